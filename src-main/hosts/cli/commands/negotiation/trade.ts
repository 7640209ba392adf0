import { type Command, Option } from 'commander'
import { type ContractOptions, onContract, plainNumber, versionNumber } from '../../options.ts'
import { printAnswer } from '../../output.ts'
import { tradeText } from '../../render/point-text.ts'
import { withWorkspace } from '../../session.ts'

interface TradeOptions extends ContractOptions {
  readonly gave: string
  readonly got: string
  readonly gaveIn?: number
  readonly gotIn?: number
  readonly conditional?: boolean
  readonly note?: string
}

const told = ({ contract, gave, got, gaveIn, gotIn, conditional, note }: TradeOptions) => ({
  ...{ contract, gave, gaveIn: gaveIn ?? null, got, gotIn: gotIn ?? null },
  ...{ isConditional: conditional === true, note: note ?? null },
})

const withTrade = (command: Command): Command =>
  onContract(command)
    .requiredOption('--gave <id>', 'the point on which we give way')
    .requiredOption('--got <id>', 'the point on which they do')
    .addOption(
      new Option('--gave-in <version>', 'the version that first carries what we gave').argParser(versionNumber),
    )
    .addOption(new Option('--got-in <version>', 'the version that first carries what we got').argParser(versionNumber))
    .option('--conditional', 'we give only if we get')
    .option('--note <text>', 'anything else')

/** `point trade list|add|change|remove|restore`: what was given on one point for something on another. */
export function addTradeCommands(point: Command): void {
  const trade = point
    .command('trade')
    .description('Trades: what we gave on one point for something on another, for us alone.')

  onContract(trade.command('list'))
    .description('List the trades.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const list = await ask('trade.list', { contract: options.contract })
        printAnswer(options, list, list.length === 0 ? 'No trades yet.' : list.map(tradeText).join('\n'))
      }),
    )

  withTrade(trade.command('add'))
    .description('Note a trade.')
    .action((options: TradeOptions) =>
      withWorkspace(options, async (ask) => {
        const added = await ask('trade.add', told(options))
        printAnswer(options, added, tradeText(added))
      }),
    )

  withTrade(trade.command('change'))
    .argument('<number>', 'the number that add gave', plainNumber)
    .description('Say anew what was traded: all of it.')
    .action((number: number, options: TradeOptions) =>
      withWorkspace(options, async (ask) => {
        const changed = await ask('trade.change', { ...told(options), trade: number })
        printAnswer(options, changed, tradeText(changed))
      }),
    )

  const mark = (command: 'remove' | 'restore', description: string): Command =>
    onContract(trade.command(command))
      .argument('<number>', 'the number that add gave', plainNumber)
      .description(description)
      .action((number: number, options: ContractOptions) =>
        withWorkspace(options, async (ask) => {
          const marked = await ask(`trade.${command}`, { contract: options.contract, trade: number })
          printAnswer(options, marked, tradeText(marked))
        }),
      )
  mark('remove', 'Take a trade off the list; its number stays.')
  mark('restore', 'Put a trade back on the list.')
}
