import type { Command } from 'commander'
import { type ContractOptions, onContract, onWorkspace, plainNumber } from '../../options.ts'
import { printAnswer } from '../../output.ts'
import { deadlinesText } from '../../render/turn-text.ts'
import { type WorkspaceOptions, withWorkspace } from '../../session.ts'

interface Options extends WorkspaceOptions {
  readonly contract?: string
  readonly json?: boolean
}

const onAnyContract = (command: Command): Command =>
  onWorkspace(command).option('--contract <id>', 'one contract, such as C-01 (default: all)')

/** `deadline list|export|remind|forget`: the days to keep. */
export function addDeadlineCommands(program: Command): void {
  const deadline = program
    .command('deadline')
    .description('Deadlines: due days of points, days and notices that the text names, reminders.')

  onAnyContract(deadline.command('list'))
    .description('List the days to keep, the next first.')
    .action((options: Options) =>
      withWorkspace(options, async (ask) => {
        const list = await ask('deadline.list', { contract: options.contract ?? null })
        printAnswer(options, list, deadlinesText(list))
      }),
    )

  onAnyContract(deadline.command('export'))
    .description('Write the days to keep as a calendar file (.ics).')
    .requiredOption('-o, --output <file>', 'where to write it')
    .action((options: Options & { readonly output: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract = null, output } = options
        const { bytes: _, ...written } = await ask('deadline.export', { contract, to: { file: output } })
        printAnswer(options, written, `Wrote ${written.path ?? output}.`)
      }),
    )

  onContract(deadline.command('remind'))
    .description('Add a reminder.')
    .requiredOption('--title <title>', 'what for')
    .requiredOption('--on <date>', 'when, YYYY-MM-DD')
    .action((options: ContractOptions & { readonly title: string; readonly on: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract, title, on: date } = options
        const added = await ask('reminder.add', { contract, title, date })
        printAnswer(options, added, `Reminder ${added.id} on ${added.date}: ${added.title}`)
      }),
    )

  onContract(deadline.command('forget'))
    .argument('<number>', 'the number that remind gave', plainNumber)
    .description('Remove a reminder.')
    .action((number: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const removed = await ask('reminder.remove', { contract: options.contract, reminder: number })
        printAnswer(options, removed, `Reminder ${removed.id} is removed: ${removed.title}`)
      }),
    )
}
