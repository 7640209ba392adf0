import type { ReadFinding } from '#shared/model/version-text.ts'

/** Bytes as text, with what had to be guessed. Line ends are all `\n`. */
export interface DecodedText {
  readonly text: string
  readonly findings: readonly ReadFinding[]
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const withLineEnds = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')

const GUESSED: ReadFinding = {
  level: 'warning',
  message:
    'This file is not valid UTF-8. It was read as Windows-1252 (Western European); check accented letters, quotes and currency signs.',
}
const REPLACED: ReadFinding = {
  level: 'warning',
  message: 'Some characters of this file are damaged; each is shown as “\uFFFD”.',
}

/** Text by its byte order mark, else as UTF-8, else as Windows-1252, which never fails. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) {
    const text = new TextDecoder(marked[0]).decode(bytes)
    return { text: withLineEnds(text), findings: text.includes('\uFFFD') ? [REPLACED] : [] }
  }
  try {
    return { text: withLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), findings: [] }
  } catch {
    return { text: withLineEnds(new TextDecoder('windows-1252').decode(bytes)), findings: [GUESSED] }
  }
}
