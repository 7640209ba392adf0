import { type Command, Option } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { REDLINE_FORMATS, REDLINE_MODES, REPORT_FORMATS } from '#shared/api/redlines.ts'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { type ContractOptions, onContract, versionNumber } from '../options.ts'
import { printAnswer } from '../output.ts'
import { type Ask, withWorkspace } from '../session.ts'

interface OutputOptions extends ContractOptions {
  readonly output: string
}

interface RedlineOptions extends OutputOptions {
  readonly mode: (typeof REDLINE_MODES)[number]
  readonly realMoves?: boolean
  readonly author?: string
  readonly document?: string
}

/** `version redline` and `version report`, beside the other commands on versions. */
export function addRedlineCommands(version: Command): void {
  onContract(version.command('redline').argument('<older>', 'the text it starts from', versionNumber))
    .argument('<newer>', 'the text it leads to', versionNumber)
    .description('Write the newer version with its changes marked, as .docx, .html or .pdf.')
    .requiredOption('-o, --output <file>', 'where to write it; its ending says as what')
    .addOption(
      new Option('--mode <mode>', 'cumulative starts from the last version of ours before the older one')
        .choices(REDLINE_MODES)
        .default('received'),
    )
    .option('--real-moves', 'moves as tracked moves, in .docx (default: deleted, inserted and commented)')
    .option('--author <name>', 'whose tracked changes they are, in .docx (default: our party)')
    .option('--document <name>', 'which document of the newer version, in .docx (default: the main one)')
    .action((older: number, newer: number, options: RedlineOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, mode, realMoves = false, author = null, document, output } = options
        const format = formatOf(output, REDLINE_FORMATS)
        const to = { file: output }
        const settings = { mode, realMoves, author, ...(document === undefined ? {} : { document }) }
        const made = await ask('version.redline', { contract, older, newer, ...settings, format, to })
        printAnswer(options, redlineAnswer(made, output), redlineText(made, output))
      }),
    )

  onContract(version.command('report').argument('<older>', 'the older version', versionNumber))
    .argument('<newer>', 'the newer version', versionNumber)
    .description('Write the changes as a table with a summary, as .docx, .xlsx or .csv.')
    .requiredOption('-o, --output <file>', 'where to write it; its ending says as what')
    .action((older: number, newer: number, options: OutputOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, output } = options
        const format = formatOf(output, REPORT_FORMATS)
        const made = await ask('version.report', { contract, older, newer, format, to: { file: output } })
        printAnswer(options, { file: output, name: made.name, size: made.size }, wroteText(output, made.size))
      }),
    )
}

/** Where `compare` writes what it found, besides telling it. */
export interface ExportOptions {
  readonly html?: string
  readonly pdf?: string
  readonly report?: string
}

/** The options of `compare` that write files. */
export const withExports = (command: Command): Command =>
  command
    .option('--html <file>', 'write the new text with its changes as one web page')
    .option('--pdf <file>', 'write the new text with its changes as a PDF')
    .option('--report <file>', 'write the changes as a table: .docx, .xlsx or .csv')

/** Writes the files that `compare` was asked for; tells whether there were any. */
export async function exportComparison(
  ask: Ask,
  oldPath: string,
  newPath: string,
  options: ExportOptions & { readonly json?: boolean },
): Promise<boolean> {
  const { html, pdf, report } = options
  const texts: string[] = []
  const answers: unknown[] = []
  const pair = () => ({ older: readInput(oldPath), newer: readInput(newPath) })
  for (const [format, output] of [['html', html] as const, ['pdf', pdf] as const]) {
    if (output === undefined) continue
    const made = await ask('document.redline', { ...pair(), format, to: { file: output } })
    texts.push(redlineText(made, output))
    answers.push(redlineAnswer(made, output))
  }
  if (report !== undefined) {
    const format = formatOf(report, REPORT_FORMATS)
    const made = await ask('document.report', { ...pair(), format, to: { file: report } })
    texts.push(wroteText(report, made.size))
    answers.push({ file: report, name: made.name, size: made.size })
  }
  if (answers.length > 0) printAnswer(options, { files: answers }, texts.join('\n'))
  return answers.length > 0
}

/** What a file is to be, by its ending. */
function formatOf<Format extends string>(path: string, formats: readonly Format[]): Format {
  const format = formats.find((each) => path.toLowerCase().endsWith(`.${each}`))
  if (format !== undefined) return format
  const endings = formats.map((each) => `.${each}`).join(', ')
  throw new CommandFailure(`${path} does not say what to write. End it with one of ${endings}.`)
}

type Redlined = Output<'version.redline'>

const wroteText = (path: string, size: number): string => `Wrote ${path} (${size} bytes).`

/** A redline that was written, as JSON. */
export const redlineAnswer = ({ name, size, folded, notCompared }: Redlined, file: string) => ({
  ...{ file, name, size, folded, notCompared },
})

/** A redline that was written, for a person. */
export function redlineText({ size, folded, notCompared }: Redlined, path: string): string {
  return [
    wroteText(path, size),
    ...folded.map(({ author, clause, text }) => `Folded into ours: ${author} in ${clause}: ${text}`),
    ...notCompared.map((note) => `Note: ${note}`),
  ].join('\n')
}
