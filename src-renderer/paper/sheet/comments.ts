import type { Comment, VersionText } from '#shared/model/version-text.ts'

/** The comments that stand beside each clause. */
export function commentsByClause({ comments }: VersionText): ReadonlyMap<number, readonly Comment[]> {
  const byClause = new Map<number, Comment[]>()
  for (const comment of comments) {
    if (comment.clause === null) continue
    const known = byClause.get(comment.clause)
    if (known === undefined) byClause.set(comment.clause, [comment])
    else known.push(comment)
  }
  return byClause
}
