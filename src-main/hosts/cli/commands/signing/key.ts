import type { Command } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { onWorkspace, plainNumber } from '../../options.ts'
import { printAnswer } from '../../output.ts'
import { withWorkspace } from '../../session.ts'

interface KeyOptions {
  readonly workspace: string
  readonly passphraseFile?: string
  readonly json?: boolean
}

function keysText({ own, confirmed }: Output<'key.list'>): string {
  return [
    own.length === 0 ? 'No key yet: the first signature makes one.' : 'Our keys, the one that signs first:',
    ...own.map(({ fingerprint, words, createdAt }) => `  ${fingerprint}, made ${createdAt}\n    ${words.join(' ')}`),
    ...(confirmed.length === 0 ? [] : ['Confirmed keys of others:']),
    ...confirmed.map(({ id, party, fingerprint }) => `  ${id}: ${party}, ${fingerprint}`),
  ].join('\n')
}

/** `key list|export|rotate|confirm|withdraw`. */
export function addKeyCommands(program: Command): void {
  const key = program.command('key').description('Our signing keys, and those of others that we confirmed.')
  onWorkspace(key.command('list'))
    .description('List our keys and the confirmed ones, by fingerprint and as words.')
    .action((options: KeyOptions) =>
      withWorkspace(options, async (ask) => {
        const keys = await ask('key.list', {})
        printAnswer(options, keys, keysText(keys))
      }),
    )
  onWorkspace(key.command('export'))
    .description('Write our key for ssh-keygen, unencrypted: whoever has the file can sign as us.')
    .requiredOption('-o, --output <file>', 'where to write it')
    .action((options: KeyOptions & { readonly output: string }) =>
      withWorkspace(options, async (ask) => {
        const { size } = await ask('key.export', { to: { file: options.output } })
        printAnswer(options, { file: options.output, size }, `Wrote ${options.output}. It is not encrypted.`)
      }),
    )
  onWorkspace(key.command('rotate'))
    .description('Make a new key, which the old one names as its successor in a signed statement.')
    .requiredOption('--name <name>', 'who signs with it')
    .action((options: KeyOptions & { readonly name: string }) =>
      withWorkspace(options, async (ask) => {
        const made = await ask('key.rotate', { name: options.name })
        printAnswer(options, made, `The new key is ${made.fingerprint}. Its statement:\n\n${made.succession}`)
      }),
    )
  onWorkspace(key.command('confirm'))
    .description('Remember a key of another party, which you compared with them by phone.')
    .requiredOption('--party <name>', 'the party, as the contract names it')
    .requiredOption('--fingerprint <fingerprint>', 'SHA256:…')
    .action((options: KeyOptions & { readonly party: string; readonly fingerprint: string }) =>
      withWorkspace(options, async (ask) => {
        const { party, fingerprint } = options
        const confirmed = await ask('key.confirm', { party, fingerprint })
        printAnswer(options, confirmed, `Confirmed. Another key of ${party} is refused from now on.`)
      }),
    )
  onWorkspace(key.command('withdraw <number>'))
    .description('Forget that a key was confirmed, by its number in the list.')
    .action((number: string, options: KeyOptions) =>
      withWorkspace(options, async (ask) => {
        const withdrawn = await ask('key.withdraw', { key: plainNumber(number) })
        printAnswer(options, withdrawn, `${withdrawn.fingerprint} is no longer confirmed.`)
      }),
    )
}
