import type { Block } from './blocks.ts'
import { isPageFurniture } from './page-furniture.ts'

const HEADING = /^(?:table of )?contents\W*$|^index$/i
const ENTRY = /(?:\.{2,}|\s)(?:\d{1,3}|[ivxl]{1,6}|[A-Z]-\d{1,3})\s*$/
/** A table of contents of more entries than this is taken for the text itself. */
const LONGEST = 800

const key = (block: Block | undefined): string | null =>
  block?.candidate == null || block.candidate.readings.length === 0
    ? null
    : block.candidate.label.toLowerCase().replace(/[.)]+$/, '')

const isEntry = ({ candidate, bullet, text }: Block): boolean =>
  candidate !== null || bullet || ENTRY.test(text) || isPageFurniture(text)

/** A title and recitals may stand between the contents and their first clause: those are no entries. */
function afterLastEntry(blocks: readonly Block[], start: number, end: number): number {
  let last = end - 1
  for (let block = blocks[last]; last > start && block !== undefined && !isEntry(block); block = blocks[last]) last--
  return last + 1
}

/** The block after the table of contents that begins at `start`: where its first number comes again. */
function endOfContents(blocks: readonly Block[], start: number): number {
  const limit = Math.min(blocks.length, start + LONGEST)
  let first = start + 1
  while (first < Math.min(limit, start + 8) && key(blocks[first]) === null) first++
  const wanted = key(blocks[first])
  for (let at = first + 1; wanted !== null && at < limit; at++)
    if (key(blocks[at]) === wanted) return afterLastEntry(blocks, start, at)
  let end = start + 1
  while (end < limit && (ENTRY.test(blocks[end]?.text ?? '') || (blocks[end]?.text.length ?? 0) < 8)) end++
  return end
}

/** Which blocks are entries of a table of contents, its heading included. Their numbers count nothing. */
export function findContents(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>()
  let at = 0
  while (at < blocks.length) {
    const block = blocks[at]
    if (block !== undefined && /^(?:toc|table of contents)\b/i.test(block.style ?? '')) found.add(at)
    if (block !== undefined && found.size < LONGEST && HEADING.test(block.text) && !block.row) {
      const end = endOfContents(blocks, at)
      for (; at < end; at++) found.add(at)
    } else at++
  }
  return found
}
