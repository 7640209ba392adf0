import { FileUp } from 'lucide-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import styles from './drop-area.module.css'
import { carriesFiles, type Dropped, takeDrop } from './dropped.ts'

interface DropAreaProps {
  /** What letting go would do. */
  readonly label: string
  readonly onDropped: (dropped: Dropped) => void
  readonly children: ReactNode
}

/** Takes what is dropped anywhere on a screen. A command does the same from the keyboard. */
export function DropArea({ label, onDropped, children }: DropAreaProps): ReactNode {
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
    onDropped(takeDrop(event.dataTransfer))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the command is everybody's.
    <div className={styles.area} onDragEnter={over} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver ? (
        <div className={styles.veil}>
          <FileUp size={28} aria-hidden />
          {label}
        </div>
      ) : null}
    </div>
  )
}
