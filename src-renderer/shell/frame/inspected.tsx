import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { text } from '#renderer/messages/text.ts'
import frame from './frame.module.css'
import styles from './inspected.module.css'

interface InspectedProps {
  readonly children: ReactNode
  /** What is known of the chosen thing; null shows the screen alone. */
  readonly inspector: ReactNode | null
}

/** A screen with the details of what is chosen beside it, both resizable. The screen stays when the details go. */
export function Inspected({ children, inspector }: InspectedProps): ReactNode {
  return (
    <Group orientation="horizontal" className={styles.group ?? ''}>
      <Panel id="main" minSize={420}>
        <div className={styles.main}>{children}</div>
      </Panel>
      {inspector === null ? null : (
        <>
          <Separator className={frame.separator ?? ''} aria-label={text.shell.resize} />
          <Panel id="inspector" defaultSize={300} minSize={240} maxSize={520} groupResizeBehavior="preserve-pixel-size">
            <aside className={styles.inspector} aria-label={text.shell.inspector}>
              {inspector}
            </aside>
          </Panel>
        </>
      )}
    </Group>
  )
}
