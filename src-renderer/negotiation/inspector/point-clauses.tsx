import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import type { Output } from '#shared/api/contract.ts'
import { showInComparison } from '../compare-clause.ts'
import { clauseName, type LatestText, placeOf } from '../latest-text.ts'
import type { Point } from '../model/rows.ts'
import styles from './point-clauses.module.css'

const words = text.negotiation.inspector

type PointClause = Point['clauses'][number]

interface ClauseNowProps {
  readonly clause: PointClause
  readonly latest: LatestText | null
  /** The number of the latest version. */
  readonly number: number
}

function ClauseNow({ clause, latest, number }: ClauseNowProps): ReactNode {
  if (clause.now === null) {
    const was = clause.labelThen === null ? null : words.goneWas(clause.labelThen)
    return (
      <Notice tone="warning" title={words.gone(number)}>
        {was}
      </Notice>
    )
  }
  const { heading } = clause.now
  const label = clauseName(latest, clause.lineage) ?? clause.now.label ?? (heading === null ? words.unnamed : null)
  return (
    <p className={styles.clause}>
      {label === null ? null : <span className={styles.name}>{label}</span>}
      {heading}
    </p>
  )
}

interface PointClausesProps {
  readonly contract: string
  readonly point: Point
  readonly latest: LatestText | null
  readonly versions: Output<'contract.show'>['versions']
}

/** The clauses of a point as they are called now, and the way to where they changed. */
export function PointClauses({ contract, point, latest, versions }: PointClausesProps): ReactNode {
  if (point.clauses.length === 0) return <p className={styles.none}>{words.noClause}</p>
  const [before, now] = versions.slice(-2)
  return point.clauses.map((clause) => {
    const place = placeOf(latest, clause.lineage)
    return (
      <div key={clause.lineage} className={styles.block}>
        <ClauseNow clause={clause} latest={latest} number={versions.at(-1)?.number ?? 0} />
        <div className={styles.ways}>
          {before === undefined || now === undefined ? null : (
            <Button onPress={() => void showInComparison(contract, before.number, now.number, clause.lineage)}>
              {words.compare(before.number, now.number)}
            </Button>
          )}
          {latest === null || place === null ? null : (
            <Button onPress={() => go(documentRoute(contract, latest.number, place))}>
              {text.negotiation.onePoint.inDocument(latest.number)}
            </Button>
          )}
        </div>
      </div>
    )
  })
}
