import { type Command, Option } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { formatMoney } from '#shared/model/money.ts'
import { CommandFailure } from '../failure.ts'
import { readTextInput } from '../files.ts'
import { type ContractOptions, onContract, wholeNumber } from '../options.ts'
import { plural, printAnswer, textTable } from '../output.ts'
import { withWorkspace } from '../session.ts'
import { toDateText } from './contract.ts'

type Shown = Output<'changeOrder.show'>

interface AddOptions extends ContractOptions {
  readonly title: string
  readonly scope?: string
  readonly price?: string
  readonly days?: number
  readonly clause?: string
  readonly text?: string
  readonly date?: string
  readonly pending?: boolean
}

const signedDays = (days: number): string => `${days > 0 ? '+' : ''}${plural(days, 'day')}`

/** The five lines of the sum and the time, as a change order shows them. */
function blocks({ sum, time, currency }: Shown): readonly string[] {
  const money = (minor: number | null, sign: 'sign' | 'plain' = 'plain'): string =>
    minor === null ? 'not recorded' : formatMoney({ minor, currency }, sign)
  return [
    `  Original sum               ${money(sum.originalSum)}`,
    `  Net of earlier changes     ${money(sum.netOfEarlier, 'sign')}`,
    `  Sum before this change     ${money(sum.sumBefore)}`,
    `  This change                ${money(sum.thisChange, 'sign')}`,
    `  New sum                    ${money(sum.newSum)}`,
    `  Time                       ${signedDays(time.days)}${time.newEnd === null ? '' : `, new end date ${time.newEnd}`}`,
  ]
}

function shownText(shown: Shown): string {
  const { changeOrder } = shown
  const clauses = changeOrder.clauses.flatMap((clause) => [
    `  Clause ${clause.label}${clause.heading === null ? '' : ` ${clause.heading}`}`,
    `    old: ${clause.oldText}`,
    `    new: ${clause.newText}`,
  ])
  return [
    `${changeOrder.id} ${changeOrder.title} (${changeOrder.status}, ${changeOrder.date}, on version ${changeOrder.baseVersion})`,
    ...(changeOrder.scope === null ? [] : [`  Scope: ${changeOrder.scope}`]),
    ...blocks(shown),
    ...clauses,
    ...(changeOrder.voided === null ? [] : [`  Void since ${changeOrder.voided.at}: ${changeOrder.voided.reason}`]),
  ].join('\n')
}

/** The clause to replace and its new text, which must come together. */
function replacement({ clause, text }: AddOptions): { readonly label: string; readonly text: string } | null {
  if (clause === undefined && text === undefined) return null
  if (clause === undefined || text === undefined) {
    throw new CommandFailure('--clause LABEL and --text FILE belong together: the clause, and its whole new text.')
  }
  return { label: clause, text: readTextInput(text) }
}

/** `change-order add|list|show|void`. */
export function addChangeOrderCommands(program: Command): void {
  const order = program.command('change-order').description('Change orders: agreed, numbered changes to a contract.')

  onContract(order.command('add'))
    .description('Record a change order. Its number is never used again.')
    .requiredOption('--title <title>', 'what changes, in a few words')
    .option('--scope <text>', 'what is added to, changed in or taken from the work')
    .option('--price <amount>', 'the change of the price, such as +1200.00')
    .addOption(new Option('--days <days>', 'the change of the end date, in calendar days').argParser(wholeNumber))
    .option('--clause <label>', 'the clause that gets a new text')
    .option('--text <file>', 'a file with the whole new text of that clause')
    .option('--date <date>', 'its date, YYYY-MM-DD (default: today)')
    .option('--pending', 'it is not agreed yet: shown apart, counted in no sum')
    .action((options: AddOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, title, scope = null, price = null, days = null, date = null } = options
        const clause = replacement(options)
        const status = options.pending === true ? 'pending' : 'agreed'
        const added = await ask('changeOrder.add', { contract, title, scope, price, days, clause, date, status })
        printAnswer(options, added, `Recorded ${shownText(added)}`)
      }),
    )

  onContract(order.command('list'))
    .description('List the change orders, with the sum and the end date to date.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const list = await ask('changeOrder.list', { contract: options.contract })
        const rows = list.changeOrders.map(({ id, status, priceDelta, daysDelta, title }) => [
          id,
          status,
          formatMoney({ minor: priceDelta, currency: list.currency }, 'sign'),
          signedDays(daysDelta),
          title,
        ])
        const text = rows.length === 0 ? 'No change orders yet.' : textTable(rows)
        printAnswer(options, list, `${text}\n${toDateText(list.toDate, list.currency)}`)
      }),
    )

  onContract(order.command('show <id>'))
    .description('Show a change order with its computed sum and time.')
    .action((id: string, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('changeOrder.show', { contract: options.contract, changeOrder: id })
        printAnswer(options, shown, shownText(shown))
      }),
    )

  onContract(order.command('void <id>'))
    .description('Void a change order: it stays listed and counts no more.')
    .option('--reason <text>', 'why')
    .action((id: string, options: ContractOptions & { readonly reason?: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract, reason = null } = options
        const shown = await ask('changeOrder.void', { contract, changeOrder: id, reason })
        printAnswer(options, shown, shownText(shown))
      }),
    )
}
