import { type ReactNode, useState } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { Point } from '../model/rows.ts'
import { closeDialog, type Loaded } from '../negotiation-slice.ts'
import { recordPosition } from '../point-actions.ts'
import { FillButtons } from './fill-buttons.tsx'

const words = text.negotiation.record

const otherSide = (side: Side): Side => (side === 'vendor' ? 'buyer' : 'vendor')

interface RecordDialogProps {
  readonly contract: string
  readonly point: Point
  readonly loaded: Loaded
}

/** Records what one side wants now. It is the other side's turn when one has spoken last. */
export function RecordDialog({ contract, point, loaded }: RecordDialogProps): ReactNode {
  const { ours } = loaded.overview.contract
  const last = point.positions.at(-1)?.side
  const [side, setSide] = useState<Side>(last === undefined ? ours : otherSide(last))
  const [version, setVersion] = useState<number | null>(loaded.latest?.number ?? null)
  const [said, setSaid] = useState('')
  const input = { contract, point: point.id, side, version, text: said }
  const { problems, error, isBusy, submit } = useForm('point.record', recordPosition, { input })
  return (
    <Dialog title={words.title(point.id)} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Choice
          label={words.side}
          value={side}
          onChange={setSide}
          options={SIDES.map((each) => ({
            value: each,
            label: each === ours ? text.common.sideUs(each) : text.common.side(each),
            tone: each,
          }))}
        />
        {version === null ? null : (
          <Picker
            label={words.version}
            value={String(version)}
            onChange={(number) => setVersion(Number(number))}
            options={loaded.overview.versions
              .map(({ number, side: sender }) => ({
                id: String(number),
                label: text.negotiation.versionChoice(number, sender),
              }))
              .reverse()}
          />
        )}
        <FillButtons point={point} latest={loaded.latest} onFill={setSaid} />
        <Field label={words.text} value={said} onChange={setSaid} rows={7} problem={problems.text ?? null} autoFocus />
      </DialogForm>
    </Dialog>
  )
}
