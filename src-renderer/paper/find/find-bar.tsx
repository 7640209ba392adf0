import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Input, TextField } from 'react-aria-components'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { MOST_FOUND } from '../model/find.ts'
import { closeFind, setQuery, stepFound, useReader } from '../reader-slice.ts'
import styles from './find-bar.module.css'

const words = text.paper.find

/** Looks for words in the whole document, drawn or not; the browser's own search would miss most of it. */
export function FindBar({ count }: { readonly count: number }): ReactNode {
  const query = useReader((state) => state.query)
  const at = useReader((state) => state.at)
  const looks = useReader((state) => state.looks)
  const input = useRef<HTMLInputElement>(null)
  const wasAsked = useRef(looks)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  useEffect(() => {
    // Asked for again while somebody reads: back to the field.
    if (wasAsked.current !== looks && document.activeElement === document.body) input.current?.focus()
    wasAsked.current = looks
  }, [looks])
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeFind()
    else if (event.key === 'Enter' || event.key === 'F3') stepFound(event.shiftKey ? -1 : 1, count)
    else return
    event.preventDefault()
  }
  const said = query.trim() === '' ? '' : count === 0 ? words.none : words.count(at + 1, count, MOST_FOUND)
  return (
    <search className={styles.bar}>
      <TextField aria-label={words.label} value={query} onChange={setQuery} autoComplete="off">
        <Input
          ref={input}
          className={styles.input ?? ''}
          placeholder={words.placeholder}
          spellCheck={false}
          autoCorrect="off"
          onKeyDown={handleKey}
        />
      </TextField>
      <span className={styles.count} role="status">
        {said}
      </span>
      <IconButton
        icon={ChevronUp}
        label={words.previous}
        keys={commandOf('document.find-previous').keys}
        isDisabled={count === 0}
        onPress={() => stepFound(-1, count)}
      />
      <IconButton
        icon={ChevronDown}
        label={words.next}
        keys={commandOf('document.find-next').keys}
        isDisabled={count === 0}
        onPress={() => stepFound(1, count)}
      />
      <IconButton icon={X} label={words.close} onPress={closeFind} />
    </search>
  )
}
