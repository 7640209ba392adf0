import type { VersionText } from '../model/version-text.ts'

/** Some clauses of a version as a text of their own, for comparing them alone. Nothing else of the version goes along. */
export function pickClauses(version: Pick<VersionText, 'format' | 'clauses'>, indices: readonly number[]): VersionText {
  const places = new Map(indices.map((index, place) => [index, place]))
  return {
    format: version.format,
    title: null,
    paragraphs: [],
    clauses: indices.flatMap((index) => {
      const clause = version.clauses[index]
      return clause === undefined ? [] : { ...clause, parent: places.get(clause.parent ?? -1) ?? null }
    }),
    revisions: [],
    comments: [],
    definitions: [],
    references: [],
    findings: [],
  }
}
