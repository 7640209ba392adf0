import type { Command } from 'commander'
import type { Output } from '#shared/api/contract.ts'
import { readInput, readTextInput } from '../files.ts'
import { type ContractOptions, onContract, plainNumber, withJson } from '../options.ts'
import { printAnswer } from '../output.ts'
import { type Ask, withCore, withWorkspace } from '../session.ts'

interface SignOptions extends ContractOptions {
  readonly name: string
  readonly capacity: string
  readonly authority?: string
  readonly place?: string
}

interface BundleOptions extends ContractOptions {
  readonly output: string
  readonly number?: number
  readonly lock?: string
}

/** What a verification proves, line by line. */
function reportText(report: Output<'bundle.verify'>): string {
  const checks = report.checks.map((check) => `${check.ok ? 'ok    ' : 'FAILED'}  ${check.name}: ${check.detail}`)
  const signatures = report.signatures.map(
    (signature) =>
      `${signature.ok ? 'ok    ' : 'FAILED'}  signature of ${signature.name} (${signature.side}), key ${signature.key}${signature.pinned ? '' : ', not confirmed by you: compare it by phone'}`,
  )
  const verdict = report.ok ? 'Unchanged since it was signed.' : 'REFUSED: this bundle is not what was signed.'
  return [...checks, ...signatures, verdict].join('\n')
}

/** Signs what came since our last signature as it was signed before; the signer's name, or null when nothing came. */
async function signAgain(ask: Ask, contract: string): Promise<string | null> {
  const { isOutdated, bundles } = await ask('signing.show', { contract })
  const { ours } = (await ask('contract.show', { contract })).contract
  const last = bundles.flatMap(({ signings }) => signings).findLast(({ side }) => side === ours)
  if (!isOutdated || last === undefined) return null
  const { name, capacity, authority, place } = last
  await ask('version.sign', { contract, name, capacity, authority, place })
  return name
}

/** `freeze`, `unfreeze`, `sign`, `bundle` and `verify`. */
export function addBundleCommands(program: Command): void {
  onContract(program.command('freeze'))
    .description('Freeze the latest version for signing. Points still open are waived by name.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const frozen = await ask('version.freeze', { contract: options.contract })
        const waived = frozen.waived.length === 0 ? '' : ` Still open, waived: ${frozen.waived.join(', ')}.`
        printAnswer(options, frozen, `Version ${frozen.version} is frozen.${waived}`)
      }),
    )

  onContract(program.command('unfreeze'))
    .description('End the freeze again, while nobody has signed.')
    .action((options: ContractOptions) =>
      withWorkspace(options, async (ask) => {
        const ended = await ask('version.unfreeze', { contract: options.contract })
        printAnswer(options, ended, `Version ${ended.version} is no longer frozen.`)
      }),
    )

  onContract(program.command('sign'))
    .description('Sign the frozen version with the key of this workspace.')
    .requiredOption('--name <name>', 'who signs')
    .requiredOption('--capacity <capacity>', 'in which capacity, such as "owner"')
    .option('--authority <words>', 'on what the authority rests')
    .option('--place <place>', 'where it is signed')
    .action((options: SignOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, name, capacity, authority = null, place = null } = options
        const signed = await ask('version.sign', { contract, name, capacity, authority, place })
        printAnswer(options, signed, `Signed at ${signed.signedAt} (declared). The statement:\n\n${signed.statement}`)
      }),
    )

  onContract(program.command('bundle'))
    .description(
      'Export the signed bundle that anybody can check. What came since we signed, such as a change order, is signed with it, as we signed before.',
    )
    .requiredOption('-o, --output <file>', 'where to write the .zip')
    .option(
      '--number <number>',
      'an earlier bundle of the contract; by default the last one that we signed',
      plainNumber,
    )
    .option('--lock <file>', 'encrypt it in the age format; the first line of the file is its passphrase')
    .action((options: BundleOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract, output, number = null, lock } = options
        const passphrase = lock === undefined ? null : (readTextInput(lock).split(/\r?\n/)[0] ?? '')
        const again = number === null ? await signAgain(ask, contract) : null
        const asked = { contract, number, passphrase, to: { file: output } }
        const { name, size, sha256, fingerprint } = await ask('bundle.export', asked)
        const answer = { file: output, name, size, sha256, fingerprint, signedAgain: again !== null }
        const said = again === null ? '' : `Signed again as ${again}, with what came since. `
        printAnswer(options, answer, `${said}Wrote ${output}. Key fingerprint to read out by phone: ${fingerprint}`)
      }),
    )

  withJson(program.command('verify <bundle>'))
    .description('Check a bundle: nothing changed, nothing missing, signatures good.')
    .action((path: string, options: { readonly json?: boolean }) =>
      withCore(async (ask) => {
        const report = await ask('bundle.verify', { bytes: readInput(path).bytes })
        printAnswer(options, report, reportText(report))
        if (!report.ok) process.exitCode = 1
      }),
    )
}
