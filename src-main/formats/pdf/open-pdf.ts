import { err, ok, type Result } from '#shared/model/result.ts'
import type { ReadFinding, SourceText } from '#shared/model/version-text.ts'
import type { OpenDocument, ReadError } from '../document.ts'
import { describeReading } from './findings.ts'
import { printPage } from './page/print-page.ts'
import { DRAW_ANNOTATIONS, loadPdfjs, openingOptions, type PdfDocument, type PdfLibrary } from './pdfjs.ts'
import { composeParagraphs } from './text/compose.ts'
import { layOut, type PageFlow } from './text/flow.ts'
import { removeFurniture } from './text/furniture.ts'

/** A contract with all its annexes stays well below. */
export const MAX_PAGES = 5_000
/** Some six thousand pages of text. */
const MOST_WORDS = 3_000_000
/** A page of the smallest print holds a tenth. */
const MOST_ON_PAGE = 50_000
const LONGEST_READING_MS = 180_000

/** What was seen of the pages besides their lines. */
export interface Seen {
  readonly pages: number
  readonly pictured: readonly number[]
  readonly failed: readonly number[]
  readonly hidden: readonly number[]
  readonly unknown: number
  readonly outside: number
}

type Read = Result<{ readonly flows: readonly PageFlow[]; readonly seen: Seen }, ReadError>

async function readPages(library: PdfLibrary, document: PdfDocument): Promise<Read> {
  const flows: PageFlow[] = []
  const [pictured, failed, hidden]: [number[], number[], number[]] = [[], [], []]
  const [deadline, pages] = [performance.now() + LONGEST_READING_MS, document.numPages]
  let [words, unknown, outside, tables] = [0, 0, 0, 0]
  for (let number = 1; number <= pages; number++) {
    if (performance.now() > deadline) return err({ kind: 'too-large', limit: 'three minutes of reading' })
    try {
      const page = await document.getPage(number)
      const list = await page.getOperatorList({ annotationMode: DRAW_ANNOTATIONS })
      const printed = printPage(library.OPS, page, list)
      page.cleanup()
      if (printed.words.length > MOST_ON_PAGE) throw new Error('more words than fit on a page')
      words += printed.words.length
      unknown += printed.unknown
      outside += printed.outside
      if (words > MOST_WORDS) return err({ kind: 'too-large', limit: `${MOST_WORDS} words` })
      if (printed.words.length === 0 && printed.pictures > 0) pictured.push(number)
      if (printed.words.some((word) => word.hidden)) hidden.push(number)
      const flow = layOut(printed, number, tables)
      tables += flow.tables
      flows.push(flow)
    } catch {
      failed.push(number)
    }
  }
  return ok({ flows, seen: { pages, pictured, failed, hidden, unknown, outside } })
}

/** What PDF.js says of a file it does not open. */
function openingFailure(thrown: unknown): ReadError {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'PasswordException') return { kind: 'password-protected' }
  return { kind: 'damaged', reason: 'its list of pages cannot be read' }
}

function toSource(
  { flows, seen }: { readonly flows: readonly PageFlow[]; readonly seen: Seen },
  title: string | null,
): SourceText {
  const bare = removeFurniture(flows)
  const findings: readonly ReadFinding[] = describeReading(seen, flows, bare)
  const paragraphs = composeParagraphs(bare)
  return { format: 'pdf', title, paragraphs, revisions: [], comments: [], findings }
}

/** Reads a PDF that has a text layer. It has no tracked changes, so every view of it is the same. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenDocument, ReadError>> {
  const library = await loadPdfjs()
  const task = library.getDocument(openingOptions(bytes.slice()))
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) return err({ kind: 'too-large', limit: `${MAX_PAGES} pages` })
    const read = await readPages(library, document)
    if (!read.ok) return read
    const { flows, seen } = read.value
    if (flows.every(({ lines }) => lines.length === 0))
      return err(
        seen.failed.length === seen.pages
          ? { kind: 'damaged', reason: 'none of its pages can be read' }
          : { kind: 'no-text' },
      )
    const text = toSource(read.value, null)
    return ok({ format: 'pdf', view: () => text })
  } catch (thrown) {
    return err(openingFailure(thrown))
  } finally {
    await task.destroy().catch(() => {})
  }
}
