import type { Clause, VersionText } from '../../model/version-text.ts'
import type { DocumentText } from './document-text.ts'
import { readFileTitle } from './file-title.ts'

/**
 * A schedule or annex whose clauses stand below a heading of its own.
 *
 * One that has none in its words stands under the name of its file, and says so among the findings.
 */
export function standUnderHeading<T extends DocumentText>(document: T): T {
  const { name, kind, text } = document
  const { clauses } = text
  const schedule = clauses.findIndex(({ depth, kind: is }) => depth === 0 && is === 'schedule')
  if (schedule >= 0 && clauses.slice(0, schedule).every(({ kind: is }) => is === 'preamble' || is === 'other')) {
    return document
  }
  const head: Clause = { ...readFileTitle(name, kind), depth: 0, parent: null, kind: 'schedule', text: '' }
  const below = schedule < 0 ? clauses.length : schedule
  const finding = { level: 'info', message: 'It has no heading of its own and stands under its file’s name.' } as const
  return { ...document, text: { ...putFirst(text, head, below), findings: [...text.findings, finding] } }
}

/** Puts a clause before all others and the first `below` of these under it. */
function putFirst(text: VersionText, head: Clause, below: number): VersionText {
  const moved = <T extends { readonly clause: number | null }>(placed: T): T =>
    placed.clause === null ? placed : { ...placed, clause: placed.clause + 1 }
  const lower = text.clauses.map((clause, at): Clause => {
    const parent = clause.parent === null ? (at < below ? 0 : null) : clause.parent + 1
    return { ...clause, parent, depth: clause.depth + (at < below ? 1 : 0) }
  })
  return {
    ...text,
    paragraphs: text.paragraphs.map(moved),
    clauses: [head, ...lower],
    revisions: text.revisions.map(moved),
    comments: text.comments.map(moved),
    definitions: text.definitions.map(moved),
    references: text.references.map(({ clause, text: words, target }) => ({
      clause: clause + 1,
      text: words,
      target: target === null ? null : target + 1,
    })),
  }
}
