import type { Command } from 'commander'
import type { Side } from '#shared/model/side.ts'
import { type ContractOptions, onContract, plainNumber, sideOption, versionNumber } from '../../options.ts'
import { printAnswer } from '../../output.ts'
import { turnsText } from '../../render/turn-text.ts'
import { withWorkspace } from '../../session.ts'

/** The day it is now, `YYYY-MM-DD`. */
const today = (): string => new Date().toISOString().slice(0, 10)

interface SayOptions extends ContractOptions {
  readonly side: Side
  readonly since?: string
  readonly note?: string
}

interface SentOptions extends ContractOptions {
  readonly version: number
  readonly by: string
  readonly on?: string
  readonly note?: string
}

/** `turn show|say|take-back|sent|not-sent`: who holds the pen, and what went out. */
export function addTurnCommands(program: Command): void {
  const turn = program.command('turn').description('Turns: who holds the pen, since when, and what went out.')

  onContract(turn.command('show'))
    .description('Show who held the pen when, the days of each side, forks, and what went out.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('turn.show', { contract: options.contract })
        printAnswer(options, shown, turnsText(shown))
      }),
    )

  onContract(turn.command('say'))
    .description('Say whose turn it is, whatever follows from the versions. The next version passes the pen again.')
    .addOption(sideOption('who holds the pen now'))
    .option('--since <date>', 'since when, YYYY-MM-DD (default: today)')
    .option('--note <text>', 'why, for us alone')
    .action((options: SayOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, side: holder, since = today(), note = null } = options
        const said = await ask('turn.say', { contract, holder, since, note })
        printAnswer(options, said, `It is the ${holder}’s turn since ${since} (word ${said.id}).`)
      }),
    )

  onContract(turn.command('take-back'))
    .argument('<number>', 'the number that say gave', plainNumber)
    .description('Take back what was said of whose turn it is.')
    .action((number: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const taken = await ask('turn.unsay', { contract: options.contract, turn: number })
        printAnswer(options, taken, `Took back that it is the ${taken.holder}’s turn since ${taken.since}.`)
      }),
    )
  addSendingCommands(turn)
}

/** `turn sent|not-sent`. */
function addSendingCommands(turn: Command): void {
  onContract(turn.command('sent'))
    .description("Record that a version's documents went out; their SHA-256 are kept with it.")
    .requiredOption('--version <number>', 'the version', versionNumber)
    .requiredOption('--by <channel>', 'how, such as E-mail')
    .option('--on <date>', 'when, YYYY-MM-DD (default: today)')
    .option('--note <text>', 'a note, for us alone')
    .action((options: SentOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, version, by: channel, on = today(), note = null } = options
        const sent = await ask('sending.add', { contract, version, on, channel, note })
        const files = sent.files.map(({ name, sha256 }) => `${sha256}  ${name}`)
        printAnswer(options, sent, [`Recorded sending ${sent.id} of version ${version}:`, ...files].join('\n'))
      }),
    )

  onContract(turn.command('not-sent'))
    .argument('<number>', 'the number that sent gave', plainNumber)
    .description('Take a sending off the record.')
    .action((number: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const removed = await ask('sending.remove', { contract: options.contract, sending: number })
        printAnswer(options, removed, `Sending ${removed.id} of version ${removed.version} is off the record.`)
      }),
    )
}
