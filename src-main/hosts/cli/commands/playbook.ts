import type { Command } from 'commander'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { onWorkspace, withJson } from '../options.ts'
import { plural, printAnswer, textTable } from '../output.ts'
import { faultsText, playbookText, topicText } from '../render/playbook-text.ts'
import { type Ask, type WorkspaceOptions, withCore, withWorkspace } from '../session.ts'

interface Options {
  readonly workspace?: string
  readonly passphraseFile?: string
  readonly json?: boolean
}

interface ChangeOptions extends WorkspaceOptions {
  readonly json?: boolean
}

/** Adds what every command has that looks at playbooks: those of a workspace are seen only where it is named. */
const withPlaybooks = (command: Command): Command =>
  withJson(command)
    .option('--workspace <file>', 'also those of this workspace')
    .option('--passphrase-file <file>', 'a file whose first line is the passphrase')

const withAny = (options: Options, work: (ask: Ask) => Promise<void>): Promise<void> =>
  options.workspace === undefined ? withCore(work) : withWorkspace({ ...options, workspace: options.workspace }, work)

/** A playbook from a file that the user names, or what is wrong with it. */
async function readPlaybook(ask: Ask, path: string) {
  const { playbook, faults } = await ask('playbook.check', { file: readInput(path) })
  if (playbook === null) throw new CommandFailure(`${path} is no playbook as it stands.\n${faultsText(faults)}`)
  return playbook
}

/** `playbook list|show|check|export|add|change|withdraw|restore`. */
export function addPlaybookCommands(program: Command): void {
  const playbook = program.command('playbook').description('Playbooks: what a contract should settle, as data.')
  addLookingCommands(playbook)
  addChangingCommands(playbook)
}

function addLookingCommands(playbook: Command): void {
  withPlaybooks(playbook.command('list'))
    .description('List the playbooks of the application, and those of a workspace.')
    .action((options: Options) =>
      withAny(options, async (ask) => {
        const list = await ask('playbook.list', {})
        const rows = list.map(({ id, title, isOwn, topics, language }) => [
          ...[id, title, language, plural(topics, 'topic')],
          isOwn ? 'of this workspace' : 'built in',
        ])
        printAnswer(options, list, textTable(rows))
      }),
    )

  withPlaybooks(playbook.command('show <id>'))
    .description('Show a playbook, or one of its topics with positions and wording.')
    .option('--topic <id>', 'the topic')
    .action((id: string, options: Options & { readonly topic?: string }) =>
      withAny(options, async (ask) => {
        const shown = await ask('playbook.show', { id })
        if (options.topic === undefined) return printAnswer(options, shown, playbookText(shown.playbook))
        const topic = shown.playbook.topics.find((one) => one.id === options.topic)
        if (topic === undefined) {
          const known = shown.playbook.topics.map((one) => one.id)
          throw new CommandFailure(`The playbook ${id} has no topic ${options.topic}. There is: ${known.join(', ')}.`)
        }
        return printAnswer(options, topic, topicText(topic))
      }),
    )

  withJson(playbook.command('check <file>'))
    .description('Look for everything that is wrong with a playbook’s file, and where.')
    .action((path: string, options: Options) =>
      withCore(async (ask) => {
        const checked = await ask('playbook.check', { file: readInput(path) })
        const { faults } = checked
        printAnswer(options, { ok: checked.playbook !== null, faults }, faultsText(faults))
        if (checked.playbook === null) process.exitCode = 1
      }),
    )

  withPlaybooks(playbook.command('export <id>'))
    .description('Write a playbook as a file, to be changed or passed on.')
    .requiredOption('-o, --output <file>', 'where to write the .json')
    .action((id: string, options: Options & { readonly output: string }) =>
      withAny(options, async (ask) => {
        const { name, size } = await ask('playbook.export', { id, to: { file: options.output } })
        printAnswer(options, { name, file: options.output, size }, `Wrote ${options.output} (${size} bytes).`)
      }),
    )
}

function addChangingCommands(playbook: Command): void {
  onWorkspace(playbook.command('add <file>'))
    .description('Add a playbook from its file to a workspace.')
    .action((path: string, options: ChangeOptions) =>
      withWorkspace(options, async (ask) => {
        const added = await ask('playbook.add', { playbook: await readPlaybook(ask, path) })
        printAnswer(options, added, `Added the playbook ${added.id}.`)
      }),
    )

  onWorkspace(playbook.command('change <file>'))
    .description('Put a playbook in the place of the one in the workspace that has its id.')
    .action((path: string, options: ChangeOptions) =>
      withWorkspace(options, async (ask) => {
        const changed = await readPlaybook(ask, path)
        await ask('playbook.change', { playbook: changed })
        printAnswer(options, { id: changed.id }, `Changed the playbook ${changed.id}.`)
      }),
    )

  onWorkspace(playbook.command('withdraw <id>'))
    .description('Take a playbook out of a workspace. Contracts that use it keep it.')
    .action((id: string, options: ChangeOptions) =>
      withWorkspace(options, async (ask) => {
        const withdrawn = await ask('playbook.withdraw', { id })
        printAnswer(options, withdrawn, `Withdrew the playbook ${id}.`)
      }),
    )

  onWorkspace(playbook.command('restore <id>'))
    .description('Put back the playbook of that id that was withdrawn last.')
    .action((id: string, options: ChangeOptions) =>
      withWorkspace(options, async (ask) => {
        const restored = await ask('playbook.restore', { id })
        printAnswer(options, restored, `The playbook ${id} is back.`)
      }),
    )
}
