import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { fieldProblems } from '#renderer/shell/field-problems.ts'
import type { Point } from '../model/rows.ts'
import { useNegotiation } from '../negotiation-slice.ts'
import { endRenaming, renamePoint } from '../point-actions.ts'
import styles from './point-title.module.css'

interface PointTitleProps {
  readonly contract: string
  readonly point: Point
}

function TitleForm({ contract, point }: PointTitleProps): ReactNode {
  const [title, setTitle] = useState(point.title)
  const problem = fieldProblems('point.rename', { contract, point: point.id, title }).title ?? null
  const close = (): void => endRenaming(contract, point.id)
  const save = (): void => {
    if (title.trim() === point.title) close()
    else if (problem === null) void renamePoint(contract, point.id, title)
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
        if (event.key === 'Escape') close()
      }}
    >
      <h2 className={styles.number}>{point.id}</h2>
      <Field
        label={text.negotiation.inspector.newTitle}
        value={title}
        onChange={setTitle}
        problem={problem}
        autoFocus
        isSuggestion
      />
      <div className={styles.buttons}>
        <Button type="submit" kind="primary">
          {text.common.save}
        </Button>
        <Button onPress={close}>{text.common.cancel}</Button>
      </div>
    </form>
  )
}

/** A point's number and title, which can be changed where it stands. */
export function PointTitle({ contract, point }: PointTitleProps): ReactNode {
  const isRenaming = useNegotiation(({ renaming }) => renaming?.at === 'details' && renaming.point === point.id)
  if (isRenaming) return <TitleForm contract={contract} point={point} />
  return (
    <div className={styles.line}>
      <h2 className={styles.title}>
        <span className={styles.number}>{point.id}</span> {point.title}
      </h2>
      <IconButton
        icon={Pencil}
        label={text.negotiation.inspector.rename}
        keys={commandOf('point.rename').keys}
        onPress={() => runCommand('point.rename')}
      />
    </div>
  )
}
