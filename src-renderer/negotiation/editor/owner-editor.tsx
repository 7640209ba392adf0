import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { applyEdit } from '../point-editor.ts'
import styles from './point-editor.module.css'

const words = text.negotiation.list

interface OwnerEditorProps {
  readonly label: string
  /** Who owns other points. */
  readonly owners: readonly string[]
  readonly current: string | null
}

/** Who settles it: typed, or one of those named before. */
export function OwnerEditor({ label, owners, current }: OwnerEditorProps): ReactNode {
  const [owner, setOwner] = useState(current ?? '')
  const typed = owner.trim()
  const offered = owners.filter((each) => each !== current)
  return (
    <form
      noValidate
      autoComplete="off"
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        applyEdit({ owner: typed === '' ? null : typed })
      }}
    >
      <Field label={label} hint={words.edit.ownerHint} value={owner} onChange={setOwner} autoFocus isSuggestion />
      <div className={styles.buttons}>
        {offered.map((each) => (
          <Button key={each} onPress={() => applyEdit({ owner: each })}>
            {each}
          </Button>
        ))}
        {current === null ? null : <Button onPress={() => applyEdit({ owner: null })}>{words.nobody}</Button>}
        <Button type="submit" kind="primary">
          {words.edit.set}
        </Button>
      </div>
    </form>
  )
}
