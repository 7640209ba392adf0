import type { Command } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import type { Side } from '#shared/model/side.ts'
import type { View } from '#shared/model/version-text.ts'
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
}

const addedText = ({ version, summary, endedFreeze }: Output<'version.add'>): string =>
  [
    `Added version ${version.number} from the ${version.side}, ${version.date}: ${plural(version.clauseCount, 'clause')}, ${plural(version.revisionCount, 'tracked change')}, ${plural(version.commentCount, 'comment')}.`,
    ...(summary === null ? [] : [`Against the version before: ${summaryLine(summary)}.`]),
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

/** `version add|list|show|export|redline|report|withdraw|restore`. */
export function addVersionCommands(program: Command): void {
  const version = program.command('version').description('Versions: what either side sent, kept byte for byte.')

  onContract(version.command('add <document>'))
    .description('Add a document as the next version.')
    .addOption(sideOption('who sent it'))
    .option('--date <date>', 'the day it was sent, YYYY-MM-DD (default: today)')
    .addOption(viewOption())
    .action((path: string, options: AddOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, side, date = null, as } = options
        const added = await ask('version.add', {
          contract,
          side,
          date,
          view: as,
          documents: [{ ...readInput(path), kind: 'main' }],
        })
        printAnswer(options, added, addedText(added))
      }),
    )

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
        printAnswer(options, shown, `${row(shown.version).join('  ')}\n\n${readingText(shown.text)}`)
      }),
    )

  onContract(version.command('export').argument('<number>', 'the version', versionNumber))
    .description('Write the file of a version, byte for byte as it came.')
    .requiredOption('-o, --output <file>', 'where to write it')
    .action((number: number, options: ContractOptions & { readonly output: string }) =>
      withWorkspace(options, async (ask) => {
        const to = { file: options.output }
        const { name, size } = await ask('version.export', { contract: options.contract, version: number, to })
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
        printAnswer(options, done, `Withdrew version ${number}; its file is kept.${resumed}`)
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
