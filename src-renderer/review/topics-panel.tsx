import type { ReactNode } from 'react'
import { Findings } from './findings/findings.tsx'
import { CoverageGrid } from './grid/coverage-grid.tsx'
import { FilterChips } from './head/filter-chips.tsx'
import { groupTopics } from './model/findings.ts'
import { type Loaded, useReview } from './review-slice.ts'
import styles from './topics-panel.module.css'

interface TopicsPanelProps {
  readonly loaded: Loaded
  readonly chosen: string | null
  readonly onOpen: () => void
}

/** Red flags, conflicts and what changed over the topics themselves. */
export function TopicsPanel({ loaded, chosen, onOpen }: TopicsPanelProps): ReactNode {
  const { reviewed } = loaded
  const filter = useReview((state) => state.filter)
  const older = useReview((state) => state.older)
  const points = useReview((state) => state.points)
  const raised = points.flatMap(({ id, topic, status }) =>
    topic === null || status === 'withdrawn' ? [] : [[topic, id] as const],
  )
  const dropped = (older?.since.ok === true ? older.since.value.topics : [])
    .filter(({ kind }) => kind === 'dropped')
    .map(({ topic }) => topic)
  return (
    <div className={styles.panel}>
      <FilterChips reviewed={reviewed} />
      <Findings loaded={loaded} chosen={chosen} />
      <CoverageGrid
        reviewed={reviewed}
        groups={groupTopics(reviewed.topics, filter)}
        chosen={chosen}
        points={new Map(raised)}
        dropped={older === null ? null : { topics: new Set(dropped), older: older.number }}
        onOpen={onOpen}
      />
    </div>
  )
}
