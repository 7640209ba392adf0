import { type ReactNode, useState } from 'react'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { insertClause } from '../draft-actions.ts'
import { endEditing } from '../draft-slice.ts'
import { ClauseEditor } from '../editor/clause-editor.tsx'
import type { Basis } from '../model/basis.ts'
import { type Entry, levelsAt, slotBefore } from '../model/entries.ts'
import styles from './new-clause.module.css'

const words = text.draft.editor
const NO_WORDS = { heading: null, paragraphs: [] } as const

interface NewClauseProps {
  readonly basis: Basis
  readonly entry: Entry
  readonly all: readonly Entry[]
  readonly where: 'before' | 'after'
}

/** The fields for a clause that is put in beside another one, with the choice of its level. */
export function NewClause({ basis, entry, all, where }: NewClauseProps): ReactNode {
  const at = all.findIndex(({ slot }) => slot === entry.slot)
  const levels = levelsAt(all, at, basis.base)
  const [like, setLike] = useState(levels[0]?.like ?? null)
  const after = where === 'after' ? entry.slot : slotBefore(all, at)
  return (
    <div className={styles.beside}>
      <ClauseEditor
        name={words.newName}
        start={NO_WORDS}
        save={words.save}
        onSave={(typed) => void insertClause(basis.contract, { after, like }, typed)}
        onCancel={endEditing}
      >
        {levels.length < 2 ? null : (
          <div className={styles.level}>
            <Picker
              label={words.level}
              value={String(like)}
              onChange={(id) => setLike(Number(id))}
              options={levels.map((level) => ({ id: String(level.like), label: level.name }))}
            />
          </div>
        )}
      </ClauseEditor>
    </div>
  )
}
