import { type MouseEvent, memo, type ReactNode } from 'react'
import { DecisionTag } from '#renderer/compare/triage/decision-tag.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import { editWords } from '../draft-actions.ts'
import { chooseSlot, type Editing, endEditing } from '../draft-slice.ts'
import { ClauseEditor } from '../editor/clause-editor.tsx'
import type { Basis } from '../model/basis.ts'
import { clauseWords } from '../model/clause-words.ts'
import { type Entry, nameOfEntry, wordsOfEntry } from '../model/entries.ts'
import styles from './draft-row.module.css'
import { NewClause } from './new-clause.tsx'

const words = text.draft

interface DraftRowProps {
  readonly basis: Basis
  readonly entry: Entry
  readonly all: readonly Entry[]
  readonly index: number
  readonly count: number
  readonly start: number
  readonly isChosen: boolean
  readonly isCursor: boolean
  /** What is typed in it or beside it now. */
  readonly editing: Editing | null
  readonly measure: (element: HTMLElement | null) => void
}

/** A click chooses a clause; marking text to copy it is no click. */
function handleClick(event: MouseEvent, slot: string): void {
  const isInForm = event.target instanceof Element && event.target.closest('form') !== null
  if (!isInForm && window.getSelection()?.type !== 'Range') chooseSlot(slot)
}

/** What happened to the clause, quietly: its old number, that it is out, what was decided. */
function Marks({ entry: { clause, base } }: { readonly entry: Entry }): ReactNode {
  const { label, labelBefore, isRemoved, decision } = clause
  const isRenumbered = base !== null && !isRemoved && labelBefore !== null && label !== null && labelBefore !== label
  if (!(isRemoved || isRenumbered || decision !== null)) return null
  return (
    <span className={styles.marks}>
      {isRenumbered ? (
        <span className={styles.renumbered} title={words.renumbered(labelBefore, label)}>
          {words.from(labelBefore)}
        </span>
      ) : null}
      {isRemoved ? <Tag tone="deleted">{words.takenOut}</Tag> : null}
      {decision === null || (isRemoved && decision === 'edit') ? null : <DecisionTag decision={decision} />}
    </span>
  )
}

function Words({ entry, basis }: { readonly entry: Entry; readonly basis: Basis }): ReactNode {
  const { heading, body } = clauseWords(entry, basis.base)
  return (
    <div className={styles.words}>
      {heading.length === 0 ? null : (
        <strong className={styles.heading}>
          <WordRuns words={heading} show="both" />
        </strong>
      )}
      {body.length === 0 ? null : (
        <p className={styles.body}>
          <WordRuns words={body} show="both" />
        </p>
      )}
    </div>
  )
}

/** A clause of the draft: its number as it will be printed, its words against the base, or the fields to type them in. */
export const DraftRow = memo((props: DraftRowProps): ReactNode => {
  const { basis, entry, all, index, count, start, isChosen, isCursor, editing, measure } = props
  const { clause, slot } = entry
  const isNew = editing?.kind === 'insert'
  const edited =
    editing?.kind === 'edit' ? (
      <ClauseEditor
        name={words.editor.name(nameOfEntry(entry))}
        start={wordsOfEntry(entry)}
        save={words.editor.save}
        onSave={(typed) => void editWords(basis.contract, entry, typed, basis.base)}
        onCancel={endEditing}
      />
    ) : null
  const beside = isNew ? <NewClause basis={basis} entry={entry} all={all} where={editing.where} /> : null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list around it.
    <article
      ref={measure}
      className={styles.row}
      data-index={index}
      data-slot={slot}
      data-chosen={isChosen || undefined}
      data-removed={clause.isRemoved || undefined}
      data-depth={Math.min(clause.depth, 4)}
      style={{ transform: `translateY(${start}px)` }}
      aria-label={nameOfEntry(entry)}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-current={isChosen || undefined}
      tabIndex={isCursor ? 0 : -1}
      onClick={(event) => handleClick(event, slot)}
    >
      {isNew && editing.where === 'before' ? beside : null}
      <div className={styles.clause}>
        <span className={styles.label}>{clause.label}</span>
        {edited ?? <Words entry={entry} basis={basis} />}
        {edited === null ? <Marks entry={entry} /> : null}
      </div>
      {isNew && editing.where === 'after' ? beside : null}
    </article>
  )
})
