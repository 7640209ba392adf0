import type { Command } from 'commander'

const spelled = (command: Command): string =>
  command.parent === null ? command.name() : `${spelled(command.parent)} ${command.name()}`

/**
 * A wrong command line as one message: what is wrong, and where its help is.
 *
 * Commander looks for needed options before unknown ones, so that a misspelt one reads as missing: both are named.
 */
export function usageText(command: Command, error: string): string {
  const problem = error.replace(/^error: /, '').trimEnd()
  const stray = problem.startsWith('required option') ? command.args.find((arg) => arg.startsWith('--')) : undefined
  const cause = stray === undefined ? problem : `unknown option '${stray}', and ${problem}`
  return `counterdraft: ${cause}\nSee: ${spelled(command)} --help.\n`
}
