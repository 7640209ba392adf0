import type { ReadFinding } from '#shared/model/version-text.ts'
import { type DecodedText, decodeText } from '../../text/decode-text.ts'

/** How far into a file browsers look for the name of its encoding (HTML §13.2.3.2). */
const PRESCANNED = 1024

const META = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i
const DECLARATION = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/

/** The encoding that a page names for itself; names that say what they cannot mean are taken as browsers take them. */
function encodingNamed(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCANNED)).toString('latin1')
  const named = (META.exec(head.replace(/<!--[\s\S]*?(?:-->|$)/g, '')) ?? DECLARATION.exec(head))?.[1]?.toLowerCase()
  if (named === undefined) return null
  if (/^utf-?16/.test(named)) return 'utf-8'
  if (named === 'x-user-defined') return 'windows-1252'
  return named
}

const REPLACED: ReadFinding = {
  level: 'warning',
  message: 'Some characters of this file are damaged; each is shown as “\uFFFD”.',
}

const hasMark = ([first, second, third]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0xef && second === 0xbb && third === 0xbf)

/** A page's text: by its byte order mark, else as it says itself, else as UTF-8 if it is that, else as Windows-1252. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const named = hasMark(bytes) ? null : encodingNamed(bytes)
  if (named === null) return decodeText(bytes)
  try {
    const text = new TextDecoder(named).decode(bytes).replace(/\r\n?/g, '\n')
    return { text, findings: text.includes('\uFFFD') ? [REPLACED] : [] }
  } catch {
    return decodeText(bytes)
  }
}
