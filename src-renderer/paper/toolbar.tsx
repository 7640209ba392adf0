import { ListTree, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import { FindBar } from './find/find-bar.tsx'
import { authorsOf } from './model/authors.ts'
import type { Paper, PaperVersion } from './paper-slice.ts'
import { openFind, toggleOutline, useReader } from './reader-slice.ts'
import legend from './sheet/words.module.css'
import styles from './toolbar.module.css'

const words = text.paper

/** Who tracked the changes that are shown, each in the colour that they have in the text. */
function Authors({ paper }: { readonly paper: Paper }): ReactNode {
  const authors = authorsOf(paper.layout.text)
  if (authors.length === 0) return null
  return (
    <span className={styles.note}>
      {words.trackedBy}{' '}
      {authors.slice(0, 3).map((author, at) => (
        <ins key={author} className={`${legend.insert} ${styles.author}`} data-author={at}>
          {author === '' ? words.unknownAuthor : author}
        </ins>
      ))}
    </span>
  )
}

interface ToolbarProps {
  readonly contract: string
  readonly versions: readonly PaperVersion[]
  readonly version: number | null
  readonly paper: Paper | null
  readonly count: number
}

/** Which version is read, how its tracked changes are shown, and finding words in it. */
export function Toolbar({ contract, versions, version, paper, count }: ToolbarProps): ReactNode {
  const isFinding = useReader((state) => state.isFinding)
  const known = versions.find(({ number }) => number === version)
  return (
    <div className={styles.bar}>
      <IconButton
        icon={ListTree}
        label={commandOf('document.outline').title}
        keys={commandOf('document.outline').keys}
        onPress={toggleOutline}
      />
      <div className={styles.picker}>
        <Picker
          label={words.version}
          isLabelHidden
          value={known === undefined ? null : String(known.number)}
          onChange={(id) => go(documentRoute(contract, Number(id)))}
          options={versions
            .map(({ number, side, date }) => ({ id: String(number), label: words.versionOption(number, side, date) }))
            .toReversed()}
        />
      </div>
      {/* Finding takes their place, so that the document keeps its own. */}
      {known !== undefined && known.revisionCount > 0 && !isFinding ? (
        <span className={styles.note}>{words.view[known.view]}</span>
      ) : null}
      {paper === null || isFinding ? null : <Authors paper={paper} />}
      <span className={styles.end}>
        {isFinding ? (
          <FindBar count={count} />
        ) : (
          <IconButton
            icon={Search}
            label={commandOf('document.find').title}
            keys={commandOf('document.find').keys}
            onPress={openFind}
          />
        )}
      </span>
    </div>
  )
}
