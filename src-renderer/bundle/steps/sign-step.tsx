import type { ReactNode } from 'react'
import { type BundleData, frozenVersion, ourSigning } from '#renderer/bundle/bundle-data.ts'
import { StepCard } from '#renderer/bundle/step-card.tsx'
import type { StepState } from '#renderer/bundle/step-states.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, screenRoute } from '#renderer/route/route.ts'
import { FileHashes } from './file-hashes.tsx'
import { SigningFacts } from './signing-facts.tsx'
import styles from './steps.module.css'

const words = text.bundle.sign

interface SignStepProps {
  readonly data: BundleData
  readonly state: StepState
}

function StillChanges({ data }: { readonly data: BundleData }): ReactNode {
  return (
    <p className={styles.mute}>
      {words.stays}{' '}
      <a className={styles.link} href={`#${addressOf(screenRoute(data.shown.contract.id, 'change-orders'))}`}>
        {words.toChangeOrders(data.changeOrders.length)}
      </a>
    </p>
  )
}

/** Our electronic signature over the frozen version: what is signed, and afterwards who signed what, with which key. */
export function SignStep({ data, state }: SignStepProps): ReactNode {
  const version = frozenVersion(data.shown)
  if (version === undefined) {
    return <StepCard step="sign" state={state} note={words.later} />
  }
  const ours = ourSigning(data)
  const before = data.signing.bundles
    .flatMap(({ signings }) => signings)
    .find(({ side }) => side === data.shown.contract.ours)
  if (ours === undefined) {
    const isAsked = data.signing.state === 'signed-by-them'
    const button = (
      <>
        {isAsked ? <CommandButton command="signing.set-aside" /> : null}
        <CommandButton command="contract.sign" kind="primary">
          {words.button(version.number)}
        </CommandButton>
      </>
    )
    return (
      <StepCard step="sign" state={state} actions={button}>
        <p>
          <strong className={styles.strong}>{words.claim}</strong> <span className={styles.mute}>{words.limits}</span>
        </p>
        {before === undefined ? null : (
          <Notice tone="warning" title={words.again}>
            {words.againWhy}
          </Notice>
        )}
        <FileHashes version={version.number} files={version.documents} />
      </StepCard>
    )
  }
  return (
    <StepCard step="sign" state={state}>
      <SigningFacts signing={ours} contract={data.shown.contract} />
      <StillChanges data={data} />
    </StepCard>
  )
}
