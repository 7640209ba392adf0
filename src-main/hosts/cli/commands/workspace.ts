import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { withJson } from '../options.ts'
import { plural, printAnswer, textTable } from '../output.ts'
import { readPassphrase } from '../passphrase.ts'
import { withCore, withWorkspace } from '../session.ts'

interface Options {
  readonly passphraseFile?: string
  readonly json?: boolean
}

const infoText = (info: Output<'workspace.info'>): string =>
  [
    `${info.path}: encrypted workspace, format ${info.formatVersion}, ${Math.ceil(info.size / 1024)} KB, made ${info.createdAt}`,
    [
      plural(info.contracts, 'contract'),
      plural(info.versions, 'version'),
      plural(info.points, 'point'),
      plural(info.changeOrders, 'change order'),
      `${info.auditEntries} audit log entries`,
    ].join(', '),
  ].join('\n')

/** `workspace create|info|check|log`. */
export function addWorkspaceCommands(program: Command): void {
  const workspace = program.command('workspace').description('Create, look at and check a workspace file.')
  const command = (name: string, description: string): Command =>
    withJson(workspace.command(`${name} <file>`))
      .description(description)
      .option('--passphrase-file <file>', 'a file whose first line is the passphrase')

  command('create', 'Create an encrypted workspace. Nobody can open it without the passphrase: keep it safe.').action(
    (path: string, options: Options) =>
      withCore(async (ask) => {
        const passphrase = await readPassphrase(options, 'twice')
        const info = await ask('workspace.create', { path, passphrase })
        printAnswer(options, info, `Created ${path}.`)
      }),
  )

  command('info', 'Say what the workspace holds.').action((path: string, options: Options) =>
    withWorkspace({ ...options, workspace: path }, async (ask) => {
      const info = await ask('workspace.info', {})
      printAnswer(options, info, infoText(info))
    }),
  )

  command('check', 'Check every page, every stored file and the audit log.').action((path: string, options: Options) =>
    withWorkspace({ ...options, workspace: path }, async (ask) => {
      const answer = await ask('workspace.check', {})
      const lines = answer.checks.map((check) => `${check.ok ? 'ok    ' : 'FAILED'}  ${check.name}: ${check.detail}`)
      printAnswer(options, answer, lines.join('\n'))
      if (!answer.ok) process.exitCode = 1
    }),
  )

  command('log', 'List what was done, the latest first.')
    .addOption(new Option('--limit <number>', 'how many entries at most').argParser(entryCount).default(50))
    .action((path: string, options: Options & { readonly limit: number }) =>
      withWorkspace({ ...options, workspace: path }, async (ask) => {
        const answer = await ask('audit.list', { contract: null, limit: options.limit })
        const rows = answer.entries.map(({ seq, at, action, contract, payload }) => [
          ...[String(seq), at, action, contract ?? ''],
          JSON.stringify(payload),
        ])
        const verdict = answer.chain.ok ? 'The log is whole.' : `The log is broken at entry ${answer.chain.brokenAt}.`
        printAnswer(options, answer, `${textTable(rows)}\n${verdict}`)
        if (!answer.chain.ok) process.exitCode = 1
      }),
    )
}

function entryCount(typed: string): number {
  if (!/^[1-9]\d{0,2}$/.test(typed) || Number(typed) > 500) {
    throw new InvalidArgumentError('It must be a number from 1 to 500.')
  }
  return Number(typed)
}
