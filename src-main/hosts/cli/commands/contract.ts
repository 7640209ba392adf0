import { type Command, Option } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { formatMoney } from '#shared/model/money.ts'
import { DEPTHS, type Depth } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'
import { SIDES } from '#shared/model/side.ts'
import { onWorkspace } from '../options.ts'
import { plural, printAnswer, textTable } from '../output.ts'
import { turnText } from '../render/turn-text.ts'
import { type WorkspaceOptions, withWorkspace } from '../session.ts'

interface Options extends WorkspaceOptions {
  readonly json?: boolean
}

interface AddOptions extends Options {
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly ours: Side
  readonly currency: string
  readonly price?: string
  readonly endDate?: string
}

/** "48,000.00 EUR → 49,200.00 EUR to date; ends 2027-03-31 → 2027-04-10"; only what is recorded. */
export function toDateText(toDate: Output<'contract.show'>['toDate'], currency: string): string {
  const money = (minor: number, sign: 'sign' | 'plain' = 'plain'): string => formatMoney({ minor, currency }, sign)
  const sum =
    toDate.sumToDate === null
      ? `Changes of the price: ${money(toDate.netOfChanges, 'sign')} (no original sum recorded)`
      : `Sum to date: ${money(toDate.sumToDate)} (original ${money(toDate.originalSum ?? 0)}, changes ${money(toDate.netOfChanges, 'sign')})`
  const end =
    toDate.endToDate === null
      ? `Changes of time: ${plural(toDate.daysOfChanges, 'day')} (no original end date recorded)`
      : `End date to date: ${toDate.endToDate} (original ${toDate.originalEnd}, changes ${plural(toDate.daysOfChanges, 'day')})`
  const isPending = toDate.pendingSum !== 0 || toDate.pendingDays !== 0
  const pending = `Pending, not counted: ${money(toDate.pendingSum, 'sign')}, ${plural(toDate.pendingDays, 'day')}`
  return [sum, end, ...(isPending ? [pending] : [])].join('\n')
}

function showText(shown: Output<'contract.show'>): string {
  const { contract, state, versions, freeze, signings, toDate } = shown
  return [
    `${contract.id} ${contract.title} (${state})`,
    `Vendor: ${contract.vendor}${contract.ours === 'vendor' ? ' (us)' : ''}`,
    `Buyer: ${contract.buyer}${contract.ours === 'buyer' ? ' (us)' : ''}`,
    ...versions.map(
      (version) =>
        `Version ${version.number}: ${version.side}, ${version.date}, ${plural(version.clauseCount, 'clause')}`,
    ),
    `Turn: ${turnText(shown.turn, contract.ours)}`,
    `${plural(shown.openPoints, 'open point')}, ${plural(shown.changeOrders, 'change order')}`,
    ...(freeze === null ? [] : [`Frozen: version ${freeze.version}, at ${freeze.at}`]),
    ...signings.map(
      (signing) =>
        `Signed by the ${signing.side}: ${signing.name}, ${signing.capacity}, ${signing.signedAt} (declared)`,
    ),
    toDateText(toDate, contract.currency),
  ].join('\n')
}

interface ReviewOptions extends Options {
  readonly playbook?: string
  readonly side?: Side
  readonly depth?: Depth
  readonly provider?: Side
}

const SETTINGS = ['playbook', 'side', 'depth', 'provider'] as const

/** `contract review`: how a contract is reviewed, which is told when nothing is said. */
function addReviewSettings(contract: Command): void {
  onWorkspace(contract.command('review <id>'))
    .description('Say how a contract and all its versions are reviewed; what is not said stays as it is.')
    .option('--playbook <id>', 'a playbook of the application or of the workspace')
    .addOption(new Option('--side <side>', 'whose review it is').choices(SIDES))
    .addOption(new Option('--depth <depth>', 'how much evidence is asked for').choices(DEPTHS))
    .addOption(new Option('--provider <side>', 'whose model it is').choices(SIDES))
    .action((id: string, options: ReviewOptions) =>
      withWorkspace(options, async (ask) => {
        const before = await ask('review.settings', { contract: id })
        const { playbook = before.playbook, side = before.side } = options
        const { depth = before.depth, provider = before.provider } = options
        const settings = { playbook, side, depth, provider }
        const isSaid = SETTINGS.some((name) => options[name] !== undefined)
        if (isSaid) await ask('review.set', { contract: id, ...settings })
        const text = `Reviewed by ${playbook}, for the ${side}, at ${depth} depth; the model is the ${provider}’s.`
        printAnswer(options, settings, text)
      }),
    )
}

/** `contract add|list|show|review|discard|restore`. */
export function addContractCommands(program: Command): void {
  const contract = program.command('contract').description('Contracts: one deal between a buyer and a vendor each.')

  onWorkspace(contract.command('add'))
    .description('Add a contract.')
    .requiredOption('--title <title>', 'what it is called')
    .requiredOption('--vendor <name>', 'who provides')
    .requiredOption('--buyer <name>', 'who buys')
    .addOption(new Option('--ours <side>', 'the side we are on').choices(SIDES).makeOptionMandatory())
    .option('--currency <code>', 'ISO 4217 code of every sum', 'EUR')
    .option('--price <amount>', 'the original sum, such as 48000.00')
    .option('--end-date <date>', 'the original end date, YYYY-MM-DD')
    .action((options: AddOptions) =>
      withWorkspace(options, async (ask) => {
        const { title, vendor, buyer, ours, currency, price = null, endDate = null } = options
        const added = await ask('contract.add', { title, vendor, buyer, ours, currency, price, endDate })
        printAnswer(options, added, `Added ${added.id} ${added.title}.`)
      }),
    )

  onWorkspace(contract.command('list'))
    .description('List the contracts.')
    .action((options: Options) =>
      withWorkspace(options, async (ask) => {
        const list = await ask('contract.list', {})
        const rows = list.map(({ contract: { id, title, vendor, buyer, ours }, state, turn, versions, openPoints }) => [
          id,
          title,
          `${vendor} / ${buyer}`,
          state,
          turnText(turn, ours),
          plural(versions, 'version'),
          plural(openPoints, 'open point'),
        ])
        printAnswer(options, list, rows.length === 0 ? 'No contracts yet.' : textTable(rows))
      }),
    )

  onWorkspace(contract.command('show <id>'))
    .description('Show one contract: its versions, state, sum and end date to date.')
    .action((id: string, options: Options) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('contract.show', { contract: id })
        printAnswer(options, shown, showText(shown))
      }),
    )

  addReviewSettings(contract)

  onWorkspace(contract.command('discard <id>'))
    .description('Take an empty contract out of the workspace. Its number is not used again.')
    .action((id: string, options: Options) =>
      withWorkspace(options, async (ask) => {
        const discarded = await ask('contract.discard', { contract: id })
        printAnswer(options, discarded, `Discarded ${discarded.id} ${discarded.title}.`)
      }),
    )

  onWorkspace(contract.command('restore <id>'))
    .description('Put a discarded contract back.')
    .action((id: string, options: Options) =>
      withWorkspace(options, async (ask) => {
        const restored = await ask('contract.restore', { contract: id })
        printAnswer(options, restored, `${restored.id} ${restored.title} is back.`)
      }),
    )
}
