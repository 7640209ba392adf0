import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { POINT_STATUSES } from '#shared/model/point.ts'
import type { LatestText } from '../latest-text.ts'
import type { Listed } from '../model/listed.ts'
import { BoardColumn } from './board-column.tsx'
import { handleClick, handleKey } from './board-events.ts'
import styles from './point-board.module.css'

interface PointBoardProps {
  readonly contract: string
  readonly listed: Listed
  readonly latest: LatestText | null
  readonly chosen: string | null
}

/** The points in columns by their status. One stop for Tab; inside, the arrow keys choose. */
export function PointBoard({ contract, listed, latest, chosen }: PointBoardProps): ReactNode {
  const shown = listed.ids.includes(chosen ?? '') ? chosen : (listed.ids[0] ?? null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: its columns stand side by side, which the rows of a table do not.
    <div
      role="grid"
      tabIndex={-1}
      className={styles.board}
      aria-label={text.negotiation.list.board}
      aria-multiselectable
      onClick={(event) => handleClick(event, contract)}
      onKeyDown={handleKey}
    >
      {POINT_STATUSES.map((status) => (
        <BoardColumn
          key={status}
          status={status}
          rows={listed.rows.filter(({ point }) => point.status === status)}
          latest={latest}
          chosen={chosen}
          stop={shown}
        />
      ))}
    </div>
  )
}
