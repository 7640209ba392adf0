import type { Command } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { SIDES } from '#shared/model/side.ts'
import { type ContractOptions, onContract } from '../options.ts'
import { printAnswer, textTable } from '../output.ts'
import { withWorkspace } from '../session.ts'

type Point = Output<'point.show'>

interface AddOptions extends ContractOptions {
  readonly title: string
  readonly clause?: string
  readonly vendor?: string
  readonly buyer?: string
}

const clauseText = ({ now, labelThen }: Point['clauses'][number]): string =>
  now === null
    ? `clause ${labelThen ?? '(unnumbered)'}, which is gone from the latest version`
    : `clause ${[now.label, now.heading].filter((part) => part !== null).join(' ')} (version ${now.version})`

function pointText(point: Point): string {
  const positions = SIDES.flatMap((side) =>
    point.positions
      .filter((position) => position.side === side)
      .map(
        (position) => `  ${side}${position.version === null ? '' : `, version ${position.version}`}: ${position.text}`,
      ),
  )
  const agreed = point.agreed === null ? [] : [`  agreed in version ${point.agreed.version}: ${point.agreed.text}`]
  const clauses = point.clauses.map((clause) => `  on ${clauseText(clause)}`)
  return [`${point.id} ${point.title} (${point.status})`, ...clauses, ...positions, ...agreed].join('\n')
}

/** `point add|list|show|agree|reopen`. */
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
        const rows = list.map(({ id, title, status, clauses }) => [
          id,
          status,
          clauses.map((clause) => clause.now?.label ?? clause.labelThen ?? '').join(', '),
          title,
        ])
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

  onContract(point.command('reopen <id>'))
    .description('Open an agreed point again.')
    .action((id: string, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const reopened = await ask('point.reopen', { contract: options.contract, point: id })
        printAnswer(options, reopened, pointText(reopened))
      }),
    )
}
