import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { FoundWords } from '#renderer/incoming/files/found-words.tsx'
import { text } from '#renderer/messages/text.ts'
import { DOCUMENT_KINDS } from '#shared/model/version-text.ts'
import { chooseKind, moveBy, useAddVersion } from '../add-version-slice.ts'
import type { ChosenDocument } from '../chosen-documents.ts'
import { takeOut } from '../take-documents.ts'
import styles from './document-card.module.css'

const words = text.overview.add

const kinds = DOCUMENT_KINDS.map((kind) => ({ id: kind, label: text.incoming.kind(kind) }))

interface DocumentCardProps {
  readonly document: ChosenDocument
  /** Where it stands among the others. */
  readonly at: number
  readonly of: number
}

function Tools({ document: { id, name, kind }, at, of }: DocumentCardProps): ReactNode {
  const isAdding = useAddVersion((state) => state.isAdding)
  const choose = (chosen: string): void => {
    const found = DOCUMENT_KINDS.find((each) => each === chosen)
    if (found !== undefined) chooseKind(id, found)
  }
  return (
    <div className={styles.tools}>
      {of === 1 ? null : (
        <>
          <Picker label={words.kind(name)} isLabelHidden value={kind} onChange={choose} options={kinds} />
          <IconButton
            icon={ArrowUp}
            label={words.up(name)}
            onPress={() => moveBy(id, -1)}
            isDisabled={at < 2 || isAdding}
          />
          <IconButton
            icon={ArrowDown}
            label={words.down(name)}
            onPress={() => moveBy(id, 1)}
            isDisabled={at === 0 || at === of - 1 || isAdding}
          />
        </>
      )}
      <IconButton icon={X} label={words.remove(name)} onPress={() => takeOut(id)} isDisabled={isAdding} />
    </div>
  )
}

/** One document of the version to be: what was found in it, what it is, and its place among the others. */
export function DocumentCard(props: DocumentCardProps): ReactNode {
  const { name, bytes, found } = props.document
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <p className={styles.name}>{name}</p>
        <Tools {...props} />
      </div>
      <FoundWords found={found} size={bytes.byteLength} />
    </li>
  )
}
