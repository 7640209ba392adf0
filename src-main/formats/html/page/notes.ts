import type { Story } from '#shared/model/version-text.ts'
import type { Declarations } from '../look/css.ts'
import { attributeOf, type HtmlNode, textBelow } from '../parse/tree.ts'

const NOTE_IDS: readonly (readonly [RegExp, Story])[] = [
  [/^(?:ftn|sdfootnote|fn)[-:_]?\d+$/i, 'footnote'],
  [/^(?:edn|sdendnote)\d+$/i, 'endnote'],
]

/** The kind of note that an element is, as word processors and Markdown tools mark notes; null for no note. */
export function noteKind(node: HtmlNode, declared: Declarations): Story | null {
  const element = declared.get('mso-element')
  if (element === 'footnote' || element === 'endnote') return element
  const role = attributeOf(node, 'role')
  if (role === 'doc-footnote') return 'footnote'
  if (role === 'doc-endnote') return 'endnote'
  if (node.name !== 'div' && node.name !== 'li' && node.name !== 'aside') return null
  const id = attributeOf(node, 'id') ?? ''
  return NOTE_IDS.find(([pattern]) => pattern.test(id))?.[1] ?? null
}

/** True for a link from a note back to its mark in the text. */
export function isBackLink(node: HtmlNode): boolean {
  if (attributeOf(node, 'role') === 'doc-backlink') return true
  return /^#(?:_(?:ftn|edn)ref|ftnt_ref|sd(?:footnote|endnote)\d+anc|fnref)/i.test(attributeOf(node, 'href') ?? '')
}

/** True for a note's mark in the text. */
export function isNoteMark(node: HtmlNode): boolean {
  if (attributeOf(node, 'role') === 'doc-noteref') return true
  return /^#(?:_(?:ftn|edn)\d|ftnt\d|sd(?:footnote|endnote)\d+sym|fn[-:_]?\d)/i.test(attributeOf(node, 'href') ?? '')
}

/** The number that a mark or back link shows, without brackets; empty for an arrow. */
export const noteNumber = (node: HtmlNode): string => textBelow(node).replaceAll(/[^\p{L}\p{N}*†‡§]/gu, '')

const SMALL = new Map([...'0123456789'].map((digit, at) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][at] ?? digit]))

/** A note's number in small raised digits, as it is printed. */
export const raised = (number: string): string => [...number].map((letter) => SMALL.get(letter) ?? letter).join('')

/** The comments that a page saved by Word keeps at its end (`mso-element:comment`). */
export const isComment = (declared: Declarations): boolean => declared.get('mso-element') === 'comment'

export const isCommentList = (declared: Declarations): boolean => declared.get('mso-element') === 'comment-list'

const AUTHOR = /mso-comment-author:\s*"?([^";]+)/i

/** The author of a comment, which stands in the style of the first element below it that names one. */
export function commentAuthor(node: HtmlNode): string {
  const stack = [node]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const author = AUTHOR.exec(attributeOf(current, 'style') ?? '')?.[1]
    if (author !== undefined) return author.trim()
    for (let child = current.last; child !== null; child = child.before) stack.push(child)
  }
  return ''
}

/** The number of the comment that an element of the text is under: Word writes initials before it ("JD_1"). */
export const commentReference = (declared: Declarations): string | null =>
  /_(\d+)$/.exec(declared.get('mso-comment-reference') ?? '')?.[1] ?? null
