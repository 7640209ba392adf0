import { pathFault } from '#shared/bundle/paths.ts'
import { showUnprintable } from '#shared/bundle/plain-line.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

/** What a workspace file's name ends with. */
export const EXTENSION = '.counterdraft'

const LONGEST_NAME = 100

/** The file name of a workspace that a person calls so, or what is wrong with the name. */
export function workspaceFileName(typed: string): Result<string, string> {
  const name = typed.normalize('NFC')
  const fileName = name.toLowerCase().endsWith(EXTENSION) ? name : `${name}${EXTENSION}`
  if (name.startsWith('.')) return err('must not start with a dot')
  if (fileName.length - EXTENSION.length > LONGEST_NAME) return err(`must be at most ${LONGEST_NAME} characters long`)
  // The file may go to any machine, so what one system refuses is refused everywhere.
  const fault = /[/\\]/.test(name) ? 'holds a separator' : pathFault(fileName)
  return fault === null ? ok(fileName) : err(`cannot be the name of a file: it ${fault}`)
}

// Below what file systems take, with room for " (2)".
const LONGEST_STEM = 100

/** A document's name as a file may be called everywhere; the name came from outside. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = showUnprintable(last).replaceAll(/[<>:"|?*]/g, '_')
  const [, stem = '', extension = ''] =
    /^(.*?)(\.[A-Za-z0-9]{1,10})?$/su.exec(plain.replace(/^[. ]+|[. ]+$/g, '')) ?? []
  const short = cut(stem, LONGEST_STEM).replace(/[. ]+$/, '')
  const candidate = `${short === '' ? 'document' : short}${extension}`
  return pathFault(candidate) === null ? candidate : `_${candidate}`
}

/** At most so many UTF-8 bytes, whole characters. */
function cut(text: string, bytes: number): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break
    kept += character
  }
  return kept
}
