import type { Output } from '#shared/api/contract.ts'
import { plural } from '../output.ts'

type Reading = Output<'document.read'>

const countOf = (items: readonly unknown[], noun: string): readonly string[] =>
  items.length === 0 ? [] : [plural(items.length, noun)]

function found(text: Reading): string {
  const authors = new Set(text.revisions.map((revision) => revision.author))
  const revisions =
    text.revisions.length === 0
      ? []
      : [`${plural(text.revisions.length, 'tracked change')} by ${plural(authors.size, 'author')}`]
  const tables = new Set(
    text.paragraphs.flatMap(({ story, cell }) => (cell === null ? [] : [`${story} ${cell.table}`])),
  )
  return [
    plural(text.clauses.length, 'clause'),
    ...revisions,
    ...countOf(text.comments, 'comment'),
    ...countOf([...tables], 'table'),
    ...countOf(text.definitions, 'defined term'),
    ...countOf(text.references, 'cross-reference'),
  ].join(', ')
}

/** A document as an outline of its clauses, with what was found on top. */
export function readingText(text: Reading): string {
  const outline = text.clauses.map((clause) => {
    const head = [clause.label, clause.heading].filter((part) => part !== null).join(' ')
    const body = clause.text === '' ? [] : [clause.text]
    return [head, ...body]
      .filter((part) => part !== '')
      .join('\n')
      .replace(/^/gm, '  '.repeat(clause.depth))
  })
  const findings = text.findings.map((finding) => `Note: ${finding.message}`)
  return [text.title ?? '(no title)', found(text), ...findings, '', outline.join('\n\n')].join('\n')
}
