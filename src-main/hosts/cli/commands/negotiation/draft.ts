import { type Command, Option } from 'commander'
import { ISSUE_FILES } from '#shared/api/negotiation/drafts.ts'
import { type ContractOptions, onContract, versionNumber } from '../../options.ts'
import { plural, printAnswer } from '../../output.ts'
import { draftText, shownDraftText } from '../../render/draft-text.ts'
import { withWorkspace } from '../../session.ts'
import { addPutCommand } from './put-draft.ts'

interface SendOptions extends ContractOptions {
  readonly files: readonly (typeof ISSUE_FILES)[number][]
  readonly author?: string
  readonly output: string
}

function addSendCommand(draft: Command): void {
  onContract(draft.command('send').argument('<number>', 'a version of ours', versionNumber))
    .description('Write the files that go to the other side: clean document, redlines, issues list, cover note.')
    .addOption(
      new Option('--files <kinds...>', 'which of them').choices(ISSUE_FILES).default(['clean', 'redline', 'cover']),
    )
    .option('--author <name>', 'whose tracked changes they are (default: our party)')
    .requiredOption('-o, --output <folder>', 'the folder to write them to')
    .action((version: number, options: SendOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, files, author = null, output } = options
        const sent = await ask('draft.send', { contract, version, files, author, to: { folder: output } })
        const written = sent.files.map(({ bytes: _, ...file }) => file)
        const lines = [
          ...written.map(({ path, name, sha256 }) => `Wrote ${path ?? name}  sha256 ${sha256}`),
          ...sent.notMade.map(({ kind, why }) => `Not made: ${kind}. ${why}`),
        ]
        printAnswer(options, { files: written, notMade: sent.notMade }, lines.join('\n'))
      }),
    )
}

/** `draft start|show|put|discard|issue|unissue|send`. */
export function addDraftCommands(program: Command): void {
  const draft = program.command('draft').description('Our draft: one editable text over a version, issued as the next.')

  onContract(draft.command('start'))
    .description('Start a draft over a version.')
    .option('--base <number>', 'the version (default: the latest)', versionNumber)
    .action((options: ContractOptions & { readonly base?: number }) =>
      withWorkspace(options, async (ask) => {
        const { contract, base = null } = options
        const started = await ask('draft.start', { contract, base })
        const latest = (await ask('version.list', { contract })).at(-1)?.number
        const fork =
          latest === started.base ? '' : ` The latest version is ${latest}: what it changes is not in the draft.`
        printAnswer(options, started, `Started a draft over version ${started.base}.${fork}`)
      }),
    )

  onContract(draft.command('show'))
    .description('Show the draft clause by clause, with what changed.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('draft.show', { contract: options.contract })
        printAnswer(options, shown, shown === null ? 'No draft.' : shownDraftText(shown))
      }),
    )

  addPutCommand(draft)

  onContract(draft.command('discard'))
    .description('Put the draft away; its edits are kept.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const done = await ask('draft.discard', { contract: options.contract })
        printAnswer(options, done, `Put away: ${draftText(done)}`)
      }),
    )

  onContract(draft.command('issue'))
    .description(
      'Make the draft our next version: it is written, read again, and refused where it does not say the same.',
    )
    .option('--date <date>', 'the day it is sent, YYYY-MM-DD (default: today)')
    .action((options: ContractOptions & { readonly date?: string }) =>
      withWorkspace(options, async (ask) => {
        const { contract, date = null } = options
        const issued = await ask('draft.issue', { contract, date })
        const { number, documents, clauseCount } = issued.version
        const names = documents.map(({ name }) => name).join(', ')
        printAnswer(options, issued, `Issued version ${number}: ${names}, ${plural(clauseCount, 'clause')}.`)
      }),
    )

  onContract(draft.command('unissue').argument('<number>', 'the version that the draft became', versionNumber))
    .description('Withdraw the version that the draft became, and take the draft up again.')
    .action((version: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const done = await ask('draft.unissue', { contract: options.contract, version })
        printAnswer(options, done, `Withdrew version ${version}. ${draftText(done)} is worked on again.`)
      }),
    )

  addSendCommand(draft)
}
