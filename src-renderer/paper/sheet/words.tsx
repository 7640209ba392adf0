import type { ReactNode } from 'react'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import { cutText, type Piece } from '../model/pieces.ts'
import type { Drawing } from './drawing.ts'
import styles from './words.module.css'

/** Authors have a colour each, and begin again after this many. */
const COLOURS = 4

function classOf({ look, hit }: Piece, current: number | null): string {
  const { bold, italic, underline, strike, caps } = look ?? {}
  return [
    bold === true ? styles.bold : '',
    italic === true ? styles.italic : '',
    underline === true ? styles.underline : '',
    strike === true ? styles.strike : '',
    caps === true ? styles.caps : '',
    hit === null ? '' : hit === current ? styles.current : styles.found,
  ]
    .filter((name) => name !== '')
    .join(' ')
}

function PieceText({ piece, drawing, current }: { readonly piece: Piece } & Omit<WordsDrawing, 'cursor'>): ReactNode {
  const { text, look, hit } = piece
  const className = classOf(piece, current)
  const { tracked, author = '' } = look ?? {}
  if (tracked !== undefined) {
    const colour = drawing.authors.indexOf(author) % COLOURS
    const Mark = tracked === 'insert' ? 'ins' : 'del'
    return (
      <Mark
        className={`${className} ${styles[tracked]}`}
        data-author={colour}
        title={author}
        data-current-hit={(hit !== null && hit === current) || undefined}
      >
        {text}
      </Mark>
    )
  }
  if (hit !== null)
    return (
      <mark className={className} data-current-hit={hit === current || undefined}>
        {text}
      </mark>
    )
  return className === '' ? text : <span className={className}>{text}</span>
}

interface WordsDrawing {
  readonly drawing: Drawing
  /** The clause that Tab leads to, null where it is not in the row. */
  readonly cursor: number | null
  /** The place found that is looked at, where this row has it. */
  readonly current: number | null
}

/** A paragraph's text as it looks, with its references as links, and what is looked for marked. Nothing of it is HTML. */
export function Words(props: { readonly paragraph: number } & WordsDrawing): ReactNode {
  const { paragraph, drawing, cursor, current } = props
  const { paper, found } = drawing
  const { text, look, clause } = paper.layout.text.paragraphs[paragraph] ?? { text: '', clause: null }
  const spans = cutText(
    text,
    look?.stretches ?? [],
    paper.links.get(paragraph) ?? [],
    found.byParagraph.get(paragraph) ?? [],
  )
  return spans.map(({ from, target, pieces }) => {
    const words = pieces.map((piece) => (
      <PieceText key={piece.from} piece={piece} drawing={drawing} current={current} />
    ))
    if (target === null) return words
    const route = documentRoute(paper.contract, paper.version.number, target)
    return (
      // Tab steps into the links of one clause alone; a document has thousands.
      <a
        key={from}
        className={styles.link}
        href={`#${addressOf(route)}`}
        tabIndex={clause !== null && clause === cursor ? 0 : -1}
      >
        {words}
      </a>
    )
  })
}
