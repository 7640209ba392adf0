import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import { POINT_STATUSES, type PointStatus } from '#shared/model/point.ts'
import { countStatuses, type Point } from '../model/rows.ts'
import styles from './status-filter.module.css'

function Chip({
  id,
  label,
  count,
}: {
  readonly id: string
  readonly label: string
  readonly count: number
}): ReactNode {
  return (
    <ToggleButton id={id} className={styles.chip ?? ''}>
      <span>{label}</span>
      <span className={styles.count}>{text.common.number(count)}</span>
    </ToggleButton>
  )
}

interface StatusFilterProps {
  readonly points: readonly Point[]
  readonly filter: PointStatus | null
  readonly onFilter: (status: PointStatus | null) => void
}

const ALL = 'all'

/** Shows all points or those of one status. Only statuses that occur are offered. */
export function StatusFilter({ points, filter, onFilter }: StatusFilterProps): ReactNode {
  const counts = countStatuses(points)
  const isOffered = counts.some(([status]) => status === filter)
  return (
    <ToggleButtonGroup
      className={styles.chips ?? ''}
      aria-label={text.negotiation.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isOffered && filter !== null ? filter : ALL]}
      onSelectionChange={(keys) => onFilter(POINT_STATUSES.find((status) => keys.has(status)) ?? null)}
    >
      <Chip id={ALL} label={text.negotiation.all} count={points.length} />
      {counts.map(([status, count]) => (
        <Chip key={status} id={status} label={text.negotiation.status(status)} count={count} />
      ))}
    </ToggleButtonGroup>
  )
}
