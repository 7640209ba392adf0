import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandFailure } from './failure.ts'
import { fileProblem } from './files.ts'

/**
 * The passphrase from `--passphrase-file` (its first line), the environment, or a prompt that shows nothing.
 *
 * `twice` asks again and compares, for a passphrase that is being chosen.
 */
export async function readPassphrase(
  options: { readonly passphraseFile?: string },
  asked: 'once' | 'twice',
): Promise<string> {
  if (options.passphraseFile !== undefined) return fromFile(options.passphraseFile)
  const fromEnvironment = process.env.COUNTERDRAFT_PASSPHRASE
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment
  if (!process.stdin.isTTY) {
    throw new CommandFailure(
      'No passphrase was given. Use --passphrase-file FILE or the environment variable COUNTERDRAFT_PASSPHRASE, or run the command in a terminal.',
    )
  }
  const typed = await prompt('Passphrase: ')
  if (typed === '') throw new CommandFailure('The passphrase must not be empty.')
  if (asked === 'twice' && typed !== (await prompt('The same again: '))) {
    throw new CommandFailure('The two passphrases differ. Nothing was made.')
  }
  return typed
}

function fromFile(path: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (thrown) {
    throw new CommandFailure(fileProblem(path, thrown))
  }
  // Windows puts a mark before the text of a file, which nobody can type at a prompt.
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (line === '') throw new CommandFailure(`The first line of ${path} is empty: it should be the passphrase.`)
  return line
}

function prompt(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  // Only now: whoever types as soon as they are asked must not see it.
  process.stderr.write(question)
  return new Promise((resolve) => {
    let answered = false
    reader.once('line', (line) => {
      answered = true
      process.stderr.write('\n')
      resolve(line)
      reader.close()
    })
    reader.once('close', () => {
      if (!answered) resolve('')
    })
  })
}
