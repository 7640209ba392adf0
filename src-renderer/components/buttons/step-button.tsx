import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, useCanRun } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from './icon-button.tsx'

/** Goes to the next item of a list, or to the one before. */
export function StepButton({ command }: { readonly command: 'item.next' | 'item.previous' }): ReactNode {
  const { title, keys } = commandOf(command)
  const isEnabled = useCanRun(command)
  return (
    <IconButton
      icon={command === 'item.next' ? ChevronDown : ChevronUp}
      label={title}
      keys={keys}
      isDisabled={!isEnabled}
      onPress={() => runCommand(command)}
    />
  )
}
