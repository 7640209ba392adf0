import type { ReactNode } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { SIDES } from '#shared/model/side.ts'
import styles from './add-contract-dialog.module.css'
import { addContract, closeAddContract, editContract, openAddContract, useAddContract } from './add-contract-slice.ts'

const words = text.home.add
const commands = { 'contract.add': () => openAddContract() }

const sides = SIDES.map((side) => ({ value: side, label: text.common.side(side), tone: side }))

type TextField = 'title' | 'vendor' | 'buyer' | 'currency' | 'price' | 'endDate'

interface DraftFieldProps {
  readonly field: TextField
  readonly label: string
  readonly hint?: string
  readonly isOptional?: boolean
  readonly autoFocus?: boolean
  readonly type?: 'text' | 'date'
}

function DraftField({ field, ...rest }: DraftFieldProps): ReactNode {
  const value = useAddContract(({ draft }) => draft[field])
  const problem = useAddContract(({ problems }) => problems[field] ?? null)
  return (
    <Field
      {...rest}
      name={field}
      value={value}
      onChange={(typed) => editContract({ [field]: typed })}
      problem={problem}
    />
  )
}

function Ours(): ReactNode {
  const ours = useAddContract(({ draft }) => draft.ours)
  const problem = useAddContract(({ problems }) => problems.ours)
  return (
    <div>
      <Choice label={words.ours} value={ours} onChange={(side) => editContract({ ours: side })} options={sides} />
      {problem === undefined ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function AddContractForm(): ReactNode {
  const { problem, isBusy } = useAddContract()
  return (
    <DialogForm
      submit={words.submit}
      onSubmit={() => void addContract()}
      onCancel={closeAddContract}
      isBusy={isBusy}
      error={problem}
    >
      <DraftField field="title" label={words.name} hint={words.nameHint} autoFocus />
      <div className={styles.pair}>
        <DraftField field="vendor" label={words.vendor} hint={words.vendorHint} />
        <DraftField field="buyer" label={words.buyer} hint={words.buyerHint} />
      </div>
      <Ours />
      <div className={styles.sum}>
        <DraftField field="price" label={words.price} hint={words.priceHint} isOptional />
        <DraftField field="currency" label={words.currency} hint={words.currencyHint} />
        <DraftField field="endDate" label={words.endDate} type="date" isOptional />
      </div>
    </DialogForm>
  )
}

/** Adding a contract, from every screen: gives the command its meaning, and shows its dialog. */
export function AddContractDialog(): ReactNode {
  const isOpen = useAddContract((state) => state.isOpen)
  useCommands(commands)
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={closeAddContract}>
      <AddContractForm />
    </Dialog>
  )
}
