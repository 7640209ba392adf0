import { Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from 'react-aria-components'
import { DropArea } from '#renderer/incoming/files/drop-area.tsx'
import { text } from '#renderer/messages/text.ts'
import { useAddVersion } from '../add-version-slice.ts'
import { takeDropped, takeFiles } from '../take-documents.ts'
import { DocumentCard } from './document-card.tsx'
import styles from './document-list.module.css'

const words = text.overview.add

function AddAnother(): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const isAdding = useAddVersion((state) => state.isAdding)
  return (
    <>
      <Button className={styles.more ?? ''} onPress={() => input.current?.click()} isDisabled={isAdding}>
        <Plus size={14} aria-hidden />
        {words.more}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.more}
        autoComplete="off"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void takeFiles(files)
        }}
      />
    </>
  )
}

/** The documents of the version to be, the main one first; another is chosen or dropped. */
export function DocumentList(): ReactNode {
  const { documents, contract } = useAddVersion()
  return (
    <DropArea label={words.more} onDropped={(dropped) => takeDropped(contract, dropped)}>
      <section className={styles.section} aria-label={words.documents(documents.length)}>
        <h3 className={styles.head}>{words.documents(documents.length)}</h3>
        <ol className={styles.list}>
          {documents.map((document, at) => (
            <DocumentCard key={document.id} document={document} at={at} of={documents.length} />
          ))}
        </ol>
        <AddAnother />
      </section>
    </DropArea>
  )
}
