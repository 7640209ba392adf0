import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import type { OpenDocument, ReadError } from './document.ts'
import { openDocx } from './docx/read/open-docx.ts'
import { openHtml } from './html/open-html.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { openFlatOdt, openOdt } from './odt/open-odt.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { sniff } from './sniff.ts'
import { decodeText } from './text/decode-text.ts'
import { readText } from './text/read-text.ts'

/** A contract of a thousand pages with pictures stays well below; what is larger is no contract. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024

/** Text without pictures: about six thousand pages. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

const ZIPPED: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^META-INF\/container\.xml$/, 'an e-book'],
  [/^Index\/Document\.iwa$/, 'an Apple Pages document'],
  [/^bagit\.txt$|^[^/]+\/bagit\.txt$/, 'a signed bundle'],
]

function openZip(bytes: Uint8Array, names: readonly string[]): Result<OpenDocument, ReadError> {
  if (names.some((name) => /^\/?word\//i.test(name))) return openDocx(bytes)
  if (
    names.includes('mimetype') &&
    names.includes('META-INF/manifest.xml') &&
    !names.includes('META-INF/container.xml')
  )
    return openOdt(bytes)
  const known = ZIPPED.find(([pattern]) => names.some((name) => pattern.test(name)))
  return err({ kind: 'unknown-format', looksLike: known?.[1] ?? 'a zip archive' })
}

/** True when the first entry of a cut-off zip is one that Word puts there. */
function wasDocx(name: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /\.do[ct][xm]$/i.test(name) || /\[Content_Types\]\.xml|word\//.test(head)
}

function openPlain(name: string, bytes: Uint8Array): Result<OpenDocument, ReadError> {
  if (bytes.length > MAX_TEXT_BYTES) return err({ kind: 'too-large', limit: megabytes(MAX_TEXT_BYTES) })
  const { text, findings } = decodeText(bytes)
  if (text.trim() === '') return err({ kind: 'no-text' })
  const isMarkdown = /\.(?:md|markdown|mdown|mkd)$/i.test(name)
  let read: SourceText | null = null
  const view = (): SourceText => {
    read ??= isMarkdown ? readMarkdown(text, findings) : readText(text, findings)
    return read
  }
  return ok({ format: isMarkdown ? 'markdown' : 'text', view })
}

/** Understands a file of any format but PDF by its content first; its name only tells Markdown and web pages from plain text. */
export function openDocument(name: string, bytes: Uint8Array): Result<OpenDocument, ReadError> {
  if (bytes.length === 0) return err({ kind: 'empty' })
  if (bytes.length > MAX_FILE_BYTES) return err({ kind: 'too-large', limit: megabytes(MAX_FILE_BYTES) })
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'compound':
      if (sniffed.encrypted) return err({ kind: 'password-protected' })
      return err(
        sniffed.looksLike === null
          ? { kind: 'old-word-format' }
          : { kind: 'unknown-format', looksLike: sniffed.looksLike },
      )
    case 'zip':
      return openZip(bytes, sniffed.names)
    case 'broken-zip':
      return err(
        wasDocx(name, bytes)
          ? { kind: 'damaged', reason: 'it is cut off, or its list of parts cannot be read' }
          : { kind: 'unknown-format', looksLike: 'a damaged zip archive' },
      )
    case 'foreign':
      return err({ kind: 'unknown-format', looksLike: sniffed.looksLike })
    case 'pdf':
      return err({ kind: 'unknown-format', looksLike: 'PDF' })
    case 'html':
      return openHtml(bytes)
    case 'flat-odt':
      return openFlatOdt(bytes)
    case 'text':
      return /\.x?html?$/i.test(name) ? openHtml(bytes) : openPlain(name, bytes)
  }
}

/** As `openDocument`, and PDF too, which takes its time: its library answers later. */
export async function openAnyDocument(name: string, bytes: Uint8Array): Promise<Result<OpenDocument, ReadError>> {
  const fits = bytes.length > 0 && bytes.length <= MAX_FILE_BYTES
  return fits && sniff(bytes).kind === 'pdf' ? await openPdf(bytes) : openDocument(name, bytes)
}
