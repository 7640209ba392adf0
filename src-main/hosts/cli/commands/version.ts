import type { Command } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import type { Side } from '#shared/model/side.ts'
import type { DocumentKind, View } from '#shared/model/version-text.ts'
import { readInput } from '../files.ts'
import { type ContractOptions, onContract, sideOption, versionNumber, viewOption } from '../options.ts'
import { plural, printAnswer, textTable } from '../output.ts'
import { summaryLine } from '../render/changes.ts'
import { readingText } from '../render/reading-text.ts'
import { withWorkspace } from '../session.ts'
import { addRedlineCommands } from './redlines.ts'

type Version = Output<'version.list'>[number]

interface AddOptions extends ContractOptions {
  readonly side: Side
  readonly date?: string
  readonly as: View
  readonly schedule?: readonly string[]
  readonly annex?: readonly string[]
  readonly answers?: number
}

interface ExportOptions extends ContractOptions {
  readonly output: string
  readonly document?: string
}

const documentCount = ({ documents }: Version): string =>
  documents.length === 1 ? '' : `${plural(documents.length, 'document')}, `

const addedText = ({ version, summary, endedFreeze, sameAs }: Output<'version.add'>): string =>
  [
    `Added version ${version.number} from the ${version.side}, ${version.date}: ${documentCount(version)}${plural(version.clauseCount, 'clause')}, ${plural(version.revisionCount, 'tracked change')}, ${plural(version.commentCount, 'comment')}.`,
    ...(summary === null ? [] : [`Against version ${version.answers}: ${summaryLine(summary)}.`]),
    ...(sameAs === null ? [] : [`Its main document is byte for byte that of version ${sameAs}.`]),
    ...(endedFreeze === null ? [] : [`This ended the freeze of version ${endedFreeze}.`]),
  ].join('\n')

const row = (version: Version): readonly string[] => [
  `Version ${version.number}`,
  version.side,
  version.date,
  plural(version.clauseCount, 'clause'),
  plural(version.revisionCount, 'tracked change'),
  version.documents.map((document) => document.name).join(', '),
]

const documentsText = ({ documents }: Version): string =>
  textTable(documents.map(({ name, kind, size }) => [kind, name, `${size} bytes`]))

const shownText = ({ version, text }: Output<'version.show'>): string =>
  [row(version).slice(0, -1).join('  '), documentsText(version), '', readingText(text)].join('\n')

const collect = (path: string, before: readonly string[] = []): readonly string[] => [...before, path]

const readAs = (kind: DocumentKind, paths: readonly string[]) => paths.map((path) => ({ ...readInput(path), kind }))

function addAddCommand(version: Command): void {
  onContract(version.command('add <document>'))
    .description('Add a document as the next version, with its schedules and annexes.')
    .addOption(sideOption('who sent it'))
    .option('--date <date>', 'the day it was sent, YYYY-MM-DD (default: today)')
    .option('--schedule <file>', 'a schedule that belongs to it; may be given again', collect)
    .option('--annex <file>', 'an annex that belongs to it; may be given again', collect)
    .option('--answers <number>', 'the version its sender worked on (default: the latest)', versionNumber)
    .addOption(viewOption())
    .action((path: string, options: AddOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, side, date = null, as, answers } = options
        const added = await ask('version.add', {
          contract,
          side,
          date,
          view: as,
          documents: [
            ...readAs('main', [path]),
            ...readAs('schedule', options.schedule ?? []),
            ...readAs('annex', options.annex ?? []),
          ],
          ...(answers === undefined ? {} : { answers }),
        })
        printAnswer(options, added, addedText(added))
      }),
    )
}

/** `version add|list|show|export|redline|report|withdraw|restore`. */
export function addVersionCommands(program: Command): void {
  const version = program.command('version').description('Versions: what either side sent, kept byte for byte.')

  addAddCommand(version)

  onContract(version.command('list'))
    .description('List the versions of a contract.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const list = await ask('version.list', { contract: options.contract })
        printAnswer(options, list, list.length === 0 ? 'No versions yet.' : textTable(list.map(row)))
      }),
    )

  onContract(version.command('show').argument('<number>', 'the version', versionNumber))
    .description('Show the clauses of a version.')
    .action((number: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const shown = await ask('version.show', { contract: options.contract, version: number })
        printAnswer(options, shown, shownText(shown))
      }),
    )

  onContract(version.command('export').argument('<number>', 'the version', versionNumber))
    .description('Write a file of a version, byte for byte as it came.')
    .requiredOption('-o, --output <file>', 'where to write it')
    .option('--document <name>', 'which of its files (default: the main document)')
    .action((number: number, options: ExportOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, document } = options
        const { name, size } = await ask('version.export', {
          contract,
          version: number,
          ...(document === undefined ? {} : { document }),
          to: { file: options.output },
        })
        const answer = { name, file: options.output, size }
        printAnswer(options, answer, `Wrote ${options.output} (${name}, ${size} bytes).`)
      }),
    )

  onContract(version.command('withdraw').argument('<number>', 'the latest version', versionNumber))
    .description('Take the latest version back, while nothing hangs on it. Its number is not used again.')
    .action((number: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const done = await ask('version.withdraw', { contract: options.contract, version: number })
        const resumed = done.resumedFreeze === null ? '' : ` Version ${done.resumedFreeze} is frozen again.`
        printAnswer(options, done, `Withdrew version ${number}; what was sent is kept.${resumed}`)
      }),
    )

  onContract(version.command('restore').argument('<number>', 'the withdrawn version', versionNumber))
    .description('Put a withdrawn version back, while no other has come in since.')
    .action((number: number, options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const done = await ask('version.restore', { contract: options.contract, version: number })
        const ended = done.endedFreeze === null ? '' : ` This ended the freeze of version ${done.endedFreeze}.`
        printAnswer(options, done, `Version ${number} is back.${ended}`)
      }),
    )

  addRedlineCommands(version)
}
