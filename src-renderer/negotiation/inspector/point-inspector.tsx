import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { hasVersions, type Loaded, type Point } from '../negotiation-slice.ts'
import { StatusTag } from '../status-tag.tsx'
import { PointClauses } from './point-clauses.tsx'
import styles from './point-inspector.module.css'
import { PointPreparation } from './point-preparation.tsx'
import { PointTitle } from './point-title.tsx'
import { PositionList } from './position-list.tsx'

const words = text.negotiation.inspector
const DETAILS = 'point-details'

/** Moves on from the table to what can be done with the chosen point. */
export const focusDetails = (): void =>
  document.getElementById(DETAILS)?.querySelector<HTMLElement>('button:not([disabled])')?.focus()

/** What can be done with a point of this status. */
function PointButtons({ point, hasVersion }: { readonly point: Point; readonly hasVersion: boolean }): ReactNode {
  if (point.status === 'withdrawn') return <CommandButton command="point.restore">{words.restore}</CommandButton>
  const record = <CommandButton command="point.record" showKeys />
  if (point.status === 'agreed') {
    return (
      <>
        <CommandButton command="point.reopen">{words.reopen}</CommandButton>
        {record}
      </>
    )
  }
  return (
    <>
      {record}
      <CommandButton command="point.agree" kind="primary" showKeys />
      <CommandButton command="point.withdraw">{words.withdraw}</CommandButton>
      {hasVersion ? null : <p className={styles.note}>{words.needsVersion}</p>}
    </>
  )
}

interface PointInspectorProps {
  readonly contract: string
  readonly point: Point | null
  /** The id in the address. */
  readonly named: string | null
  readonly loaded: Loaded
}

/** Everything that is known of one point. */
export function PointInspector({ contract, point, named, loaded }: PointInspectorProps): ReactNode {
  if (point === null) {
    return (
      <Notice tone="warning" title={words.missing(named ?? '')}>
        {words.missingWords}
      </Notice>
    )
  }
  return (
    <div id={DETAILS} className={styles.inspector}>
      <PointTitle key={point.id} contract={contract} point={point} />
      <p className={styles.meta}>
        <StatusTag status={point.status} />
        {words.raised(point.raisedAt)}
      </p>
      <div className={styles.buttons}>
        <PointButtons point={point} hasVersion={hasVersions(loaded)} />
      </div>
      {point.agreed === null ? null : (
        <section className={styles.agreed}>
          <h3 className={styles.agreedHead}>{words.agreed(point.agreed.version)}</h3>
          <p className={styles.text}>{point.agreed.text}</p>
        </section>
      )}
      <section className={styles.section}>
        <h3 className={styles.head}>{words.clause}</h3>
        <PointClauses contract={contract} point={point} latest={loaded.latest} versions={loaded.overview.versions} />
      </section>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.positions}</h3>
        <PositionList point={point} ours={loaded.overview.contract.ours} />
      </section>
      <PointPreparation point={point} />
    </div>
  )
}
