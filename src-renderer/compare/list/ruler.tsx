import type { Virtualizer } from '@tanstack/react-virtual'
import { memo, type PointerEvent, type ReactNode, useMemo } from 'react'
import { type RulerScale, rowAtShare, SLOTS, scaleRuler, shareOf } from '../model/ruler-marks.ts'
import styles from './ruler.module.css'
import type { Shown } from './shown.ts'

const Marks = memo(
  ({ scale }: { readonly scale: RulerScale }): ReactNode => (
    <svg className={styles.marks} viewBox={`0 0 14 ${SLOTS}`} preserveAspectRatio="none" aria-hidden>
      {scale.paths.map(([tone, path]) => (
        <path key={tone} className={styles[tone]} d={path} />
      ))}
    </svg>
  ),
)

interface RulerProps {
  readonly shown: Shown
  readonly virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>
}

/** The whole comparison at a glance: every change as a mark, the visible part as a frame. It scrolls the list. */
export function Ruler({ shown: { compared, list }, virtualizer }: RulerProps): ReactNode {
  const scale = useMemo(() => scaleRuler(compared, list), [compared, list])
  const share = (offset: number): number => {
    const item = virtualizer.getVirtualItemForOffset(offset)
    return item === undefined ? 0 : shareOf(scale, item.index, (offset - item.start) / item.size)
  }
  const offset = virtualizer.scrollOffset ?? 0
  const height = virtualizer.scrollRect?.height ?? 0
  const [top, bottom] = [share(offset), height >= virtualizer.getTotalSize() ? 1 : share(offset + height)]
  const scrollTo = ({ currentTarget, clientY }: PointerEvent<HTMLElement>): void => {
    const box = currentTarget.getBoundingClientRect()
    const at = Math.min(1, Math.max(0, (clientY - box.top) / box.height))
    virtualizer.scrollToIndex(rowAtShare(scale, at), { align: 'center' })
  }
  return (
    <div
      className={styles.ruler}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        scrollTo(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) scrollTo(event)
      }}
    >
      <Marks scale={scale} />
      <span
        className={styles.visible}
        style={{ top: `${top * 100}%`, height: `${Math.max(0.02, bottom - top) * 100}%` }}
      />
    </div>
  )
}
