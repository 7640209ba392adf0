import { type CommandId, commandIds, commands } from '#renderer/commands/table.ts'
import { text } from '#renderer/messages/text.ts'

export type CommandGroup = keyof typeof text.commands.groups

export const groups = Object.keys(text.commands.groups) as readonly CommandGroup[]

/** The ids of a group's commands, in the order of the table. */
export const commandsOf = (group: CommandGroup): readonly CommandId[] =>
  commandIds.filter((id) => commands[id].group === group)
