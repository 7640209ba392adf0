import { Share } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '#renderer/commands/table.ts'
import { CommandMenu } from '#renderer/components/menus/command-menu.tsx'
import { text } from '#renderer/messages/text.ts'

const words = text.compare.exports

const COMMANDS: readonly CommandId[] = ['comparison.redline', 'comparison.report', 'go.sides']

/** What can be made of the comparison for somebody else, and the way to the three-way one. */
export function ExportMenu(): ReactNode {
  return <CommandMenu icon={Share} label={words.menu} commands={COMMANDS} />
}
