import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { fieldProblems } from '#renderer/shell/field-problems.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import { goToPoint } from '../../look-slice.ts'
import type { Point } from '../../model/rows.ts'
import { setWriting, useNegotiation } from '../../negotiation-slice.ts'
import { setPoints } from '../../point-actions.ts'
import styles from './preparation.module.css'

const words = text.negotiation.onePoint

interface EditableTextProps {
  readonly contract: string
  readonly point: Point
  readonly field: 'rationale' | 'notes'
}

function TextForm({ contract, point, field }: EditableTextProps): ReactNode {
  const [typed, setTyped] = useState(point[field] ?? '')
  const said = typedOrNull(typed)
  const changes = [{ point: point.id, [field]: said }]
  const problem = fieldProblems('point.set', { contract, changes })[`changes.0.${field}`] ?? null
  const close = (): void => {
    setWriting(null)
    goToPoint(contract, point.id)
  }
  const save = (): void => {
    if (problem !== null) return
    close()
    if (said !== point[field]) void setPoints(contract, [point.id], { [field]: said })
  }
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        if (event.key === 'Escape' && typed === (point[field] ?? '')) close()
      }}
    >
      <Field label={words[field]} value={typed} onChange={setTyped} rows={4} isOptional problem={problem} autoFocus />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary">
          {text.common.save}
        </Button>
        <Button onPress={close}>{text.common.cancel}</Button>
      </div>
    </form>
  )
}

/** A text of ours on a point, written where it stands. */
export function EditableText(props: EditableTextProps): ReactNode {
  const { point, field } = props
  const isWriting = useNegotiation(({ writing }) => writing === field)
  const command = field === 'notes' ? 'point.notes' : 'point.rationale'
  const said = point[field]
  if (isWriting) return <TextForm {...props} />
  if (said === null) {
    return (
      <span className={styles.quiet}>
        <CommandButton command={command} kind="quiet" showKeys>
          {field === 'notes' ? words.addNotes : words.addRationale}
        </CommandButton>
      </span>
    )
  }
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <h4 className={styles.name}>{words[field]}</h4>
        <IconButton
          icon={Pencil}
          label={words.editText(words[field])}
          keys={commandOf(command).keys}
          onPress={() => runCommand(command)}
        />
      </div>
      <p className={styles.said}>{said}</p>
    </div>
  )
}
