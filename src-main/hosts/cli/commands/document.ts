import type { Command } from 'commander'
import type { View } from '#shared/model/version-text.ts'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { viewOption, withJson } from '../options.ts'
import { printAnswer } from '../output.ts'
import { comparisonMarkdown } from '../render/comparison-markdown.ts'
import { comparisonText } from '../render/comparison-text.ts'
import { readingText } from '../render/reading-text.ts'
import { withCore } from '../session.ts'
import { type ExportOptions, exportComparison, withExports } from './redlines.ts'
import { compareThreeWays } from './three-ways.ts'

interface CompareOptions extends ExportOptions {
  readonly markdown?: boolean
  readonly json?: boolean
  readonly base?: string
}

function refuseTogether({ markdown, json, base, html, pdf, report }: CompareOptions): void {
  const writes = html !== undefined || pdf !== undefined || report !== undefined
  if (writes && (markdown === true || base !== undefined)) {
    throw new CommandFailure('--html, --pdf and --report go with neither --markdown nor --base: compare twice.')
  }
  if (markdown !== true) return
  if (json === true) throw new CommandFailure('--markdown and --json exclude each other: choose one.')
  if (base !== undefined) throw new CommandFailure('--markdown and --base exclude each other: choose one.')
}

/** `read` and `compare`: documents outside any workspace. */
export function addDocumentCommands(program: Command): void {
  withJson(program.command('read <file>'))
    .description('Read a document into clauses, tracked changes and comments.')
    .addOption(viewOption())
    .action((path: string, options: { readonly as: View; readonly json?: boolean }) =>
      withCore(async (ask) => {
        const text = await ask('document.read', { file: readInput(path), view: options.as })
        printAnswer(options, text, readingText(text))
      }),
    )

  withExports(withJson(program.command('compare <old> <new>')))
    .description('Compare two documents clause by clause.')
    .option('--markdown', 'print the changes as Markdown')
    .option(
      '--base <file>',
      'three ways: the buyer’s draft <old> and the vendor’s draft <new> against what both worked on',
    )
    .action((oldPath: string, newPath: string, options: CompareOptions) =>
      withCore(async (ask) => {
        refuseTogether(options)
        if (await exportComparison(ask, oldPath, newPath, options)) return
        if (options.base !== undefined) {
          await compareThreeWays(ask, { base: options.base, buyer: oldPath, vendor: newPath }, options)
          return
        }
        const compared = await ask('document.compare', { older: readInput(oldPath), newer: readInput(newPath) })
        const json = {
          old: { file: oldPath, clauses: compared.old.clauses },
          new: { file: newPath, clauses: compared.new.clauses },
          ...compared.comparison,
        }
        const render = options.markdown === true ? comparisonMarkdown : comparisonText
        printAnswer(options, json, options.json === true ? '' : render(compared))
      }),
    )
}
