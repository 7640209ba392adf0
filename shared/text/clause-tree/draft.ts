import type { Clause, ClauseKind } from '../../model/version-text.ts'

/** A clause while its paragraphs are still being gathered. */
export interface Draft {
  label: string | null
  heading: string | null
  parent: number | null
  kind: ClauseKind
  text: string
  /** A paragraph without number or heading that stands under a heading. */
  plain: boolean
}

const isHeadingOnly = (draft: Draft): boolean => draft.text === '' && (draft.heading !== null || draft.label !== null)

/** Drafts that are the only plain paragraph of the heading just before them: their words become that heading's text. */
function findLonelyParagraphs(drafts: readonly Draft[]): ReadonlySet<number> {
  const plainChildren = new Map<number, number>()
  for (const { plain, parent } of drafts) {
    if (plain && parent !== null) plainChildren.set(parent, (plainChildren.get(parent) ?? 0) + 1)
  }
  const lonely = new Set<number>()
  drafts.forEach(({ plain, parent }, index) => {
    const above = parent === null ? undefined : drafts[parent]
    if (!plain || above === undefined || parent !== index - 1 || plainChildren.get(parent) !== 1) return
    if (isHeadingOnly(above) && above.kind !== 'preamble') lonely.add(index)
  })
  return lonely
}

/** The clauses of finished drafts, and for each draft the index of the clause that holds its words. */
export function finishDrafts(drafts: readonly Draft[]): {
  readonly clauses: readonly Clause[]
  readonly indexOf: readonly number[]
} {
  const lonely = findLonelyParagraphs(drafts)
  const clauses: Clause[] = []
  const indexOf: number[] = []
  drafts.forEach((draft, index) => {
    const { label, heading, kind, text } = draft
    const above = draft.parent === null ? null : (indexOf[draft.parent] ?? null)
    const parentClause = above === null ? undefined : clauses[above]
    if (lonely.has(index) && above !== null && parentClause !== undefined) {
      clauses[above] = { ...parentClause, text, kind: parentClause.kind === 'heading' ? 'clause' : parentClause.kind }
      indexOf.push(above)
      return
    }
    const depth = parentClause === undefined ? 0 : parentClause.depth + 1
    indexOf.push(clauses.length)
    clauses.push({ label, heading, depth, parent: above, kind, text })
  })
  return { clauses, indexOf }
}
