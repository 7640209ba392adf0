import type { Command } from 'commander'
import { readInput } from '../files.ts'
import { withJson } from '../options.ts'
import { printAnswer } from '../output.ts'
import { withCore } from '../session.ts'
import { redlineAnswer, redlineText } from './redlines.ts'

interface RedlineOptions {
  readonly output: string
  readonly author?: string
  readonly cumulative?: boolean
  readonly base?: string
  readonly realMoves?: boolean
  readonly json?: boolean
}

/** `redline`: two documents outside any workspace into one with tracked changes. */
export function addRedlineCommand(program: Command): void {
  withJson(program.command('redline <old> <new>'))
    .description('Write the new Word document with real tracked changes: accept all gives it, reject all the old text.')
    .requiredOption('-o, --output <file>', 'where to write it: a .docx')
    .option('--author <name>', 'whose tracked changes they are')
    .option('--cumulative', 'against the last text that we sent: their tracked changes in <old> keep author and date')
    .option('--base <file>', 'the text that we sent, for --cumulative (default: <old> with its changes rejected)')
    .option('--real-moves', 'moves as tracked moves (default: deleted, inserted and commented)')
    .action((oldPath: string, newPath: string, options: RedlineOptions) =>
      withCore(async (ask) => {
        const { output, author, base, cumulative = false, realMoves = false } = options
        const made = await ask('document.redline', {
          older: readInput(oldPath),
          newer: readInput(newPath),
          base: base === undefined ? null : readInput(base),
          mode: cumulative || base !== undefined ? 'cumulative' : 'received',
          ...(author === undefined ? {} : { author }),
          ...{ realMoves, format: 'docx' as const, to: { file: output } },
        })
        printAnswer(options, redlineAnswer(made, output), redlineText(made, output))
      }),
    )
}
