import { type ReactNode, useState } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { ClausePicker } from '#renderer/components/forms/clause-picker.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { FieldProblems } from '#renderer/shell/field-problems.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import { type BaseText, findTarget } from '../base-text.ts'
import { addChangeOrder } from '../change-order-actions.ts'
import { closeDialog, type Loaded } from '../change-orders-slice.ts'
import styles from './add-dialog.module.css'
import { type Draft, draftInput, draftProblems, startDraft } from './draft.ts'
import { NewWording } from './new-wording.tsx'

const words = text.changeOrders.add

interface FiguresProps {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly currency: string
  readonly problems: FieldProblems
}

/** A problem stands in the place of the hint, so that the buttons stay in sight. */
const hint = (problem: string | undefined, words: string) => (problem === undefined ? { hint: words } : {})

/** Price, time and date, and whether it counts already. */
function Figures({ draft, set, currency, problems }: FiguresProps): ReactNode {
  return (
    <div className={styles.row}>
      <Field
        label={words.price}
        {...hint(problems.price, words.priceHint(currency))}
        value={draft.price}
        onChange={(price) => set({ price })}
        problem={problems.price ?? null}
        isOptional
      />
      <Field
        label={words.days}
        {...hint(problems.days, words.daysHint)}
        value={draft.days}
        onChange={(days) => set({ days })}
        problem={problems.days ?? null}
        isOptional
      />
      <Field
        label={words.date}
        type="date"
        value={draft.date}
        onChange={(date) => set({ date })}
        problem={problems.date ?? null}
      />
      <Choice
        label={words.status}
        value={draft.status}
        onChange={(status) => set({ status })}
        options={[
          { value: 'agreed', label: words.agreed },
          { value: 'pending', label: words.pending },
        ]}
      />
    </div>
  )
}

interface AddDialogProps {
  readonly contract: string
  readonly base: BaseText
  readonly list: Loaded['list']
}

/** Adds a change order: scope, price, time, and the new wording of one clause. */
export function AddDialog({ contract, base, list }: AddDialogProps): ReactNode {
  const { currency, changeOrders } = list
  const [draft, setDraft] = useState(startDraft)
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change })
  const target = findTarget(base, changeOrders, draft.clause)
  const input = draftInput(contract, draft, target)
  const own = draftProblems(draft, target, currency)
  const { problems, error, isBusy, submit } = useForm('changeOrder.add', addChangeOrder, { input, own })
  const choose = (clause: number | null): void =>
    set({ clause, newText: findTarget(base, changeOrders, clause)?.text ?? '' })
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog} width="wide">
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input, own)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Field
          label={words.name}
          value={draft.title}
          onChange={(title) => set({ title })}
          problem={problems.title ?? null}
          autoFocus
        />
        <Figures draft={draft} set={set} currency={currency} problems={problems} />
        <Field
          label={words.scope}
          hint={words.scopeHint}
          value={draft.scope}
          onChange={(scope) => set({ scope })}
          rows={2}
          problem={problems.scope ?? null}
          isOptional
        />
        <ClausePicker
          label={words.clause(base.number)}
          options={base.options}
          value={draft.clause}
          onChange={choose}
          noneFound={words.noClauseFound}
          problem={problems['clause.label'] ?? problems.clause ?? null}
        />
        {target === null ? null : (
          <NewWording
            oldText={target.text}
            newText={draft.newText}
            onChange={(newText) => set({ newText })}
            problem={problems['clause.text'] ?? null}
          />
        )}
        {problems['change order'] === undefined ? null : (
          <Notice tone="problem" title={problems['change order']}>
            {words.changesNothingWords}
          </Notice>
        )}
      </DialogForm>
    </Dialog>
  )
}
