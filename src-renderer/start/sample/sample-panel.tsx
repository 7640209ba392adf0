import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import styles from '../panel.module.css'
import type { SampleStep } from './open-sample.ts'
import { trySample, useSample } from './sample-slice.ts'

const words = text.start.sample

function stepWords(step: SampleStep): string {
  switch (step.kind) {
    case 'opening':
      return words.opening
    case 'version':
      return words.adding(step.version, step.of)
    case 'points':
      return words.points
  }
}

function Problem({ problem }: { readonly problem: ApiError }): ReactNode {
  if (problem.kind === 'cancelled') return <Notice tone="done" title={words.stopped} />
  if (problem.kind === 'workspace' && problem.problem === 'wrong-passphrase') {
    return (
      <Notice tone="problem" title={words.taken}>
        {words.takenTodo}
      </Notice>
    )
  }
  return <ErrorNotice error={problem} />
}

/** Adds the sample contract to a workspace of its own; how far it is, and why it stopped. */
export function SamplePanel(): ReactNode {
  const { step, problem } = useSample()
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.words}>{words.words}</p>
      <p className={styles.words}>{text.start.samplePassphrase}</p>
      <div className={styles.form}>
        {problem === null ? null : <Problem problem={problem} />}
        <div className={styles.progress} role="status">
          {step === null ? null : stepWords(step)}
        </div>
        {step !== null ? null : (
          <div className={styles.buttons}>
            <Button kind="primary" onPress={() => void trySample()}>
              {problem === null ? text.start.choices.sample : words.again}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
