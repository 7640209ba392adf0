import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CommandFailure } from './failure.ts'
import { fileProblem } from './files.ts'

/** A file below a folder. */
interface FolderFile {
  /** Where it is. */
  readonly path: string
  /** Below the folder, parts joined by a slash. */
  readonly name: string
}

/** What no person put there to be read: hidden files, and those that a word processor keeps beside an open document. */
const IGNORED = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/** All files below a folder by their names; links are not followed, so that no folder is walked twice. */
export function listFolder(folder: string, below = ''): readonly FolderFile[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !IGNORED.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const [path, name] = [join(folder, entry.name), `${below}${entry.name}`]
        if (entry.isDirectory()) return listFolder(path, `${name}/`)
        return entry.isFile() ? [{ path, name }] : []
      })
  } catch (thrown) {
    if (thrown instanceof CommandFailure) throw thrown
    throw new CommandFailure(fileProblem(folder, thrown))
  }
}
