import type { VersionText } from '../../../model/version-text.ts'
import { documentOf } from '../arrange.ts'

/**
 * The paragraph that a further paragraph of plain words should look like: running text without a number, a list or a
 * table around it, nearest to a place in the same document. Null when the document has none.
 */
export function findPlainModel(base: VersionText, place: number, document: number): number | null {
  const count = base.paragraphs.length
  let second: number | null = null
  for (let distance = 0; distance < count; distance++) {
    for (const index of distance === 0 ? [place] : [place - distance, place + distance]) {
      const rank = plainness(base, index, document)
      if (rank === 2) return index
      if (rank === 1) second ??= index
    }
  }
  return second
}

/** 2 for running text of a numbered or headed clause, 1 for other running text, 0 for anything else. */
function plainness(base: VersionText, index: number, document: number): 0 | 1 | 2 {
  const paragraph = base.paragraphs[index]
  if (paragraph === undefined || paragraph.clause === null || paragraph.cell !== null || paragraph.label !== null)
    return 0
  const clause = base.clauses[paragraph.clause]
  const words = paragraph.text.trim()
  const { outline, isBullet, align } = paragraph.look ?? {}
  if (clause === undefined || words === '' || !clause.text.includes(words)) return 0
  if (outline !== undefined || isBullet === true || align === 'center' || align === 'right') return 0
  if (documentOf(base, paragraph.clause) !== document || clause.kind === 'signature' || clause.kind === 'table')
    return 0
  return clause.kind === 'clause' || (clause.kind === 'other' && clause.parent !== null) ? 2 : 1
}
