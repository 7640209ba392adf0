import type { CSSProperties, ReactNode } from 'react'
import { shapeOf } from '../model/shape.ts'
import type { RowState } from './drawing.ts'
import styles from './paragraph.module.css'
import { Words } from './words.tsx'

interface ParagraphProps {
  readonly paragraph: number
  readonly state: RowState
}

/** A paragraph as it is set on paper, its number or bullet hanging before it. */
export function Paragraph({ paragraph, state }: ParagraphProps): ReactNode {
  const { drawing, cursor, current } = state
  const { text } = drawing.paper.layout
  const { indent, align, level, isSetAsHeading, marker } = shapeOf(text, paragraph)
  const words = <Words paragraph={paragraph} drawing={drawing} cursor={cursor} current={current} />
  const isEmpty = (text.paragraphs[paragraph]?.text ?? '').trim() === '' && marker === null
  if (isEmpty) return <p className={styles.empty} />
  const heading = level === null ? {} : ({ role: 'heading', 'aria-level': Math.max(2, level + 1) } as const)
  const style: CSSProperties & { readonly '--indent': number } = { '--indent': indent }
  return (
    <div
      {...heading}
      className={styles.paragraph}
      data-level={isSetAsHeading ? Math.min(level ?? 0, 3) : undefined}
      data-align={align ?? undefined}
      style={style}
    >
      {marker === null ? null : <span className={styles.marker}>{marker}</span>}
      <span className={styles.words}>{words}</span>
    </div>
  )
}
