import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { today } from '#renderer/shell/today.ts'
import { typedOrNull, useForm } from '#renderer/shell/use-form.ts'
import { closeDialog, type Shown } from '../overview-slice.ts'
import { addSending } from '../turn-actions.ts'
import styles from './sending-dialog.module.css'

const words = text.turns.sent.add

/** Ours that was sent last; of their versions none went out from here, though they may be sent back. */
const firstChoice = ({ versions, contract }: Shown): number =>
  (versions.findLast(({ side }) => side === contract.ours) ?? versions.at(-1))?.number ?? 1

/** Records that a version's documents went out, when, and how. */
export function SendingDialog({ shown }: { readonly shown: Shown }): ReactNode {
  const { contract, versions } = shown
  const [version, setVersion] = useState(() => firstChoice(shown))
  const [channel, setChannel] = useState<string>(words.email)
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const input = { contract: contract.id, version, on, channel, note: typedOrNull(note) }
  const { problems, error, isBusy, submit } = useForm('sending.add', addSending, { input })
  const documents = versions.find(({ number }) => number === version)?.documents ?? []
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Picker
          label={words.version}
          value={String(version)}
          onChange={(id) => setVersion(Number(id))}
          options={versions.toReversed().map(({ number, side, date }) => ({
            id: String(number),
            label: text.overview.add.answersVersion(number, side, date),
          }))}
        />
        <div className={styles.pair}>
          <Field
            label={words.channel}
            value={channel}
            onChange={setChannel}
            hint={words.channelHint}
            problem={problems.channel ?? null}
            isSuggestion
            autoFocus
          />
          <Field label={words.on} type="date" value={on} onChange={setOn} problem={problems.on ?? null} />
        </div>
        <Field
          label={words.note}
          value={note}
          onChange={setNote}
          hint={words.noteHint}
          problem={problems.note ?? null}
          isOptional
        />
        <div>
          <p className={styles.label}>{words.files}</p>
          <ul>
            {documents.map(({ name }) => (
              <li key={name} className={styles.name}>
                {name}
              </li>
            ))}
          </ul>
        </div>
      </DialogForm>
    </Dialog>
  )
}
