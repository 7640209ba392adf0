import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { DEPTHS, type Depth } from '#shared/model/playbook/playbook.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { View } from '#shared/model/version-text.ts'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { versionNumber, viewOption, withJson } from '../options.ts'
import { printAnswer } from '../output.ts'
import { type Reviewed, reviewJson } from '../render/review-json.ts'
import { reviewMarkdown } from '../render/review-markdown.ts'
import { reviewText } from '../render/review-text.ts'
import { type Ask, withCore, withWorkspace } from '../session.ts'

interface ReviewOptions {
  readonly as: View
  readonly playbook?: string
  readonly side?: Side
  readonly depth?: Depth
  readonly provider?: Side
  readonly workspace?: string
  readonly passphraseFile?: string
  readonly contract?: string
  readonly version?: number
  readonly json?: boolean
  readonly markdown?: boolean
}

/** A path, or the id of a playbook that comes with the application. */
const whichPlaybook = (named: string) =>
  /[./\\]/.test(named) || existsSync(named) ? { file: readInput(named) } : { id: named }

/** What a review is of, for its title, and the settings that it was made with. */
interface Told extends Reviewed {
  readonly of: string
  readonly side: Side
  readonly depth: Depth
  readonly more: Readonly<Record<string, unknown>>
}

async function reviewFile(ask: Ask, path: string, options: ReviewOptions): Promise<Told> {
  const { side = 'vendor', depth = 'smb', provider = 'vendor', as: view } = options
  const file = readInput(path)
  const playbook = whichPlaybook(options.playbook ?? 'ai-services')
  const reviewed = await ask('document.review', { file, view, playbook, side, depth, provider })
  return { ...reviewed, of: file.name, side, depth, more: {} }
}

async function reviewVersion(ask: Ask, contract: string, options: ReviewOptions): Promise<Told> {
  const found = await ask('review.get', { contract, version: options.version ?? null })
  const { playbook, review, settings, version, choices, assignments, isWithdrawn } = found
  const { title } = (await ask('contract.show', { contract })).contract
  const more = { version, provider: settings.provider, choices, assignments, isWithdrawn }
  return { playbook, review, of: `${title}, version ${version}`, side: settings.side, depth: settings.depth, more }
}

/** Settings that belong to the contract, which its reviews are made with. */
const OF_CONTRACT = ['playbook', 'side', 'depth', 'provider'] as const

function printReview(told: Told, options: ReviewOptions): void {
  const { of, side, depth, more, ...reviewed } = told
  const render = options.markdown === true ? reviewMarkdown : reviewText
  const json = options.json === true
  printAnswer(
    options,
    json ? { ...reviewJson(reviewed, side, depth), ...more } : null,
    json ? '' : render(reviewed, { of, side, depth }),
  )
}

async function runReview(path: string | undefined, options: ReviewOptions): Promise<void> {
  const { workspace, contract } = options
  if (options.markdown === true && options.json === true)
    throw new CommandFailure('--markdown and --json exclude each other: choose one.')
  if (path !== undefined && (workspace ?? contract) === undefined && options.version === undefined)
    return withCore(async (ask) => printReview(await reviewFile(ask, path, options), options))
  if (path !== undefined || workspace === undefined || contract === undefined)
    throw new CommandFailure(
      'Name a file, or a version by --workspace, --contract and, if it is not the latest, --version.',
    )
  const given = OF_CONTRACT.find((name) => options[name] !== undefined)
  if (given !== undefined)
    throw new CommandFailure(`--${given} belongs to the contract: set it by counterdraft contract review, then review.`)
  return withWorkspace({ ...options, workspace }, async (ask) =>
    printReview(await reviewVersion(ask, contract, options), options),
  )
}

/** `review`: a document or a stored version against a playbook. */
export function addReviewCommand(program: Command): void {
  withJson(program.command('review [file]'))
    .description('Say what a contract settles and what it leaves open, by a playbook. Not legal advice.')
    .option('--playbook <id or file>', 'a playbook of the application, or a file of one (default: "ai-services")')
    .addOption(new Option('--side <side>', 'whose review it is (default: "vendor")').choices(SIDES))
    .addOption(new Option('--depth <depth>', 'how much evidence is asked for (default: "smb")').choices(DEPTHS))
    .addOption(new Option('--provider <side>', 'whose model it is (default: "vendor")').choices(SIDES))
    .addOption(viewOption())
    .option('--workspace <file>', 'a workspace, to review a version that is in it')
    .option('--passphrase-file <file>', 'a file whose first line is the passphrase')
    .option('--contract <id>', 'the contract in the workspace, such as C-01; it is reviewed as it says itself')
    .addOption(new Option('--version <number>', 'its version (default: the latest)').argParser(versionNumber))
    .option('--markdown', 'print Markdown')
    .action(runReview)
}
