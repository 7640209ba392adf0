import type { ReactNode } from 'react'
import { ClauseHistory } from '#renderer/clause/clause-history.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { useAtRest } from '#renderer/shell/use-at-rest.ts'
import { showInComparison } from '../compare-clause.ts'
import { rowOf } from '../look-slice.ts'
import type { Point } from '../model/rows.ts'
import { hasVersions, type Loaded } from '../negotiation-slice.ts'
import { PointButtons } from './point-buttons.tsx'
import { PointClauses } from './point-clauses.tsx'
import styles from './point-details.module.css'
import { PointFacts } from './point-facts.tsx'
import { PointTitle } from './point-title.tsx'
import { PointWarnings } from './point-warnings.tsx'
import { Preparation } from './private/preparation.tsx'
import { isWorthDrawing } from './timeline/chart-model.ts'
import { ConvergingChart } from './timeline/converging-chart.tsx'
import { entriesOf, type Timeline } from './timeline/entries.ts'
import { TimelineList } from './timeline/timeline.tsx'

const { inspector: words, onePoint } = text.negotiation

const REST_MS = 90

interface DetailsProps {
  readonly contract: string
  readonly point: Point
  readonly loaded: Loaded
}

function Agreed({ point, timeline }: Pick<DetailsProps, 'point'> & { readonly timeline: Timeline | null }): ReactNode {
  if (point.agreed === null) return null
  const carriedIn = timeline?.carriedIn ?? null
  return (
    <section className={styles.agreed}>
      <h3 className={styles.agreedHead}>{words.agreed(point.agreed.version)}</h3>
      <p className={styles.text}>{point.agreed.text}</p>
      {/* Its line is there before the versions were looked through, so that nothing moves then. */}
      <p className={styles.carried}>
        {timeline === null ? null : carriedIn === null ? onePoint.carriedNowhere : onePoint.carriedIn(carriedIn)}
      </p>
    </section>
  )
}

function Positions({ contract, point, loaded }: DetailsProps): ReactNode {
  const { value: timeline, error } = useAtRest('point.timeline', { contract, point: point.id }, REST_MS)
  const { ours } = loaded.overview.contract
  const series = timeline?.series ?? null
  return (
    <>
      <Agreed point={point} timeline={timeline} />
      <section className={styles.section}>
        <h3 className={styles.head}>{onePoint.positions}</h3>
        {error === null ? null : <ErrorNotice error={error} />}
        {series !== null && isWorthDrawing(series) ? (
          <ConvergingChart series={series} point={point} ours={ours} />
        ) : null}
        <TimelineList entries={entriesOf(point, loaded.overview.versions, timeline)} ours={ours} />
      </section>
    </>
  )
}

/** The first clause through all versions: what each of them changed in its words. */
function History({ contract, point, loaded }: DetailsProps): ReactNode {
  const lineage = point.clauses[0]?.lineage
  if (lineage === undefined || loaded.overview.versions.length < 2) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{text.compare.history.title}</h3>
      <ClauseHistory
        contract={contract}
        lineage={lineage}
        onGo={({ older, newer, clause }) =>
          clause === null
            ? go({ screen: 'compare', contract, older, newer, change: null })
            : void showInComparison(contract, older, newer, lineage)
        }
      />
    </section>
  )
}

/** Everything that is known of one point: in one column beside the others, or in two over the whole screen. */
export function PointDetails({ isWide, ...props }: DetailsProps & { readonly isWide: boolean }): ReactNode {
  const { contract, point, loaded } = props
  const warnings = rowOf(loaded, point.id)?.warnings ?? []
  return (
    <div className={isWide ? styles.columns : styles.column}>
      <div className={styles.column}>
        <PointTitle key={point.id} contract={contract} point={point} />
        <PointFacts point={point} />
        <div className={styles.buttons}>
          <PointButtons point={point} hasVersion={hasVersions(loaded)} />
        </div>
        <PointWarnings warnings={warnings} />
        <Positions {...props} />
      </div>
      <div className={styles.column}>
        <Preparation {...props} />
        <section className={styles.section}>
          <h3 className={styles.head}>{words.clause}</h3>
          <PointClauses contract={contract} point={point} latest={loaded.latest} versions={loaded.overview.versions} />
        </section>
        {isWide ? <History {...props} /> : null}
      </div>
    </div>
  )
}
