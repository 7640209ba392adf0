import type { Command } from 'commander'
import { makeDemoFolder } from '../demo/folder.ts'
import { type DemoResult, runDemo } from '../demo/run-demo.ts'
import { withJson } from '../options.ts'
import { printAnswer } from '../output.ts'
import { withCore } from '../session.ts'

function closingText({ folder, workspace, redline, bundle, passphrase }: DemoResult): string {
  const opened = passphrase === null ? 'the passphrase you gave' : `the passphrase ${passphrase}`
  return [
    '',
    `Left in ${folder}:`,
    `   ${workspace}  the encrypted workspace; it opens with ${opened}`,
    `   ${redline}  our third version with tracked changes; open it in a word processor`,
    `   ${bundle}  the signed bundle; VERIFY.txt inside says how anybody checks it`,
    '',
    'Look around:',
    `   npx counterdraft contract show C-01 --workspace ${workspace}`,
    `   npx counterdraft verify ${bundle}`,
  ].join('\n')
}

/** `demo`: the main job on the sample contract, end to end. */
export function addDemoCommand(program: Command): void {
  withJson(program.command('demo'))
    .description('Do the main job on the sample contract, end to end, in a fresh folder.')
    .option('--out <dir>', 'the folder, new or empty (default: counterdraft-demo here)')
    .action((options: { readonly out?: string; readonly json?: boolean }) =>
      withCore(async (ask) => {
        const folder = makeDemoFolder(options.out)
        // With --json the steps go to standard error: standard output holds one value.
        const out = options.json === true ? process.stderr : process.stdout
        const result = await runDemo(ask, folder, (line) => void out.write(`${line}\n`))
        printAnswer(options, result, closingText(result))
      }),
    )
}
