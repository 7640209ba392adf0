import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import { Section } from '#renderer/review/inspector/section.tsx'
import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { editWords, insertClause } from '../draft-actions.ts'
import type { Basis } from '../model/basis.ts'
import { type Entry, likeOfEntry } from '../model/entries.ts'
import { asClause, wordingsFor } from '../model/wordings.ts'
import styles from './inspector.module.css'
import { usePrecedents } from './use-precedents.ts'

const words = text.draft.inspector

interface AtHandProps {
  readonly basis: Basis
  readonly entry: Entry
}

interface OfferProps extends AtHandProps {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** Words that could stand here: after the clause, or in its place. */
function Offer({ basis, entry, title, paragraphs }: OfferProps): ReactNode {
  const { contract, base } = basis
  const { heading, isRemoved } = entry.clause
  const insert = (): void => {
    const place = { after: entry.slot, like: likeOfEntry(entry) }
    const typed = asClause({ topic: '', title, paragraphs }, heading !== null)
    void insertClause(contract, place, typed, text.draft.step.wording(title))
  }
  const typed: DraftWords = { heading, paragraphs }
  return (
    <div className={styles.wording}>
      <p className={styles.by}>{title}</p>
      <p className={styles.said}>{paragraphs.join('\n')}</p>
      <div className={styles.buttons}>
        <Button onPress={insert}>{words.insert}</Button>
        <Button isDisabled={isRemoved} onPress={() => void editWords(contract, entry, typed, base)}>
          {words.replace}
        </Button>
      </div>
    </div>
  )
}

/** The playbook's wording for the topics found in a clause, and what was agreed on them in other contracts. */
export function AtHand({ basis, entry }: AtHandProps): ReactNode {
  const wordings = wordingsFor(basis.reviewed, entry.base ?? entry.edit?.like ?? null)
  const precedents = usePrecedents(basis.contract, wordings[0]?.topic ?? null, entry.clause.heading)
  return (
    <>
      <div id={WORDINGS} tabIndex={-1}>
        <Section title={words.wording}>
          {wordings.length === 0 ? <p className={styles.muted}>{words.noWording}</p> : null}
          {wordings.map((wording) => (
            <Offer key={wording.topic} basis={basis} entry={entry} {...wording} />
          ))}
        </Section>
      </div>
      <Section title={words.precedents}>
        {precedents.length === 0 ? <p className={styles.muted}>{words.noPrecedents}</p> : null}
        {precedents.map(({ contract, title, counterparty, point, pointTitle, text: agreed, count }) => (
          <div key={`${contract} ${point}`}>
            <p className={styles.muted}>{words.precedent(title, counterparty, count)}</p>
            <Offer basis={basis} entry={entry} title={pointTitle} paragraphs={agreed.split('\n')} />
          </div>
        ))}
      </Section>
    </>
  )
}

const WORDINGS = 'draft-wordings'

/** Leads the keyboard to the words at hand. */
export function focusWordings(): void {
  const place = document.getElementById(WORDINGS)
  const first = place?.parentElement?.querySelector<HTMLElement>(`#${WORDINGS} button, #${WORDINGS} ~ * button`)
  ;(first ?? place)?.focus()
}
