import { type Command, Option } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { pointId } from '#shared/model/ids.ts'
import { readInput } from '../../files.ts'
import { type ContractOptions, onContract, versionNumber } from '../../options.ts'
import { plural, printAnswer } from '../../output.ts'
import { answersText, proposalText, timelineText } from '../../render/round-text.ts'
import { withWorkspace } from '../../session.ts'

interface ProposeOptions extends ContractOptions {
  readonly version: number
  readonly take?: boolean
  readonly reopen?: boolean
}

interface ListOptions extends ContractOptions {
  readonly take?: true | readonly string[]
}

/** `point timeline|propose|take-list`: points through the versions, and what rounds say on them. */
export function addRoundCommands(point: Command): void {
  onContract(point.command('timeline <id>'))
    .description('Show a point version by version: its clause, and what each side wanted.')
    .action((id: string, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const timeline = await ask('point.timeline', { contract: options.contract, point: id })
        printAnswer(options, timeline, timelineText(timeline))
      }),
    )

  onContract(point.command('propose'))
    .description(
      'Show what a version means for the points: positions of its sender, clauses gone, agreements that fall.',
    )
    .addOption(new Option('--version <number>', 'the version').argParser(versionNumber).makeOptionMandatory())
    .option('--take', 'record the positions')
    .option('--reopen', 'take the agreements back that fall')
    .action((options: ProposeOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, version, take = false, reopen = false } = options
        const proposal = await ask('round.propose', { contract, version })
        if (!take && !reopen) {
          printAnswer(options, proposal, proposalText(proposal))
          return
        }
        const taken = await ask('round.take', {
          ...{ contract, version, origin: 'version' },
          positions: take
            ? proposal.positions.map(({ point: of, side, text, clause }) => ({ point: of, side, text, clause }))
            : [],
          reopen: reopen ? proposal.falls.map((fall) => fall.point) : [],
        })
        printAnswer(options, taken, takenText(taken))
      }),
    )

  onContract(point.command('take-list <file>'))
    .description(
      'Read an issues list that the other side filled in (.docx, .xlsx, .csv, .md). Nothing is recorded without --take.',
    )
    .option('--take [ids...]', 'record these answers as their positions (without ids: all that nothing speaks against)')
    .action((path: string, options: ListOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, take } = options
        const list = await ask('round.readList', { contract, file: readInput(path) })
        if (take === undefined) {
          printAnswer(options, list, answersText(list))
          return
        }
        const positions = list.rows.flatMap((row) => {
          const { point: of, answer: text } = row
          return of === null || text === null || !isWanted(row, take)
            ? []
            : [{ point: of, side: list.side, text, clause: null }]
        })
        const taken = await ask('round.take', { contract, version: null, origin: 'issues-list', positions, reopen: [] })
        printAnswer(options, taken, takenText(taken))
      }),
    )
}

/** Named, or without anything that speaks against it. An id may be typed as `p1`. */
const isWanted = (
  { point, conflicts }: Output<'round.readList'>['rows'][number],
  take: true | readonly string[],
): boolean =>
  take === true ? conflicts.length === 0 : take.some((typed) => pointId(Number(/\d+$/.exec(typed)?.[0] ?? 0)) === point)

function takenText({ points, recorded, reopened, countered }: Output<'round.take'>): string {
  const named = (verb: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`${verb}: ${ids.join(', ')}`]
  return [
    `Recorded ${plural(recorded.length, 'position')} on ${plural(points.length, 'point')}.`,
    ...named('Countered', countered),
    ...named(
      'Reopened',
      reopened.map(({ point }) => point),
    ),
  ].join('\n')
}
