import type { ReactNode } from 'react'
import type { CommandId } from '#renderer/commands/table.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import styles from './countersign-step.module.css'

interface WayProps {
  readonly title: string
  readonly command: CommandId
  readonly button: string
  readonly children: ReactNode
}

/** One way on: what it is, and the button that takes it. */
export function Way({ title, command, button, children }: WayProps): ReactNode {
  return (
    <li className={styles.way}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.words}>{children}</p>
      <CommandButton command={command}>{button}</CommandButton>
    </li>
  )
}
