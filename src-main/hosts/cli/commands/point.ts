import { type Command, Option } from 'commander'
import { ISSUES_FORMATS } from '#shared/api/points.ts'
import { type ContractOptions, onContract } from '../options.ts'
import { printAnswer, textTable } from '../output.ts'
import { pointRow, pointText } from '../render/point-text.ts'
import { withWorkspace } from '../session.ts'
import { addRoundCommands } from './negotiation/rounds.ts'
import { addSetCommands } from './negotiation/set-points.ts'
import { addTradeCommands } from './negotiation/trade.ts'
import { addPositionCommands } from './position.ts'

interface AddOptions extends ContractOptions {
  readonly title: string
  readonly clause?: string
  readonly vendor?: string
  readonly buyer?: string
}

/** `point add|list|show|export`, and what is decided of a point and recorded on it. */
export function addPointCommands(program: Command): void {
  const point = program.command('point').description('Negotiation points: what each side wants on an open question.')

  onContract(point.command('add'))
    .description('Raise a point.')
    .requiredOption('--title <title>', 'the question in a few words')
    .option('--clause <label>', 'the clause of the latest version it is about, such as 7.2 or "Schedule 1, 2"')
    .option('--vendor <text>', "the vendor's position")
    .option('--buyer <text>', "the buyer's position")
    .action((options: AddOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, title, clause = null, vendor = null, buyer = null } = options
        const added = await ask('point.add', { contract, title, clause, vendor, buyer })
        printAnswer(options, added, `Raised ${pointText(added)}`)
      }),
    )

  onContract(point.command('list'))
    .description('List the points of a contract.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const list = await ask('point.list', { contract: options.contract })
        const rows = list.map(pointRow)
        printAnswer(options, list, rows.length === 0 ? 'No points yet.' : textTable(rows))
      }),
    )

  onContract(point.command('show <id>'))
    .description('Show a point with both sides’ positions.')
    .action((id: string, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('point.show', { contract: options.contract, point: id })
        printAnswer(options, shown, pointText(shown))
      }),
    )

  onContract(point.command('export'))
    .description('Write the points as an issues list for the other side: nothing private is in it.')
    .addOption(new Option('--format <format>', 'what it is written as').choices(ISSUES_FORMATS).default('docx'))
    .requiredOption('-o, --output <file>', 'where to write it')
    .action(
      (options: ContractOptions & { readonly format: (typeof ISSUES_FORMATS)[number]; readonly output: string }) =>
        withWorkspace(options, async (ask) => {
          const { contract, format, output } = options
          const { bytes: _, ...written } = await ask('point.export', { contract, format, to: { file: output } })
          printAnswer(options, written, `Wrote ${written.path ?? output}.`)
        }),
    )
  addDecisionCommands(point)
  addPositionCommands(point)
  addRoundCommands(point)
  addSetCommands(point)
  addTradeCommands(point)
}

/** `point agree|reopen|rename|withdraw|restore`. */
function addDecisionCommands(point: Command): void {
  onContract(point.command('agree <id>'))
    .description('Record that both sides agree, and on which words.')
    .option('--text <text>', 'the agreed words (default: the text of its clause)')
    .action((id: string, options: ContractOptions & { readonly text?: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract, text = null } = options
        const agreed = await ask('point.agree', { contract, point: id, text, version: null })
        printAnswer(options, agreed, pointText(agreed))
      }),
    )

  onContract(point.command('rename <id>'))
    .description('Give a point another title.')
    .requiredOption('--title <title>', 'the question in a few words')
    .action((id: string, options: ContractOptions & { readonly title: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract, title } = options
        const renamed = await ask('point.rename', { contract, point: id, title })
        printAnswer(options, renamed, pointText(renamed))
      }),
    )

  const decide = (command: 'reopen' | 'withdraw' | 'restore', description: string): Command =>
    onContract(point.command(`${command} <id>`))
      .description(description)
      .action((id: string, options: ContractOptions) =>
        withWorkspace(options, async (ask) => {
          const decided = await ask(`point.${command}`, { contract: options.contract, point: id })
          printAnswer(options, decided, pointText(decided))
        }),
      )
  decide('reopen', 'Open an agreed point again.')
  decide('withdraw', 'Withdraw a point: it stays listed and asks for no answer any more.')
  decide('restore', 'Make a withdrawn point what it was before.')
}
