import type { ReactNode } from 'react'
import { type BundleData, frozenVersion, latestVersion, openPoints } from '#renderer/bundle/bundle-data.ts'
import { StepCard } from '#renderer/bundle/step-card.tsx'
import type { StepState } from '#renderer/bundle/step-states.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, screenRoute } from '#renderer/route/route.ts'
import { PointLines } from './point-lines.tsx'
import { StaleClauses } from './stale-clauses.tsx'
import styles from './steps.module.css'

const words = text.bundle.freeze

interface FreezeStepProps {
  readonly data: BundleData
  readonly state: StepState
}

function VersionLine({ data, frozenAt }: { readonly data: BundleData; readonly frozenAt: string | null }): ReactNode {
  const version = frozenVersion(data.shown) ?? latestVersion(data.shown)
  if (version === undefined) return null
  return (
    <p className={styles.strong}>
      {words.from(version.number, version.date)} <SideName side={version.side} ours={data.shown.contract.ours} />
      {frozenAt === null ? null : (
        <span className={styles.mute}>
          {' '}
          {text.common.dot} {words.frozenAt(frozenAt)}
        </span>
      )}
    </p>
  )
}

function Meaning(): ReactNode {
  return (
    <div className={styles.mute}>
      {words.meaning.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

function NoVersion({ contract }: { readonly contract: string }): ReactNode {
  return (
    <p>
      {words.noVersion}{' '}
      <a className={styles.link} href={`#${addressOf(screenRoute(contract, 'history'))}`}>
        {words.toHistory}
      </a>
    </p>
  )
}

function Draft({ data }: { readonly data: BundleData }): ReactNode {
  const { shown, stale, points } = data
  const version = latestVersion(shown)
  const contract = shown.contract.id
  const open = openPoints(points)
  return (
    <>
      {version === undefined ? <NoVersion contract={contract} /> : <VersionLine data={data} frozenAt={null} />}
      <Meaning />
      {version === undefined || stale.length === 0 ? null : (
        <StaleClauses contract={contract} version={version.number} stale={stale} />
      )}
      {version === undefined ? null : (
        <div>
          <h3 className={styles.heading}>{open.length === 0 ? words.noneOpen : words.open(open.length)}</h3>
          <PointLines contract={contract} points={open} />
        </div>
      )}
    </>
  )
}

/** The end of editing: which version, what it means, and what would be waived. */
export function FreezeStep({ data, state }: FreezeStepProps): ReactNode {
  const { freeze, contract } = data.shown
  const version = latestVersion(data.shown)
  if (freeze === null) {
    const label = version === undefined ? undefined : words.button(version.number)
    const button = (
      <>
        <CommandButton command="signing.receive" />
        <CommandButton command="contract.freeze" kind="primary">
          {label}
        </CommandButton>
      </>
    )
    return (
      <StepCard step="freeze" state={state} actions={button}>
        <Draft data={data} />
      </StepCard>
    )
  }
  const waived = data.points.filter(({ id }) => freeze.waived.includes(id))
  const canEnd = data.signing.bundles.length === 0
  return (
    <StepCard
      step="freeze"
      state={state}
      note={<VersionLine data={data} frozenAt={freeze.at} />}
      actions={canEnd ? <CommandButton command="contract.unfreeze" /> : null}
    >
      <div className={styles.waived}>
        {waived.length === 0 ? (
          <p className={styles.mute}>{words.noneWaived}</p>
        ) : (
          <h3 className={styles.heading}>{words.waived(waived.length)}</h3>
        )}
        <PointLines contract={contract.id} points={waived} />
      </div>
    </StepCard>
  )
}
