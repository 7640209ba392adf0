import { strFromU8, unzipSync } from 'fflate'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { type Redlined, type RedlineInput, redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { invariant } from '#shared/model/result.ts'
import { type DocxParts, makeDocx } from '../../../fixtures/docx/package.ts'

type Options = Partial<Omit<RedlineInput, 'older' | 'newer' | 'base'>> & { readonly base?: DocxParts | string | null }

const toBytes = (parts: DocxParts | string): Uint8Array => makeDocx(typeof parts === 'string' ? { body: parts } : parts)

export const US = { author: 'Us', date: '2026-05-01T10:00:00Z' } as const

/** The outcome of redlining two tiny documents. */
export const tryRedline = (older: DocxParts | string, newer: DocxParts | string, options: Options = {}) =>
  redlineDocx({
    older: toBytes(older),
    newer: toBytes(newer),
    ...US,
    mode: 'received',
    realMoves: false,
    ...options,
    base: options.base == null ? null : toBytes(options.base),
  })

/** A redline of two tiny documents, which must come about. */
export function redlineOf(older: DocxParts | string, newer: DocxParts | string, options: Options = {}): Redlined {
  const made = tryRedline(older, newer, options)
  invariant(made.ok, `redlined: ${made.ok ? '' : JSON.stringify(made.error)}`)
  return made.value
}

/** A part of a package as text. */
export function partOf({ bytes }: Redlined, path = 'word/document.xml'): string {
  const part = unzipSync(bytes)[path]
  invariant(part !== undefined, `${path} is in the package`)
  return strFromU8(part)
}

/** The body's XML. */
export const bodyOf = (redlined: Redlined): string => /<w:body>(.*)<\/w:body>/s.exec(partOf(redlined))?.[1] ?? ''

const SHOWN: readonly (readonly [RegExp, string])[] = [
  [/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:(?:ins|moveTo)\b.*?<\/w:pPr>(?!<\/w:pPrChange>)/gs, '◂'],
  [/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr><w:(?:del|moveFrom)\b.*?<\/w:pPr>(?!<\/w:pPrChange>)/gs, '▸'],
  [/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins\b.*?<\/w:trPr>/gs, '{+row+}'],
  [/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del\b.*?<\/w:trPr>/gs, '[-row-]'],
  [/<w:(?:tab|br)\/>/g, '→'],
  [/<w:(?:foot|end)noteReference[^>]*>/g, '†'],
  [/<w:drawing>.*?<\/w:drawing>/gs, '▣'],
  [/<w:(?:instrText|delInstrText)[^>]*>[^<]*<\/w:(?:instrText|delInstrText)>/g, ''],
  [/<w:(?:ins|moveTo) [^>]*[^/]>/g, '{+'],
  [/<\/w:(?:ins|moveTo)>/g, '+}'],
  [/<w:(?:del|moveFrom) [^>]*[^/]>/g, '[-'],
  [/<\/w:(?:del|moveFrom)>/g, '-]'],
  [/<w:p(?: [^>]*)?\/>/g, '¶\n'],
  [/<w:p(?: [^>]*)?>◂((?:(?!<w:p[ >]).)*?)<\/w:p>/gs, '$1{+¶+}\n'],
  [/<w:p(?: [^>]*)?>▸((?:(?!<w:p[ >]).)*?)<\/w:p>/gs, '$1[-¶-]\n'],
  [/<w:p(?: [^>]*)?>((?:(?!<w:p[ >]).)*?)<\/w:p>/gs, '$1¶\n'],
  [/<\/w:tc>/g, '|\n'],
  [/<[^>]+>/g, ''],
  [/\+\}\{\+|-\]\[-/g, ''],
]

/** XML as a reader sees it: `[-gone-]{+new+}`, paragraph marks as `¶`, each paragraph a line. */
export const shownAs = (xml: string): readonly string[] =>
  SHOWN.reduce((text, [pattern, shown]) => text.replaceAll(pattern, shown), xml)
    .trimEnd()
    .split('\n')

/** The redlined body as a reader sees it. */
export const marksOf = (
  older: DocxParts | string,
  newer: DocxParts | string,
  options: Options = {},
): readonly string[] => shownAs(bodyOf(redlineOf(older, newer, options)))

/** What a redline says when all is accepted or rejected: the labels and texts of all stories. */
export function linesOf({ bytes }: Redlined, view: 'accepted' | 'original'): readonly string[] {
  const opened = openDocx(bytes)
  invariant(opened.ok, 'a redline can be read')
  return opened.value
    .view(view)
    .paragraphs.filter(({ text }) => text !== '')
    .map(({ label, text }) => (label === null ? text : `${label} ${text}`))
}
