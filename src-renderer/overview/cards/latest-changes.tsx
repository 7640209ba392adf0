import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { ComparisonSummary } from '#shared/model/comparison.ts'
import { useOverview } from '../overview-slice.ts'
import styles from './card.module.css'
import { Card, Fact } from './card.tsx'

const words = text.overview.changes

const ROWS = [
  'reworded',
  'added',
  'removed',
  'moved',
  'retitled',
  'split',
  'merged',
  'terms',
  'noiseOnly',
  'unchanged',
] as const

const OF_SUBSTANCE = ROWS.slice(0, 8)

interface CountsProps {
  readonly summary: ComparisonSummary
  /** True when the sender tracked changes at all, so that all of them could have been marked. */
  readonly isTracked: boolean
}

function Counts({ summary, isTracked }: CountsProps): ReactNode {
  const rows = ROWS.filter((row) => summary[row] > 0)
  const isSubstance = OF_SUBSTANCE.some((row) => summary[row] > 0)
  return (
    <>
      {summary.unmarked > 0 ? (
        <p className={styles.unmarked}>{words.unmarked(summary.unmarked)}</p>
      ) : isSubstance ? (
        isTracked && <p className={styles.mute}>{words.allMarked}</p>
      ) : (
        <p className={styles.mute}>{words.none}</p>
      )}
      <dl className={styles.facts}>
        {rows.map((row) => (
          <Fact key={row} name={words.rows[row]}>
            {text.common.number(summary[row])}
          </Fact>
        ))}
      </dl>
    </>
  )
}

/** What the latest version changed against the one before; what was not marked comes first. */
export function LatestChangesCard({ isTracked }: Pick<CountsProps, 'isTracked'>): ReactNode {
  const changes = useOverview((state) => state.changes)
  if (changes === null) return null
  return (
    <Card title={words.title(changes.newer)}>
      {changes.summary === null ? (
        <p className={styles.waiting}>{words.working}</p>
      ) : (
        <Counts summary={changes.summary} isTracked={isTracked} />
      )}
    </Card>
  )
}
