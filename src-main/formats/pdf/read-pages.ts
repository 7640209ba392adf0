import { err, ok, type Result } from '#shared/model/result.ts'
import type { ReadError } from '../document.ts'
import { findComments, type PagedComment } from './comments.ts'
import { printPage } from './page/print-page.ts'
import { DRAW_ANNOTATIONS, type PdfDocument, type PdfLibrary } from './pdfjs.ts'
import { layOut, type PageFlow } from './text/flow.ts'

/** Some six thousand pages of text. */
const MOST_WORDS = 3_000_000
/** A page of the smallest print holds a tenth. */
const MOST_ON_PAGE = 50_000
const LONGEST_READING_MS = 180_000

/** What was seen of the pages besides their lines. */
export interface Seen {
  readonly pages: number
  /** Numbers of pages: pictures without text, damaged ones, text without ink, words crossed out by hand. */
  readonly pictured: readonly number[]
  readonly failed: readonly number[]
  readonly hidden: readonly number[]
  readonly crossedOut: readonly number[]
  readonly unknown: number
  readonly outside: number
}

/** All pages of a document as lines in reading order. */
export interface ReadPages {
  readonly flows: readonly PageFlow[]
  readonly comments: readonly PagedComment[]
  readonly seen: Seen
}

interface Tally {
  readonly pictured: number[]
  readonly failed: number[]
  readonly hidden: number[]
  readonly crossedOut: number[]
  readonly comments: PagedComment[]
  words: number
  unknown: number
  outside: number
  tables: number
}

async function readPage(library: PdfLibrary, document: PdfDocument, number: number, tally: Tally): Promise<PageFlow> {
  const page = await document.getPage(number)
  const printed = printPage(library.OPS, page, await page.getOperatorList({ annotationMode: DRAW_ANNOTATIONS }))
  const { comments, crossedOut } = findComments(await page.getAnnotations(), page, number)
  page.cleanup()
  if (printed.words.length > MOST_ON_PAGE) throw new Error('more words than fit on a page')
  const flow = layOut(printed, number, tally.tables)
  tally.words += printed.words.length
  tally.unknown += printed.unknown
  tally.outside += printed.outside
  tally.tables += flow.tables
  tally.comments.push(...comments)
  if (crossedOut) tally.crossedOut.push(number)
  if (printed.words.length === 0 && printed.pictures > 0) tally.pictured.push(number)
  if (printed.words.some((word) => word.hidden)) tally.hidden.push(number)
  return flow
}

/** Reads page by page; a page that cannot be read is left out and counted. */
export async function readPages(library: PdfLibrary, document: PdfDocument): Promise<Result<ReadPages, ReadError>> {
  const tally: Tally = {
    ...{ pictured: [], failed: [], hidden: [], crossedOut: [], comments: [] },
    ...{ words: 0, unknown: 0, outside: 0, tables: 0 },
  }
  const flows: PageFlow[] = []
  const [deadline, pages] = [performance.now() + LONGEST_READING_MS, document.numPages]
  for (let number = 1; number <= pages; number++) {
    if (performance.now() > deadline) return err({ kind: 'too-large', limit: 'three minutes of reading' })
    try {
      flows.push(await readPage(library, document, number, tally))
    } catch {
      tally.failed.push(number)
    }
    if (tally.words > MOST_WORDS) return err({ kind: 'too-large', limit: `${MOST_WORDS} words` })
  }
  const { comments, words: _, tables: __, ...seen } = tally
  return ok({ flows, comments, seen: { ...seen, pages } })
}
