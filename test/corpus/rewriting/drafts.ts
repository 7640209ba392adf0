import type { RewrittenParagraph } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import type { SourceParagraph } from '#shared/model/version-text.ts'

type Paragraphs = readonly SourceParagraph[]
type Draft = readonly RewrittenParagraph[]

/** What a document says already. */
export const unchanged = (paragraphs: Paragraphs): Draft =>
  paragraphs.map(({ text }, at) => ({ from: at, like: at, text }))

/** Everything that is done to one paragraph. */
export const EDITS: readonly (readonly [name: string, edit: (text: string) => string])[] = [
  [
    'words in the middle',
    (text) =>
      text
        .split(' ')
        .with(text.split(' ').length >> 1, 'reasonably agreed')
        .join(' '),
  ],
  ['a number', (text) => text.replace(/\d+/, (digits) => String(Number(digits) + 7))],
  ['a sentence more', (text) => `${text} The parties may agree otherwise in writing.`],
  ['a beginning', (text) => `Subject to clause 99, ${text}`],
  ['all words', () => 'Neither party owes the other anything under this clause.'],
  ['no words', () => ''],
]

/** A draft with one paragraph edited. */
export const editOne = (paragraphs: Paragraphs, at: number, edit: (text: string) => string): Draft =>
  unchanged(paragraphs).map((one) => (one.from === at ? { ...one, text: edit(one.text) } : one))

const news = (like: number, count: number): Draft =>
  Array.from({ length: count }, (_, at) => ({
    from: null,
    like,
    text: at === 0 ? `A new clause stands here, as number ${like}.` : `And one more that follows it, ${like}.${at}.`,
  }))

/** A draft with new paragraphs after some, each like the one it follows. */
export const insertAfter = (paragraphs: Paragraphs, places: ReadonlySet<number>, count: number): Draft =>
  unchanged(paragraphs).flatMap((one, at) => (places.has(at) ? [one, ...news(at, count)] : [one]))

/** A draft without some stretches of paragraphs. */
export const removeFrom = (paragraphs: Paragraphs, places: ReadonlySet<number>, count: number): Draft => {
  const gone = new Set([...places].flatMap((at) => Array.from({ length: count }, (_, more) => at + more)))
  return unchanged(paragraphs).filter((_, at) => !gone.has(at))
}

/** A draft in which a stretch of paragraphs stands elsewhere in the body. */
export function moveStretch(paragraphs: Paragraphs, from: number, count: number, to: number): Draft {
  const all = unchanged(paragraphs)
  const body = paragraphs.filter(({ story }) => story === 'body').length
  const cut = all.slice(from, Math.min(from + count, body))
  const rest = all.filter((one) => !cut.includes(one))
  return [...rest.slice(0, to), ...cut, ...rest.slice(to)]
}

/** Paragraphs spread over a document, `count` at most, those that `isWanted`. */
export function spread(
  paragraphs: Paragraphs,
  count: number,
  isWanted: (one: SourceParagraph) => boolean,
): readonly number[] {
  const wanted = paragraphs.flatMap((one, at) => (isWanted(one) ? [at] : []))
  const step = Math.max(1, wanted.length / count)
  return Array.from({ length: Math.min(count, wanted.length) }, (_, at) => wanted[Math.floor(at * step)] ?? 0)
}

/** Places that matter: items of lists, cells, what stands before a table, the last paragraph, and some others. */
export function telling(paragraphs: Paragraphs): ReadonlySet<number> {
  const body = paragraphs.filter(({ story }) => story === 'body').length
  const beforeTable = paragraphs.findIndex(
    ({ cell }, at) => cell === null && (paragraphs[at + 1]?.cell ?? null) !== null,
  )
  return new Set(
    [
      ...spread(paragraphs, 3, ({ level, story }) => level !== null && story === 'body'),
      ...spread(paragraphs, 2, ({ cell, text }) => cell !== null && text !== ''),
      ...spread(paragraphs, 3, ({ story }) => story === 'body'),
      beforeTable,
      body - 1,
    ].filter((at) => at >= 0),
  )
}
