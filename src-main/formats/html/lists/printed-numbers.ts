import { type Declarations, readDeclarations } from '../look/css.ts'
import type { PageReading } from '../page/reading.ts'
import { attributeOf, type HtmlNode, textBelow } from '../parse/tree.ts'

/** Numbers as Word saves them into a page: text that Word itself ignores when it opens the page again. */
export const isPrintedNumber = (declared: Declarations): boolean => /^ignore$/i.test(declared.get('mso-list') ?? '')

const BULLET_FONTS = /symbol|wingdings|webdings|courier/i

/** True where any element of a number is in a font of bullets: there "o" and "§" are drawn, not written. */
function isInBulletFont(node: HtmlNode): boolean {
  const stack = [node]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const declared = readDeclarations(attributeOf(current, 'style'))
    const hasText = textBelow(current).replaceAll('\u00A0', ' ').trim() !== ''
    if (hasText && BULLET_FONTS.test(declared.get('font-family') ?? declared.get('font') ?? '')) return true
    for (let child = current.last; child !== null; child = child.before) if (child.name !== null) stack.push(child)
  }
  return false
}

const cleaned = (text: string): string => text.replaceAll(/[\s\u00A0]+/g, ' ').trim()

const LONGEST = 40

/** Reads Word's number span: the paragraph's number, or no number for a bullet. */
export function readPrintedNumber(node: HtmlNode, { builder }: PageReading): void {
  const text = cleaned(textBelow(node))
  if (text === '' || text.length > LONGEST) return
  builder.mark({ printed: /[\p{L}\p{N}]/u.test(text) && !isInBulletFont(node) ? text : null })
}

/**
 * Word's "filtered" pages keep only the small spaces after a number (`font:7.0pt "Times New Roman"`): what stands before
 * them is the number. True when they were that.
 */
export function readSpacedNumber(node: HtmlNode, declared: Declarations, { builder }: PageReading): boolean {
  if (!/^7(?:\.0)?pt\s+["']?Times New Roman/i.test(declared.get('font') ?? '')) return false
  if (!/^[\s\u00A0]+$/.test(textBelow(node))) return false
  const text = cleaned(builder.soFar())
  if (text === '' || text.length > LONGEST || /\s/.test(text.replace(/^(?:article|section|clause|schedule)\s/i, '')))
    return false
  builder.takeBack()
  builder.mark(/^[·•o§Øüvq–-]$/.test(text) ? { level: 0 } : { printed: text })
  return true
}
