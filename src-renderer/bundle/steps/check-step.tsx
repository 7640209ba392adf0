import type { ReactNode } from 'react'
import type { BundleData } from '#renderer/bundle/bundle-data.ts'
import { checkExported } from '#renderer/bundle/bundle-slice.ts'
import { StepCard } from '#renderer/bundle/step-card.tsx'
import type { StepState } from '#renderer/bundle/step-states.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import { Verdict } from '#renderer/verify/report/verdict.tsx'
import type { Output } from '#shared/api/contract.ts'
import { STATEMENT_NAMESPACE } from '#shared/bundle/statement-form.ts'
import type { Side } from '#shared/model/side.ts'
import styles from './steps.module.css'

const words = text.bundle.check

interface CheckStepProps {
  readonly data: BundleData
  readonly state: StepState
  readonly exported: Output<'bundle.export'> | null
  readonly checked: Output<'bundle.verify'> | null
}

function Others({ side }: { readonly side: Side }): ReactNode {
  return (
    <div>
      <h3 className={styles.heading}>{words.others}</h3>
      <p className={styles.mute}>{words.othersHow}</p>
      <ol className={styles.commands}>
        {words.commands(side, STATEMENT_NAMESPACE).map(({ what, command }) => (
          <li key={command}>
            {what}
            <code className={styles.command}>{command}</code>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Checking the exported file as it lies on the disk, and how a stranger does it. */
export function CheckStep({ data, state, exported, checked }: CheckStepProps): ReactNode {
  const { lastExport, shown } = data
  if (lastExport === null) {
    return <StepCard step="check" state={state} note={words.later} />
  }
  const current = exported?.sha256 === lastExport.sha256 ? exported : null
  const actions = (
    <>
      <a className={styles.buttonLink} href={`#${addressOf({ screen: 'verify' })}`}>
        {current === null ? words.toVerifyThis : words.toVerify}
      </a>
      {current === null ? null : (
        <Button kind={state === 'next' ? 'primary' : 'normal'} onPress={() => void checkExported(current.name)}>
          {words.button}
        </Button>
      )}
    </>
  )
  return (
    <StepCard step="check" state={state} note={checked === null ? words.later : null} actions={actions}>
      {checked === null ? null : <Verdict report={checked} />}
      <Others side={shown.contract.ours} />
    </StepCard>
  )
}
