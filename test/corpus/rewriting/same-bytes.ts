import { strFromU8, unzipSync } from 'fflate'
import { openBase } from '#main/formats/docx/rewrite/base/open-base.ts'

/** Folders that some tools list as entries of their own are no parts. */
const namesOf = (bytes: Uint8Array): string =>
  Object.keys(unzipSync(bytes))
    .filter((name) => !name.endsWith('/'))
    .join('\n')

/**
 * What of a package changed that should not have: everything but one paragraph of its document must be the same to the
 * byte, and in the same order. Null when nothing did.
 */
export function changedElsewhere(base: Uint8Array, rewritten: Uint8Array, number: number): string | null {
  const [before, after] = [unzipSync(base), unzipSync(rewritten)]
  const paragraph = openBase(base).paragraphs[number]
  if (paragraph === undefined) return 'the paragraph is not there'
  if (namesOf(base) !== namesOf(rewritten)) return 'other parts, or in another order'
  const { part, node } = paragraph
  for (const [path, bytes] of Object.entries(before)) {
    if (path.endsWith('/')) continue
    const now = after[path] ?? new Uint8Array()
    if (path.toLowerCase() !== part.path.toLowerCase()) {
      if (Buffer.compare(bytes, now) !== 0) return path
      continue
    }
    const [old, text] = [strFromU8(bytes), strFromU8(now)]
    const [head, tail] = [old.slice(0, old.length - (part.source.length - node.from)), part.source.slice(node.to)]
    if (!text.startsWith(head) || !text.slice(head.length).endsWith(tail)) return `${path}, beside the paragraph`
  }
  return null
}
