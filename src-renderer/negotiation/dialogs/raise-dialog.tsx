import { type ReactNode, useMemo, useState } from 'react'
import { clauseOptions } from '#renderer/components/forms/clause-options.ts'
import { ClausePicker } from '#renderer/components/forms/clause-picker.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { typedOrNull, useForm } from '#renderer/shell/use-form.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { LatestText } from '../latest-text.ts'
import { closeDialog } from '../negotiation-slice.ts'
import { raisePoint } from '../point-actions.ts'
import styles from './raise-dialog.module.css'

const words = text.negotiation.raise

interface Draft {
  readonly title: string
  readonly clause: number | null
  readonly vendor: string
  readonly buyer: string
}

const EMPTY: Draft = { title: '', clause: null, vendor: '', buyer: '' }

/** What a clause suggests for the form: its heading as the title, its words as the position of who sent them. */
function suggestionOf({ clauses, side }: LatestText, clause: number | null): Omit<Draft, 'clause'> {
  const chosen = clause === null ? undefined : clauses[clause]
  const said = chosen?.text ?? ''
  return {
    title: chosen?.heading ?? '',
    vendor: side === 'vendor' ? said : '',
    buyer: side === 'buyer' ? said : '',
  }
}

/** Chooses a clause. What was typed stays; what the clause chosen before had suggested makes room. */
function chooseClause(draft: Draft, latest: LatestText, clause: number | null): Draft {
  const before = suggestionOf(latest, draft.clause)
  const now = suggestionOf(latest, clause)
  const fill = (field: 'title' | 'vendor' | 'buyer'): string =>
    draft[field].trim() === '' || draft[field] === before[field] ? now[field] : draft[field]
  return { title: fill('title'), clause, vendor: fill('vendor'), buyer: fill('buyer') }
}

interface RaiseDialogProps {
  readonly contract: string
  readonly ours: Side
  readonly latest: LatestText | null
  /** The clause that is chosen at first. */
  readonly clause?: number
  readonly raise?: typeof raisePoint
  readonly onClose?: () => void
}

/** Raises a point on a clause of a version, or on none. */
export function RaiseDialog(props: RaiseDialogProps): ReactNode {
  const { contract, ours, latest, clause = null, raise = raisePoint, onClose = closeDialog } = props
  const [draft, setDraft] = useState(() =>
    latest === null || clause === null ? EMPTY : chooseClause(EMPTY, latest, clause),
  )
  const options = useMemo(() => clauseOptions(latest?.clauses ?? []), [latest])
  const input = {
    contract,
    title: draft.title,
    clause: null,
    lineage: draft.clause === null ? null : (latest?.lineages[draft.clause] ?? null),
    vendor: typedOrNull(draft.vendor),
    buyer: typedOrNull(draft.buyer),
  }
  const { problems, error, isBusy, submit } = useForm('point.add', raise, { input })
  const suggested = latest === null ? null : suggestionOf(latest, draft.clause)
  const isSuggested = (side: Side): boolean => draft[side] !== '' && draft[side] === suggested?.[side]
  return (
    <Dialog title={words.title} isOpen onClose={onClose} width="wide">
      <DialogForm submit={words.submit} onSubmit={() => submit(input)} onCancel={onClose} isBusy={isBusy} error={error}>
        {latest === null ? (
          <p className={styles.note}>{words.noVersion}</p>
        ) : (
          <ClausePicker
            label={words.clause(latest.number)}
            options={options}
            value={draft.clause}
            onChange={(clause) => setDraft(chooseClause(draft, latest, clause))}
            noneFound={text.negotiation.noClauseFound}
            autoFocus={clause === null}
          />
        )}
        <Field
          label={words.pointTitle}
          hint={words.titleHint}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          problem={problems.title ?? null}
          autoFocus={latest === null || clause !== null}
        />
        <div className={styles.sides}>
          {SIDES.map((side) => (
            <div key={side} className={`${styles.side} ${styles[side]}`}>
              <Field
                label={words.position(side, side === ours)}
                value={draft[side]}
                onChange={(said) => setDraft({ ...draft, [side]: said })}
                rows={7}
                isOptional
                problem={problems[side] ?? null}
                {...(isSuggested(side) && latest !== null ? { hint: words.prefilled(latest.number) } : {})}
              />
            </div>
          ))}
        </div>
      </DialogForm>
    </Dialog>
  )
}
