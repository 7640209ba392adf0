import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import type { OpenDocument, ReadError } from '../document.ts'
import { placeComments } from './comments.ts'
import { describeReading } from './findings.ts'
import { loadPdfjs, openingOptions } from './pdfjs.ts'
import { type ReadPages, readPages } from './read-pages.ts'
import { withoutStrays } from './stray-failures.ts'
import { composeParagraphs } from './text/compose.ts'
import { removeFurniture } from './text/furniture.ts'

/** A contract with all its annexes stays well below. */
export const MAX_PAGES = 5_000

const SCAN = 'its pages are pictures, as a scan’s are'

/** What PDF.js says of a file it does not open. */
function openingFailure(thrown: unknown): ReadError {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'PasswordException') return { kind: 'password-protected' }
  return { kind: 'damaged', reason: 'its list of pages cannot be read' }
}

function toSource({ flows, comments, seen }: ReadPages): SourceText {
  const bare = removeFurniture(flows)
  const { paragraphs, places } = composeParagraphs(bare)
  return {
    ...{ format: 'pdf', title: null, paragraphs, revisions: [] },
    comments: placeComments(comments, places),
    findings: describeReading(seen, flows, bare),
  }
}

async function read(bytes: Uint8Array): Promise<Result<OpenDocument, ReadError>> {
  const library = await loadPdfjs()
  const task = library.getDocument(openingOptions(bytes.slice()))
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) return err({ kind: 'too-large', limit: `${MAX_PAGES} pages` })
    const pages = await readPages(library, document)
    if (!pages.ok) return pages
    const { flows, seen } = pages.value
    if (seen.failed.length === seen.pages) return err({ kind: 'damaged', reason: 'none of its pages can be read' })
    if (flows.every(({ lines }) => lines.length === 0))
      return err(seen.pictured.length > 0 ? { kind: 'no-text', reason: SCAN } : { kind: 'no-text' })
    const text = toSource(pages.value)
    return ok({ format: 'pdf', view: () => text })
  } catch (thrown) {
    return err(openingFailure(thrown))
  } finally {
    await task.destroy().catch(() => {})
  }
}

/** Reads a PDF that has a text layer. It has no tracked changes, so every view of it is the same. */
export const openPdf = (bytes: Uint8Array): Promise<Result<OpenDocument, ReadError>> => withoutStrays(() => read(bytes))
