import type { Change, Tracked } from '../../docx/read/story/tracked.ts'
import { attributeOf, type HtmlNode } from '../parse/tree.ts'

function authorOf(node: HtmlNode): string {
  const named = attributeOf(node, 'data-author')
  if (named !== null) return named
  const cite = /^mailto:(.*)$/is.exec(attributeOf(node, 'cite') ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(cite)
  } catch {
    return cite
  }
}

/** What an `ins` or `del`, if it is one, does to what stands in it (HTML §4.7). Word writes the author as a mail address. */
export function trackedBy(node: HtmlNode, around: Tracked): Tracked {
  if (node.name !== 'ins' && node.name !== 'del') return around
  const made = { author: authorOf(node), date: attributeOf(node, 'datetime') }
  const change: Change = node.name === 'ins' ? { ...made, kind: 'insert' } : { ...made, kind: 'delete' }
  return node.name === 'ins' ? { ...around, inserted: change } : { ...around, deleted: change }
}
