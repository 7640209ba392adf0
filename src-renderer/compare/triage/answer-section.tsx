import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Change } from '../model/compared.ts'
import styles from './answer-section.module.css'
import { DecisionTag } from './decision-tag.tsx'
import { keepMeans } from './model/keep-means.ts'
import { useTriage } from './triage.ts'

const words = text.compare.triage

/** How our draft answers the chosen change, and the ways to answer it. */
export function AnswerSection({ change, at }: { readonly change: Change; readonly at: number }): ReactNode {
  const triage = useTriage()
  if (triage === null) return null
  const decision = triage.decisions.get(at)
  const means = keepMeans(change)
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>
        {words.title}
        {decision === undefined ? null : <DecisionTag decision={decision} />}
      </h3>
      <div className={styles.buttons}>
        <CommandButton command="triage.accept" showKeys>
          {words.accept}
        </CommandButton>
        <CommandButton command="triage.keep" showKeys>
          {words.keep}
        </CommandButton>
        <CommandButton command="triage.counter" kind="primary" showKeys>
          {words.counter}
        </CommandButton>
        {decision === undefined ? (
          <CommandButton command="triage.skip" showKeys>
            {words.skip}
          </CommandButton>
        ) : (
          <CommandButton command="triage.take-back" showKeys>
            {words.takeBack}
          </CommandButton>
        )}
      </div>
      {means === null ? null : <p className={styles.means}>{words.keeps[means]}</p>}
    </section>
  )
}
