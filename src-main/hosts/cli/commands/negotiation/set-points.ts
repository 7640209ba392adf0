import { type Command, Option } from 'commander'
import { BETTERS, type Better, POINT_STATUSES, PRIORITIES, type Priority, type Rung } from '#shared/model/point.ts'
import { isSetStatus, type SetStatus } from '#shared/negotiate/statuses.ts'
import { type ContractOptions, onContract } from '../../options.ts'
import { plural, printAnswer } from '../../output.ts'
import { pointText, warningsText } from '../../render/point-text.ts'
import { withWorkspace } from '../../session.ts'

/** What can be cleared again. */
const CLEARED = ['owner', 'due', 'topic', 'priority', 'better', 'rationale', 'notes'] as const

interface SetOptions extends ContractOptions {
  readonly status?: SetStatus
  readonly owner?: string
  readonly due?: string
  readonly topic?: string
  readonly priority?: Priority
  readonly better?: Better
  readonly rationale?: string
  readonly notes?: string
  readonly clear?: readonly (typeof CLEARED)[number][]
}

interface PrepareOptions extends ContractOptions {
  readonly wording?: string
  readonly ideal?: string
  readonly acceptable?: string
  readonly walkAway?: string
}

/** `point set|prepare|warnings`: what is said of points besides both sides' positions, most of it for us alone. */
export function addSetCommands(point: Command): void {
  onContract(point.command('set'))
    .argument('<ids...>', 'the points, such as P-01 P-02')
    .description('Say something anew of one or many points at once; what is not named stays.')
    .addOption(new Option('--status <status>', 'how far it is').choices(POINT_STATUSES.filter(isSetStatus)))
    .option('--owner <name>', 'who settles it')
    .option('--due <date>', 'by when, YYYY-MM-DD')
    .option('--topic <topic>', 'the topic of a playbook that it is about')
    .addOption(new Option('--priority <priority>', 'how much it matters to us, for us alone').choices(PRIORITIES))
    .addOption(new Option('--better <way>', 'which way its term is better for us, for us alone').choices(BETTERS))
    .option('--rationale <text>', 'why we want it, for us alone')
    .option('--notes <text>', 'anything else, for us alone')
    .addOption(new Option('--clear <fields...>', 'say nothing of these any more').choices(CLEARED))
    .action((ids: readonly string[], options: SetOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, workspace: _, passphraseFile: __, json: ___, clear = [], ...said } = options
        const change = { ...said, ...Object.fromEntries(clear.map((field) => [field, null])) }
        const changes = ids.map((id) => ({ ...change, point: id }))
        const { points } = await ask('point.set', { contract, changes })
        const [only] = points
        const text = points.length === 1 && only !== undefined ? pointText(only) : plural(points.length, 'point')
        printAnswer(options, points, `Changed ${text}`)
      }),
    )

  onContract(point.command('prepare <id>'))
    .description('Note what we would propose and how far we would go, for us alone; what is not named stays.')
    .option('--wording <text>', "what we would propose as the clause's text")
    .option('--ideal <text>', 'what we ask for first')
    .option('--acceptable <text>', 'what we would sign')
    .option('--walk-away <text>', 'beyond which we would rather not sign')
    .action((id: string, options: PrepareOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, wording } = options
        const before = await ask('point.show', { contract, point: id })
        const said = (rung: Rung): string | null => options[rung] ?? before.ladder?.[rung] ?? null
        const ladder = { ideal: said('ideal'), acceptable: said('acceptable'), walkAway: said('walkAway') }
        const prepare = { contract, point: id, wording: wording ?? before.wording, ladder }
        const prepared = await ask('point.prepare', prepare)
        printAnswer(options, prepared, pointText(prepared))
      }),
    )

  onContract(point.command('warnings'))
    .description(
      'List what should be seen before going on: agreements that are not kept, trades not made good, days past.',
    )
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const warnings = await ask('point.warnings', { contract: options.contract })
        printAnswer(options, warnings, warningsText(warnings))
      }),
    )
}
