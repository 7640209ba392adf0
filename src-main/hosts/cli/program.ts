import { Command, CommanderError } from 'commander'
import { APP_VERSION } from '#main/version.ts'
import { addBundleCommands } from './commands/bundle.ts'
import { addChangeOrderCommands } from './commands/change-order.ts'
import { addContractCommands } from './commands/contract.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addDocumentCommands } from './commands/document.ts'
import { addIncomingCommands } from './commands/incoming.ts'
import { addDeadlineCommands } from './commands/negotiation/deadline.ts'
import { addDraftCommands } from './commands/negotiation/draft.ts'
import { addTurnCommands } from './commands/negotiation/turn.ts'
import { addPlaybookCommands } from './commands/playbook.ts'
import { addPointCommands } from './commands/point.ts'
import { addRedlineCommand } from './commands/redline.ts'
import { addReviewCommand } from './commands/review.ts'
import { addKeyCommands } from './commands/signing/key.ts'
import { addSigningCommands } from './commands/signing/signing.ts'
import { addVersionCommands } from './commands/version.ts'
import { addWorkspaceCommands } from './commands/workspace.ts'
import { CommandFailure, failureText } from './failure.ts'
import { printable } from './output.ts'
import { usageText } from './usage.ts'

/** The whole command line, ready to parse. */
function makeProgram(): Command {
  const program = new Command('counterdraft')
    .description('Negotiates client contracts offline: versions, comparisons, points, change orders, signed bundles.')
    .version(APP_VERSION, '--version', 'print the version')
    // A command has a --version of its own.
    .enablePositionalOptions()
    .helpOption('--help', 'show what a command does')
    .helpCommand(false)
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 the answer is no (a check failed), 2 bad usage or input.\nThe passphrase comes from --passphrase-file, COUNTERDRAFT_PASSPHRASE, or a prompt.',
    )
  addDocumentCommands(program)
  addReviewCommand(program)
  addPlaybookCommands(program)
  addRedlineCommand(program)
  addWorkspaceCommands(program)
  addContractCommands(program)
  addVersionCommands(program)
  addIncomingCommands(program)
  addPointCommands(program)
  addTurnCommands(program)
  addDeadlineCommands(program)
  addDraftCommands(program)
  addChangeOrderCommands(program)
  addBundleCommands(program)
  addSigningCommands(program)
  addKeyCommands(program)
  addDemoCommand(program)
  return program
}

/** Every command below a program, itself included. */
const allCommands = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allCommands)]

/** Runs one command line and gives its exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const program = makeProgram()
  // Commander would otherwise end the process by itself, with 1 for bad usage.
  for (const command of allCommands(program)) {
    command.exitOverride().helpOption('--help', 'show what the command does').helpCommand(false)
    command.configureOutput({ outputError: (error, write) => write(usageText(command, error)) })
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
    if (thrown instanceof CommandFailure) {
      process.stderr.write(`counterdraft: ${printable(thrown.message)}\n`)
      return thrown.exitCode
    }
    // Not 1, which would say that a check failed.
    process.stderr.write(`counterdraft: ${printable(failureText({ kind: 'broken', detail: String(thrown) }))}\n`)
    return 2
  }
}
