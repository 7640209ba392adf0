import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, useMemo } from 'react'
import { text } from '#renderer/messages/text.ts'
import { type RulerScale, rowAtShare, SLOTS, scaleRuler, shareOf } from '../rows/ruler-marks.ts'
import styles from './ruler.module.css'
import type { Shown } from './shown.ts'
import type { RowVirtualizer } from './use-row-virtualizer.ts'

const Marks = memo(
  ({ scale }: { readonly scale: RulerScale }): ReactNode => (
    <svg className={styles.marks} viewBox={`0 0 14 ${SLOTS}`} preserveAspectRatio="none" aria-hidden>
      {scale.paths.map(([tone, path]) => (
        <path key={tone} className={styles[tone]} d={path} />
      ))}
    </svg>
  ),
)

/** How far a key scrolls, in parts of what is seen; null for a key that does not. */
function partOf(key: string): number | null {
  if (key === 'ArrowDown' || key === 'ArrowUp') return key === 'ArrowDown' ? 0.2 : -0.2
  if (key === 'PageDown' || key === 'PageUp') return key === 'PageDown' ? 0.9 : -0.9
  if (key === 'Home' || key === 'End') return key === 'End' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  return null
}

interface RulerProps {
  readonly shown: Shown
  readonly virtualizer: RowVirtualizer
  /** The id of what it scrolls. */
  readonly controls: string
}

/** The whole comparison at a glance: every change as a mark, the visible part as a frame. It is the list's scroll bar. */
export function Ruler({ shown: { compared, list }, virtualizer, controls }: RulerProps): ReactNode {
  const scale = useMemo(() => scaleRuler(compared, list), [compared, list])
  const share = (offset: number): number => {
    const item = virtualizer.getVirtualItemForOffset(offset)
    return item === undefined ? 0 : shareOf(scale, item.index, (offset - item.start) / item.size)
  }
  const offset = virtualizer.scrollOffset ?? 0
  const height = virtualizer.scrollRect?.height ?? 0
  const total = virtualizer.getTotalSize()
  const [top, bottom] = [share(offset), height >= total ? 1 : share(offset + height)]
  const scrollTo = ({ currentTarget, clientY }: PointerEvent<HTMLElement>): void => {
    const box = currentTarget.getBoundingClientRect()
    const at = Math.min(1, Math.max(0, (clientY - box.top) / box.height))
    virtualizer.scrollToIndex(rowAtShare(scale, at), { align: 'center' })
  }
  const handleKey = (event: KeyboardEvent): void => {
    const part = partOf(event.key)
    if (part === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    virtualizer.scrollToOffset(Math.min(total - height, Math.max(0, offset + part * height)))
  }
  return (
    <div
      className={styles.ruler}
      role="scrollbar"
      aria-label={text.compare.ruler}
      aria-controls={controls}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(Math.min(1, offset / Math.max(1, total - height)) * 100)}
      tabIndex={0}
      onKeyDown={handleKey}
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
