import { type ReactNode, useState } from 'react'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { fieldProblems } from '#renderer/shell/field-problems.ts'
import type { Point } from '../model/rows.ts'
import { endRenaming, renamePoint } from '../point-actions.ts'

/** A point's title, changed where it stands. Enter keeps what was typed, Escape does not. */
export function TitleInput({ contract, point }: { readonly contract: string; readonly point: Point }): ReactNode {
  const [title, setTitle] = useState(point.title)
  const problem = fieldProblems('point.rename', { contract, point: point.id, title }).title ?? null
  const save = (): void => {
    if (title.trim() === point.title) endRenaming(contract, point.id)
    else if (problem === null) void renamePoint(contract, point.id, title)
  }
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') endRenaming(contract, point.id)
        event.stopPropagation()
      }}
    >
      <Field
        label={text.negotiation.inspector.newTitle}
        isLabelHidden
        value={title}
        onChange={setTitle}
        problem={problem}
        autoFocus
        isSuggestion
      />
    </form>
  )
}
