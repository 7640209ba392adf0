import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import { CommandFailure } from './failure.ts'

/** What a failed file operation means for the user. */
export function fileProblem(path: string, thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  switch (code) {
    case 'ENOENT':
      return `There is no file ${path}. Check the path.`
    case 'ENOTDIR':
      return `The folder of ${path} does not exist.`
    case 'EISDIR':
      return `${path} is a folder, not a file.`
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be accessed. Check its permissions.`
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return `${path} cannot be the path of a file. Check it.`
    case 'EROFS':
      return `${path} is on a read-only disk. Choose another place.`
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Nothing was left half-written; free some space and try again.'
    default:
      return `${path}: ${thrown instanceof Error ? thrown.message : String(thrown)}.`
  }
}

/** A plain text file that the user names. What is no text is refused: its bytes must not end up in a contract. */
export function readTextInput(path: string): string {
  const { bytes } = readInput(path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Told below, with the other reason.
  }
  throw new CommandFailure(`${path} is not plain text in UTF-8. Save it as plain text, encoded as UTF-8.`)
}

/** A file that the user names, as the API takes files. */
export function readInput(path: string): { readonly name: string; readonly bytes: Uint8Array } {
  try {
    const stats = statSync(path)
    // It may never end. A pipe may not either, but somebody chose what is in it.
    if (stats.isCharacterDevice() || stats.isBlockDevice()) throw new CommandFailure(`${path} is a device, not a file.`)
    if (stats.size > MAX_FILE_BYTES) throw new CommandFailure(`${path} is larger than 64 MB, which is the limit.`)
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
  } catch (thrown) {
    if (thrown instanceof CommandFailure) throw thrown
    throw new CommandFailure(fileProblem(path, thrown))
  }
}
