import { type Command, Option } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { ELSEWHERE_KINDS, type ElsewhereSigned } from '#shared/model/signing.ts'
import { readInput } from '../../files.ts'
import { type ContractOptions, onContract, sideOption } from '../../options.ts'
import { printAnswer } from '../../output.ts'
import { withWorkspace } from '../../session.ts'

interface WritingOptions extends ContractOptions {
  readonly output: string
}

const STATES: Readonly<Record<Output<'signing.show'>['state'], string>> = {
  draft: 'Nothing is frozen.',
  frozen: 'Frozen; nobody has signed.',
  'signed-by-us': 'Signed by us; the other side has not signed.',
  'signed-by-them': 'Signed by the other side; we have not signed.',
  executed: 'Signed by both sides.',
  rejected: 'Rejected.',
  void: 'The freeze was taken back.',
  superseded: 'A further version ended the freeze.',
}

/** How far the signing is, line by line. */
function signingText({ state, bundles, elsewhere, isOutdated, ended }: Output<'signing.show'>): string {
  return [
    STATES[state],
    ...(ended === null ? [] : [`Version ${ended.version}, ended ${ended.endedAt}: ${ended.reason}.`]),
    ...bundles.flatMap(({ folder, signings }) => [
      `Bundle ${folder}:`,
      ...signings.map(
        ({ side, name, capacity, signedAt, fingerprint, words }) =>
          `  ${side}: ${name} (${capacity}), ${signedAt} (declared), key ${fingerprint}\n    as words: ${words.join(' ')}`,
      ),
    ]),
    ...elsewhere.map(
      ({ id, kind, by, on, name, differences }) =>
        `  ${id}: ${name}, signed ${kind === 'paper' ? 'on paper' : 'with another service'} by ${by}, ${on}${differences === null ? '' : `, ${differences.length} differences from the frozen text`}`,
    ),
    ...(isOutdated ? ['Change orders or files have come since: sign again.'] : []),
  ].join('\n')
}

function addWriting(command: Command, name: 'signing.request' | 'signing.answer', done: string): void {
  onContract(command)
    .requiredOption('-o, --output <file>', 'where to write the .zip')
    .action((options: WritingOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, output } = options
        const { size, sha256, fingerprint } = await ask(name, { contract, to: { file: output } })
        const answer = { file: output, size, sha256, fingerprint }
        printAnswer(options, answer, `Wrote ${output}. ${done} Key fingerprint to read out by phone: ${fingerprint}`)
      }),
    )
}

function addTaking(signing: Command): void {
  onContract(signing.command('receive <file>'))
    .description("Take the other side's signing request in: freezes the version that it is about.")
    .action((path: string, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const taken = await ask('signing.receive', { contract: options.contract, file: readInput(path) })
        printAnswer(options, taken, `Version ${taken.version} is frozen as ${taken.signing.name} signed it.`)
      }),
    )
  onContract(signing.command('take <files...>'))
    .description("Take the other side's answer in: its statement and signature, loose or zipped.")
    .action((paths: readonly string[], options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const files = paths.map((path) => readInput(path))
        const signed = await ask('signing.take', { contract: options.contract, files })
        printAnswer(options, signed, `${signed.name} (${signed.capacity}) has signed for the ${signed.side}.`)
      }),
    )
}

interface ElsewhereOptions extends ContractOptions {
  readonly kind: ElsewhereSigned['kind']
  readonly side?: Side
  readonly by: string
  readonly on: string
}

function addElsewhere(signing: Command): void {
  onContract(signing.command('elsewhere <file>'))
    .description('Keep a scan of a signed paper, or a file signed with another service, whose text is compared.')
    .addOption(new Option('--kind <kind>', 'how it was signed').choices(ELSEWHERE_KINDS).makeOptionMandatory())
    .addOption(new Option('--side <side>', 'who signed; left out: both').choices(SIDES))
    .requiredOption('--by <name>', 'the signer, or the service')
    .requiredOption('--on <date>', 'the day, as YYYY-MM-DD')
    .action((path: string, options: ElsewhereOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, kind, side = null, by, on } = options
        const kept = await ask('signing.elsewhere', { contract, kind, side, by, on, file: readInput(path) })
        const lines = [`Kept ${kept.name}.`, ...(kept.differences ?? []).map((line) => `  differs: ${line}`)]
        printAnswer(options, kept, lines.join('\n'))
      }),
    )
}

/** `signing show|request|receive|answer|take|elsewhere|reject`. */
export function addSigningCommands(program: Command): void {
  const signing = program.command('signing').description('Signing by both sides, with files alone.')
  onContract(signing.command('show'))
    .description('Show who has signed what, with which key.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('signing.show', { contract: options.contract })
        printAnswer(options, shown, signingText(shown))
      }),
    )
  addWriting(
    signing.command('request').description('Write the file that asks the other side to sign.'),
    'signing.request',
    'Send it to the other side.',
  )
  addWriting(
    signing.command('answer').description("Write our answer to the other side's request."),
    'signing.answer',
    'Send it back.',
  )
  addTaking(signing)
  addElsewhere(signing)
  onContract(signing.command('reject'))
    .description('Record that a side does not sign: what was frozen is void.')
    .addOption(sideOption('who does not sign'))
    .requiredOption('--reason <words>', 'why')
    .action((options: ContractOptions & { readonly side: Side; readonly reason: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract, side, reason } = options
        const ended = await ask('signing.reject', { contract, side, reason })
        printAnswer(options, ended, `Version ${ended.version} is no longer frozen.`)
      }),
    )
}
