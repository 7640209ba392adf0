import { type ReactNode, useState } from 'react'
import { ask } from '#renderer/api.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { type JsonPart, jsonFaults, jsonOf, type LineFault, putJson, readJson, takeJson } from '../model/json-parts.ts'
import { editDraft } from './editing-slice.ts'
import styles from './json-dialog.module.css'

const words = text.playbooks.json

/** Selects a line in the text, and scrolls to it. */
function showLine(line: number): void {
  const area = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')
  if (area === null) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
}

interface JsonDialogProps {
  readonly playbook: Playbook
  readonly part: JsonPart | null
  readonly title: string
  readonly onClose: () => void
}

/** A part of the playbook as it stands in its file. It is taken over once it has the right shape. */
export function JsonDialog({ playbook, part, title, onClose }: JsonDialogProps): ReactNode {
  const [typed, setTyped] = useState(() => JSON.stringify(jsonOf(playbook, part), null, 2))
  const [faults, setFaults] = useState<readonly LineFault[]>([])
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (): Promise<void> => {
    const read = readJson(typed)
    setError(null)
    if (!read.ok) {
      setFaults([read.error])
      return
    }
    const change = takeJson(part, read.value)
    if (change !== null) {
      editDraft(change)
      onClose()
      return
    }
    // The core says it in words.
    setBusy(true)
    const checked = await ask('playbook.check', { json: JSON.stringify(putJson(playbook, part, read.value)) })
    setBusy(false)
    if (checked.ok) setFaults(jsonFaults(typed, part, checked.value.faults))
    else setError(checked.error)
  }
  return (
    <Dialog title={words.title(title)} isOpen onClose={onClose} width="wide">
      <DialogForm submit={words.submit} onSubmit={() => void take()} onCancel={onClose} isBusy={isBusy} error={error}>
        <p className={styles.words}>{words.words}</p>
        <div className={styles.code}>
          <Field
            label={words.field}
            value={typed}
            onChange={setTyped}
            rows={18}
            problem={faults.length === 0 ? null : text.playbooks.faults.count(faults.length)}
            autoFocus
          />
        </div>
        <ul className={styles.faults}>
          {faults.map(({ line, problem }) => (
            <li key={`${line} ${problem}`}>
              <Button kind="quiet" onPress={() => showLine(line)}>
                {words.fault(line, text.playbooks.faults.sentence(problem))}
              </Button>
            </li>
          ))}
        </ul>
      </DialogForm>
    </Dialog>
  )
}
