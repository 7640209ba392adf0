import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { PointStatus } from '#shared/model/point.ts'
import type { LatestText } from '../latest-text.ts'
import { useLook } from '../look-slice.ts'
import type { PointRow } from '../model/rows.ts'
import { usePointVirtualizer } from '../table/use-point-virtualizer.ts'
import { drop, mayDrop } from './board-events.ts'
import styles from './point-board.module.css'
import { PointCard } from './point-card.tsx'

const words = text.negotiation

const GUESSED_CARD = 104

interface BoardColumnProps {
  readonly status: PointStatus
  readonly rows: readonly PointRow[]
  readonly latest: LatestText | null
  readonly chosen: string | null
  /** The card that Tab leads to, in whatever column. */
  readonly stop: string | null
}

function Cards({ rows, latest, chosen, stop }: Omit<BoardColumnProps, 'status'>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useLook((state) => state.selected)
  const keys = useMemo(() => rows.map(({ point }): string => point.id), [rows])
  const at = stop === null ? -1 : keys.indexOf(stop)
  const sizeOf = useCallback(() => GUESSED_CARD, [])
  const virtualizer = usePointVirtualizer<HTMLDivElement>({ keys, sizeOf, at, scroller })
  return (
    <div ref={scroller} className={styles.scroller} role="presentation">
      <div className={styles.cards} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <PointCard
              key={key}
              row={row}
              latest={latest}
              isChosen={row.point.id === chosen}
              isStop={row.point.id === stop}
              isSelected={selected.has(row.point.id)}
              index={index}
              start={start}
              measure={virtualizer.measureElement}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The points of one status. A card that may get it can be let go here. */
export function BoardColumn({ status, rows, ...rest }: BoardColumnProps): ReactNode {
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cards in it are what the focus goes to.
    // biome-ignore lint/a11y/useSemanticElements: it stands upright.
    <div
      role="row"
      className={`${styles.column} ${rows.length === 0 ? styles.empty : ''}`}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!mayDrop(status)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        drop(status)
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the column itself. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as the column itself. */}
      <div
        role="rowheader"
        className={styles.head}
        aria-label={words.list.boardColumn(words.status(status), rows.length)}
      >
        {words.status(status)} <span className={styles.count}>{text.common.number(rows.length)}</span>
      </div>
      {rows.length === 0 ? null : <Cards rows={rows} {...rest} />}
    </div>
  )
}
