import type { ReactNode } from 'react'
import { ClauseEditor } from '#renderer/draft/editor/clause-editor.tsx'
import { text } from '#renderer/messages/text.ts'
import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'
import type { Shown } from '../list/shown.ts'
import { focusList } from '../list-slice.ts'
import { changeTitle } from '../model/tags.ts'
import { endCounter, startingWords, useCounter } from './counter.ts'
import styles from './counter-cell.module.css'
import { editOfClause } from './model/laid.ts'
import { triageNow } from './triage.ts'
import { answerChosen } from './triage-actions.ts'

const words = text.draft.editor
const NO_WORDS: DraftWords = { heading: null, paragraphs: [] }

/** What we countered with before, as a start for something better. */
function wordsBefore({ compared }: Shown, change: number): DraftWords | null {
  const triage = triageNow()
  const [index] = compared.comparison.changes[change]?.new ?? []
  const edit = triage === null || index === undefined ? undefined : editOfClause(triage, index)
  return edit === undefined || edit.words === 'base' || edit.decision !== 'counter' ? null : edit.words
}

/** The editor in the row of the change that is being countered. */
export function CounterCell({ shown, change }: { readonly shown: Shown; readonly change: number }): ReactNode {
  const isOpen = useCounter((state) => state.change === change)
  const own = shown.compared.comparison.changes[change]
  if (!isOpen || own === undefined) return null
  const theirs = startingWords(shown.compared, change, 'new')
  const ours = startingWords(shown.compared, change, 'old')
  const others = [
    ...(theirs === null ? [] : [{ label: words.theirs, words: theirs }]),
    ...(ours === null ? [] : [{ label: words.ours, words: ours }]),
  ]
  return (
    <td className={styles.cell} colSpan={3}>
      <ClauseEditor
        name={words.name(changeTitle(shown.compared, own))}
        start={wordsBefore(shown, change) ?? theirs ?? ours ?? NO_WORDS}
        others={others}
        save={words.save}
        onSave={(typed) => void answerChosen(shown, { decision: 'counter', words: typed })}
        onCancel={() => {
          endCounter()
          focusList()
        }}
      />
    </td>
  )
}
