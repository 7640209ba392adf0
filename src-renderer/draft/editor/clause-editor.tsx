import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Input, TextArea, TextField } from 'react-aria-components'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'
import styles from './clause-editor.module.css'
import { isEmpty, typedOf, wordsTyped } from './typed-words.ts'

const words = text.draft.editor

interface ClauseEditorProps {
  /** What is edited, for a screen reader. */
  readonly name: string
  readonly start: DraftWords
  /** Other words to begin with, by what they are called. */
  readonly others?: readonly { readonly label: string; readonly words: DraftWords }[]
  readonly save: string
  readonly onSave: (typed: DraftWords) => void
  readonly onCancel: () => void
  /** More to say of the clause, over the buttons. */
  readonly children?: ReactNode
}

/** The words of a clause, to be typed in their place. Keys in it belong to it alone. */
export function ClauseEditor(props: ClauseEditorProps): ReactNode {
  const { name, start, others = [], save, onSave, onCancel, children } = props
  const [typed, setTyped] = useState(() => typedOf(start))
  const [isTold, setTold] = useState(false)
  const finish = (): void => {
    const given = wordsTyped(typed)
    if (isEmpty(given)) setTold(true)
    else onSave(given)
  }
  const handleKey = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
    else return
    event.preventDefault()
  }
  return (
    <form
      className={styles.editor}
      aria-label={name}
      noValidate
      autoComplete="off"
      onKeyDown={handleKey}
      onClick={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <TextField
        aria-label={words.heading}
        value={typed.heading}
        onChange={(heading) => setTyped({ ...typed, heading })}
        autoComplete="off"
      >
        <Input className={styles.heading ?? ''} placeholder={words.heading} spellCheck={false} />
      </TextField>
      <TextField
        aria-label={words.paragraphs}
        value={typed.lines}
        onChange={(lines) => setTyped({ ...typed, lines })}
        autoComplete="off"
        autoFocus
      >
        <TextArea className={styles.lines ?? ''} rows={3} spellCheck={false} autoCorrect="off" />
      </TextField>
      {isTold ? (
        <p role="alert" className={styles.problem}>
          {words.empty}
        </p>
      ) : null}
      {children}
      <div className={styles.foot}>
        {others.length === 0 ? null : (
          <span className={styles.others}>
            {words.startFrom}
            {others.map((other) => (
              <Button key={other.label} kind="quiet" onPress={() => setTyped(typedOf(other.words))}>
                {other.label}
              </Button>
            ))}
          </span>
        )}
        <span className={styles.keys}>{words.keys}</span>
        <Button onPress={onCancel}>{text.common.cancel}</Button>
        <Button kind="primary" type="submit">
          {save}
        </Button>
      </div>
    </form>
  )
}
