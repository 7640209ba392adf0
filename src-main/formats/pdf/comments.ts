import type { Anchored, Comment } from '#shared/model/version-text.ts'
import { apply, pageMatrix } from './page/matrix.ts'
import type { PdfPage } from './pdfjs.ts'

/** A comment in a PDF, and where on which page it points to. */
export interface PagedComment {
  readonly id: string
  readonly answers: string | null
  readonly page: number
  readonly x: number
  readonly y: number
  readonly comment: Omit<Comment, 'clause' | 'replyTo'>
}

/** Where a line of a paragraph stands. */
export interface LinePlace {
  readonly page: number
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly source: number
}

/** What people attach words to; the words of other kinds are printed on the page, or belong to a program. */
const KINDS = new Set([
  'Text',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Square',
  'Circle',
  'Line',
  'Ink',
  'Polygon',
])
const MOST = 10_000

type Fields = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null ? (value as Fields).str : value
  return typeof text === 'string' ? text.replace(/\r\n?/g, '\n').trim() : ''
}

/** "D:20260301120000+01'00'" as ISO 8601; null where it is no date. */
function toIso(value: unknown): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(textOf(value))
  if (match === null) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', utc, sign, hours = '00', minutes = '00'] = match
  const zone = sign === undefined ? (utc === undefined ? '' : 'Z') : `${sign}${hours}:${minutes}`
  const date = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
  return Number.isNaN(Date.parse(date)) ? null : date
}

function toComment(fields: Fields, page: Pick<PdfPage, 'view' | 'rotate'>, number: number): PagedComment | null {
  const text = textOf(fields.contentsObj)
  if (text === '' || !KINDS.has(String(fields.subtype)) || !Array.isArray(fields.rect)) return null
  const [x0, , , y1] = fields.rect as readonly unknown[]
  const [x, y] = apply(pageMatrix(page.view, page.rotate), Number(x0), Number(y1))
  return {
    id: String(fields.id),
    answers: typeof fields.inReplyTo === 'string' ? fields.inReplyTo : null,
    ...{ page: number, x, y },
    comment: {
      author: textOf(fields.titleObj),
      date: toIso(fields.creationDate) ?? toIso(fields.modificationDate),
      quote: textOf(fields.overlaidText),
      text,
    },
  }
}

/** The comments of a page, and whether somebody crossed out words on it. */
export function findComments(
  annotations: readonly unknown[],
  page: Pick<PdfPage, 'view' | 'rotate'>,
  number: number,
): { readonly comments: readonly PagedComment[]; readonly crossedOut: boolean } {
  const all = annotations.filter((value): value is Fields => typeof value === 'object' && value !== null).slice(0, MOST)
  return {
    comments: all.map((fields) => toComment(fields, page, number)).filter((comment) => comment !== null),
    crossedOut: all.some(({ subtype }) => subtype === 'StrikeOut'),
  }
}

/** The line a comment points to: the nearest one on its page. */
function nearest({ page, x, y }: PagedComment, places: readonly LinePlace[]): LinePlace | undefined {
  let best: LinePlace | undefined
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    if (place.page !== page) continue
    const aside = Math.max(0, place.x0 - x, x - place.x1)
    const distance = Math.abs(place.y - y - 8) + aside / 4
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

/** Ties comments to the paragraphs they stand at; one on a page without text is tied to the first. */
export function placeComments(
  comments: readonly PagedComment[],
  places: readonly LinePlace[],
): readonly Anchored<Comment>[] {
  const byPage = Map.groupBy(places, ({ page }) => page)
  const indexes = new Map(comments.map(({ id }, index) => [id, index]))
  return comments.map((comment) => {
    const source = nearest(comment, byPage.get(comment.page) ?? [])?.source ?? 0
    const replyTo = comment.answers === null ? undefined : indexes.get(comment.answers)
    return { ...comment.comment, source, ...(replyTo === undefined ? {} : { replyTo }) }
  })
}
