import type { ReactNode } from 'react'
import { PointCards } from '#renderer/clause/point-cards.tsx'
import { DecisionTag } from '#renderer/compare/triage/decision-tag.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { Section } from '#renderer/review/inspector/section.tsx'
import type { Side } from '#shared/model/side.ts'
import { useDraft } from '../draft-slice.ts'
import type { Basis } from '../model/basis.ts'
import { lineagesOfEntry } from '../model/both-said.ts'
import { type Entry, nameOfEntry } from '../model/entries.ts'
import { AtHand } from './at-hand.tsx'
import { BothCards } from './both-cards.tsx'
import styles from './inspector.module.css'

const words = text.draft.inspector

interface DraftInspectorProps {
  readonly basis: Basis
  readonly entry: Entry | null
  readonly ours: Side | null
}

function Decision({ entry: { edit, clause } }: { readonly entry: Entry }): ReactNode {
  const note = edit?.note ?? null
  return (
    <Section title={words.decision}>
      {clause.decision === null ? (
        <p className={styles.muted}>{words.undecided}</p>
      ) : (
        <p className={styles.decided}>
          <DecisionTag decision={clause.decision} />
          {clause.isRemoved ? text.draft.takenOut : null}
        </p>
      )}
      {note === null ? null : (
        <p className={styles.note}>
          {note} <span className={styles.private}>{words.forUs}</span>
        </p>
      )}
      <div className={styles.buttons}>
        <CommandButton command="draft.edit" kind="primary" showKeys>
          {text.draft.edit}
        </CommandButton>
        <CommandButton command="draft.insert-after" showKeys>
          {text.draft.insertAfter}
        </CommandButton>
        <CommandButton command="draft.take-out" showKeys>
          {text.draft.takeOut}
        </CommandButton>
        <CommandButton command="draft.put-back" showKeys>
          {text.draft.putBack}
        </CommandButton>
        <CommandButton command="draft.note" kind="quiet" showKeys>
          {words.addNote}
        </CommandButton>
      </div>
    </Section>
  )
}

/** What is known of the chosen clause: what both sides said, what was decided, and words at hand. */
export function DraftInspector({ basis, entry, ours }: DraftInspectorProps): ReactNode {
  const points = useDraft((state) => state.points)
  if (entry === null) return <p className={styles.muted}>{words.choose}</p>
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{nameOfEntry(entry)}</h2>
      <Decision entry={entry} />
      <Section title={words.said}>
        <BothCards basis={basis} entry={entry} ours={ours} />
      </Section>
      <Section title={words.points}>
        <PointCards points={points} lineages={lineagesOfEntry(basis, entry)} contract={basis.contract} ours={ours} />
      </Section>
      <AtHand key={entry.slot} basis={basis} entry={entry} />
    </div>
  )
}
