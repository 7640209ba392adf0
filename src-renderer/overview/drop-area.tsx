import { FileUp } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { text } from '#renderer/messages/text.ts'
import { openAddVersion } from './add-version/add-version-slice.ts'
import { carriesFiles, takeDrop } from './add-version/dropped.ts'
import styles from './drop-area.module.css'

interface DropAreaProps {
  readonly contract: string
  readonly children: ReactNode
}

/** Takes a document that is dropped anywhere on the screen. The command does the same from the keyboard. */
export function DropArea({ contract, children }: DropAreaProps): ReactNode {
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent): void => {
    // It also leaves each child on its way to the next one.
    const to = event.relatedTarget
    if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    openAddVersion(contract, takeDrop(event.dataTransfer))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the command is everybody's.
    <div className={styles.area} onDragEnter={over} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver ? (
        <div className={styles.veil}>
          <FileUp size={28} aria-hidden />
          {text.overview.drop}
        </div>
      ) : null}
    </div>
  )
}
