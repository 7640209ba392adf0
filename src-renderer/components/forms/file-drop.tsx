import { FileUp, FolderUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import styles from './file-drop.module.css'

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** What the button chooses: one file, several, or a folder with all that is in it. */
  readonly choose?: 'file' | 'files' | 'folder'
  /** Called with what was chosen, and with what was dropped unless `onDropped` takes that. A folder comes as an empty list. */
  readonly onFiles: (files: readonly File[]) => void
  /** Takes a drop as it is, with its folders. */
  readonly onDropped?: (transfer: DataTransfer) => void
}

/** Files that were dropped; a folder is none. */
function droppedFiles(transfer: DataTransfer): readonly File[] {
  return [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return []
    const file = item.getAsFile()
    return file === null ? [] : [file]
  })
}

/** A place to drop files on, which is also a button that chooses them. */
export function FileDrop({ label, hint, choose = 'file', onFiles, onDropped }: FileDropProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const Icon = choose === 'folder' ? FolderUp : FileUp
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
        if (onDropped === undefined) onFiles(droppedFiles(event.dataTransfer))
        else onDropped(event.dataTransfer)
      }}
    >
      <Icon size={20} aria-hidden />
      <Button className={styles.button ?? ''} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <span className={styles.hint}>{hint}</span>
      <input
        ref={(element) => {
          input.current = element
          // React does not know this one.
          if (element !== null) element.webkitdirectory = choose === 'folder'
        }}
        className={styles.input}
        type="file"
        multiple={choose !== 'file'}
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
