import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { DEPTHS, type Depth } from '#shared/model/playbook/playbook.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { View } from '#shared/model/version-text.ts'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { viewOption, withJson } from '../options.ts'
import { printAnswer } from '../output.ts'
import { reviewJson } from '../render/review-json.ts'
import { reviewMarkdown, reviewText } from '../render/review-text.ts'
import { withCore } from '../session.ts'

interface ReviewOptions {
  readonly as: View
  readonly playbook: string
  readonly side: Side
  readonly depth: Depth
  readonly provider: Side
  readonly json?: boolean
  readonly markdown?: boolean
}

/** A path, or the id of a playbook that comes with the application. */
const whichPlaybook = (named: string) =>
  /[./\\]/.test(named) || existsSync(named) ? { file: readInput(named) } : { id: named }

/** `review`: a document against a playbook. */
export function addReviewCommand(program: Command): void {
  withJson(program.command('review <file>'))
    .description('Say what a contract settles and what it leaves open, by a playbook. Not legal advice.')
    .option('--playbook <id or file>', 'a playbook of the application, or a file of one', 'nda')
    .addOption(new Option('--side <side>', 'whose review it is').choices(SIDES).default('vendor'))
    .addOption(new Option('--depth <depth>', 'how much evidence is asked for').choices(DEPTHS).default('smb'))
    .addOption(new Option('--provider <side>', 'whose model it is').choices(SIDES).default('vendor'))
    .addOption(viewOption())
    .option('--markdown', 'print Markdown')
    .action((path: string, options: ReviewOptions) =>
      withCore(async (ask) => {
        if (options.markdown === true && options.json === true)
          throw new CommandFailure('--markdown and --json exclude each other: choose one.')
        const { side, depth, provider, as: view } = options
        const playbook = whichPlaybook(options.playbook)
        const reviewed = await ask('document.review', { file: readInput(path), view, playbook, side, depth, provider })
        const render = options.markdown === true ? reviewMarkdown : reviewText
        const json = options.json === true
        printAnswer(options, json ? reviewJson(reviewed, side, depth) : null, json ? '' : render(reviewed))
      }),
    )
}
