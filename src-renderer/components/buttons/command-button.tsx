import type { ReactNode } from 'react'
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components'
import { runCommand, useCanRun } from '#renderer/commands/registry.ts'
import { type CommandId, commandOf } from '#renderer/commands/table.ts'
import styles from './button.module.css'
import { Hint } from './hint.tsx'
import { Keys } from './keys.tsx'

interface CommandButtonProps {
  readonly command: CommandId
  readonly kind?: 'normal' | 'primary' | 'quiet'
  /** Shown instead of the command's title, which stays in the tooltip. */
  readonly children?: ReactNode
  /** Shows the shortcut inside the button. */
  readonly showKeys?: boolean
}

/** A button that runs a command: its words, shortcut and tooltip come from the table. */
export function CommandButton({ command, kind = 'normal', children, showKeys = false }: CommandButtonProps): ReactNode {
  const { title, keys } = commandOf(command)
  const isEnabled = useCanRun(command)
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        className={`${styles.button} ${styles[kind]}`}
        isDisabled={!isEnabled}
        onPress={() => runCommand(command)}
      >
        {children ?? title}
        {showKeys && keys !== null ? <Keys keys={keys} /> : null}
      </AriaButton>
      <Hint label={title} keys={keys} />
    </TooltipTrigger>
  )
}
