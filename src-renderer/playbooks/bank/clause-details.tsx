import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { text } from '#renderer/messages/text.ts'
import { draftWording } from '#renderer/review/model/draft-wording.ts'
import { addressOf, playbookRoute } from '#renderer/route/route.ts'
import type { Depth, Topic } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'
import type { BankClause } from '../model/clauses.ts'
import { setUsual, useBank } from './bank-slice.ts'
import styles from './clause-details.module.css'
import { Wording } from './wording.tsx'

const words = text.playbooks.bank

const DETAILS = 'clause-details'

export const focusDetails = (): void => document.querySelector<HTMLElement>(`#${DETAILS} button`)?.focus()

/** The wording as it is shown and copied: with the usual values, or with the places for them. */
export const shownWording = (topic: Topic, side: Side, depth: Depth, hasUsual: boolean): string =>
  hasUsual ? draftWording(topic, { side, depth, provider: 'vendor' }) : topic.wording[side][depth]

/** A clause in full, ready to be copied. */
export function ClauseDetails({ clause }: { readonly clause: BankClause }): ReactNode {
  const { side, depth } = useBank((state) => state.filter)
  const hasUsual = useBank((state) => state.hasUsual)
  const { topic, playbook } = clause
  return (
    <div className={styles.details} id={DETAILS}>
      <p className={styles.note}>{words.wordingFor(side, depth)}</p>
      <h2 className={styles.title}>{topic.title}</h2>
      <Wording topic={topic} wording={shownWording(topic, side, depth, hasUsual)} />
      <Check label={words.withUsual} words={words.withUsualWords} isSelected={hasUsual} onChange={setUsual} />
      <CommandButton command="clause.copy" kind="primary" showKeys>
        {words.copy}
      </CommandButton>
      <p>{topic.question}</p>
      <a className={styles.link} href={`#${addressOf(playbookRoute(playbook.id, topic.id))}`}>
        {words.toTopic}
      </a>
    </div>
  )
}
