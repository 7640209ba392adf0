import { strFromU8, unzipSync } from 'fflate'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { type RewrittenParagraph, rewriteDocx } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import { invariant } from '#shared/model/result.ts'
import type { SourceParagraph } from '#shared/model/version-text.ts'
import { type DocxParts, makeDocx } from '../../../fixtures/docx/package.ts'

type Base = DocxParts | string

const toBytes = (base: Base): Uint8Array => makeDocx(typeof base === 'string' ? { body: base } : base)

/** The accepted paragraphs of a document. */
export function paragraphsOf(bytes: Uint8Array): readonly SourceParagraph[] {
  const opened = openDocx(bytes)
  invariant(opened.ok, 'it can be read')
  return opened.value.view('accepted').paragraphs
}

/** What is to become of a document: for each paragraph its new text, nothing where it goes; `after` names new ones. */
export interface Draft {
  readonly texts?: Readonly<Record<number, string>>
  readonly gone?: readonly number[]
  readonly after?: Readonly<Record<number, readonly string[]>>
  /** The model of new paragraphs, where it is not the one before them. */
  readonly like?: number
}

/** A draft as the writer takes it. */
export const toParagraphs = (
  paragraphs: readonly SourceParagraph[],
  { texts = {}, gone = [], after = {}, like }: Draft,
): readonly RewrittenParagraph[] =>
  paragraphs.flatMap(({ text }, at) => [
    ...(gone.includes(at) ? [] : [{ from: at, like: at, text: texts[at] ?? text }]),
    ...(after[at] ?? []).map((more) => ({ from: null, like: like ?? at, text: more })),
  ])

/** The outcome of rewriting a tiny document. */
export function tryRewrite(base: Base, draft: Draft) {
  const bytes = toBytes(base)
  return rewriteDocx({ base: bytes, paragraphs: toParagraphs(paragraphsOf(bytes), draft) })
}

/** A tiny document rewritten, which must come about. */
export function rewritten(base: Base, draft: Draft): Uint8Array {
  const made = tryRewrite(base, draft)
  invariant(made.ok, `rewritten: ${made.ok ? '' : JSON.stringify(made.error)}`)
  return made.value.bytes
}

/** A part of a package as text. */
export function partIn(bytes: Uint8Array, path = 'word/document.xml'): string {
  const part = unzipSync(bytes)[path]
  invariant(part !== undefined, `${path} is in the package`)
  return strFromU8(part)
}

/** The body's XML of a rewritten document. */
export const bodyOf = (base: Base, draft: Draft): string =>
  /<w:body>(.*)<\/w:body>/s.exec(partIn(rewritten(base, draft)))?.[1] ?? ''

/** Labels and texts of a rewritten document, all stories. */
export const linesOf = (base: Base, draft: Draft): readonly string[] =>
  paragraphsOf(rewritten(base, draft)).map(({ label, text }) => (label === null ? text : `${label} ${text}`))
