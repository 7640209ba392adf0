import type { ReactNode } from 'react'
import { type BundleData, isCountersigned, ourSigning, theirSigning } from '#renderer/bundle/bundle-data.ts'
import { StepCard } from '#renderer/bundle/step-card.tsx'
import type { StepState } from '#renderer/bundle/step-states.ts'
import { SigningFacts } from '#renderer/bundle/steps/signing-facts.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './countersign-step.module.css'
import { SignedFiles } from './signed-files.tsx'
import { TheirKey } from './their-key.tsx'
import { Way } from './way.tsx'

const words = text.bundle.countersign

interface CountersignStepProps {
  readonly data: BundleData
  readonly state: StepState
}

/** The ways in which the other side can still sign. */
function Ways({ data }: { readonly data: BundleData }): ReactNode {
  const isReceived = data.signing.bundles.at(-1)?.isReceived === true
  return (
    <ul className={styles.ways} aria-label={words.ways}>
      {isReceived ? null : (
        <>
          <Way title={words.request} command="signing.request" button={words.requestButton}>
            {words.requestWords} {words.callFirst}
          </Way>
          <Way title={words.take} command="signing.take" button={words.takeButton}>
            {words.takeWords}
          </Way>
        </>
      )}
      <Way title={words.elsewhere} command="signing.elsewhere" button={words.elsewhereButton}>
        {words.elsewhereWords}
      </Way>
      <Way title={words.reject} command="signing.reject" button={words.rejectButton}>
        {words.rejectWords}
      </Way>
    </ul>
  )
}

function Answer({ data }: { readonly data: BundleData }): ReactNode {
  const isReceived = data.signing.bundles.at(-1)?.isReceived === true
  if (!isReceived || ourSigning(data) === undefined) return null
  return (
    <ul className={styles.ways}>
      <Way title={words.answer} command="signing.answer" button={words.answerButton}>
        {words.answerWords}
      </Way>
    </ul>
  )
}

/** The other side's signature: how to get it, or whose it is and whether its key was confirmed. */
export function CountersignStep({ data, state }: CountersignStepProps): ReactNode {
  const { shown, signing } = data
  const theirs = theirSigning(data)
  const hasFiles = signing.elsewhere.length > 0
  if (shown.freeze === null || (ourSigning(data) === undefined && theirs === undefined && !hasFiles)) {
    return <StepCard step="countersign" state={state} note={words.later} />
  }
  return (
    <StepCard step="countersign" state={state}>
      {theirs === undefined ? null : (
        <>
          {signing.theirKey === null ? null : <TheirKey known={signing.theirKey} />}
          <SigningFacts signing={theirs} contract={shown.contract} />
        </>
      )}
      {hasFiles ? <SignedFiles contract={shown.contract.id} files={signing.elsewhere} /> : null}
      <Answer data={data} />
      {isCountersigned(data) ? null : <Ways data={data} />}
    </StepCard>
  )
}
