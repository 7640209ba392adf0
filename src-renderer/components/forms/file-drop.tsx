import { FileUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import styles from './file-drop.module.css'

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** Called with what was dropped or chosen. A folder comes as an empty list. */
  readonly onFiles: (files: readonly File[]) => void
}

/** Files that were dropped; a folder is none. */
export function droppedFiles(transfer: DataTransfer): readonly File[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return []
    const file = item.getAsFile()
    return file === null ? [] : [file]
  })
}

/** A place to drop a file on, which is also a button that chooses one. */
export function FileDrop({ label, hint, onFiles }: FileDropProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is everybody's.
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        onFiles(droppedFiles(event.dataTransfer))
      }}
    >
      <FileUp size={20} aria-hidden />
      <Button className={styles.button ?? ''} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <span className={styles.hint}>{hint}</span>
      <input
        ref={input}
        className={styles.input}
        type="file"
        tabIndex={-1}
        aria-label={label}
        autoComplete="off"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}
