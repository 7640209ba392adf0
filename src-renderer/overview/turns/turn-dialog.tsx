import { type ReactNode, useState } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { today } from '#renderer/shell/today.ts'
import { typedOrNull, useForm } from '#renderer/shell/use-form.ts'
import { otherSide, SIDES, type Side } from '#shared/model/side.ts'
import { closeDialog, type Shown, type ShownTurns } from '../overview-slice.ts'
import { sayTurn } from '../turn-actions.ts'

const words = text.turns.change

interface TurnDialogProps {
  readonly shown: Shown
  readonly turns: ShownTurns
}

/** Says whose turn it is, against what follows from the versions. Most of the time it is the other side's than now. */
export function TurnDialog({ shown: { contract }, turns }: TurnDialogProps): ReactNode {
  const { ours, id } = contract
  const [holder, setHolder] = useState<Side>(turns.holder === null ? ours : otherSide(turns.holder))
  const [since, setSince] = useState(today)
  const [note, setNote] = useState('')
  const input = { contract: id, holder, since, note: typedOrNull(note) }
  const { problems, error, isBusy, submit } = useForm('turn.say', sayTurn(ours), { input })
  const options = SIDES.map((side) => ({
    value: side,
    label: words.side(contract[side], side, side === ours),
    tone: side,
  }))
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Choice label={words.holder} value={holder} onChange={setHolder} options={options} />
        <Field
          label={words.since}
          type="date"
          value={since}
          onChange={setSince}
          hint={words.sinceHint}
          problem={problems.since ?? null}
        />
        <Field
          label={words.note}
          value={note}
          onChange={setNote}
          hint={words.noteHint}
          problem={problems.note ?? null}
          isOptional
        />
      </DialogForm>
    </Dialog>
  )
}
