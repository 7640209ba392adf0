import type { Clause, Paragraph, Reference, TextDocument, VersionText } from '../../model/version-text.ts'
import { addTiedReferences, type TiedReference } from '../references/tied.ts'
import { findReferences } from '../references.ts'
import { nameDocuments } from './document-names.ts'
import type { DocumentText, DocumentViews } from './document-text.ts'
import { standUnderHeading } from './own-heading.ts'

/** Where one document's parts begin in the joined text. */
interface Offsets {
  readonly paragraph: number
  readonly clause: number
  readonly comment: number
  readonly source: number
  readonly table: number
}

/**
 * One version text of several documents, the main one first.
 *
 * The documents follow one another: every schedule and annex is a clause of kind `schedule` at the top with all of its
 * clauses below it, as if it stood in the main document's file, so that a version compares alike whichever way it was
 * cut into files. Each document's `source` numbers follow those of the one before; `sources` says how many each one
 * takes, where two views of the same documents must agree on it. A single document is its own text.
 */
export function joinTexts(
  documents: readonly DocumentText[],
  sources: readonly number[] = documents.map(({ text }) => countSources(text)),
): VersionText {
  const [main, ...others] = documents
  if (main === undefined || others.length === 0) return main?.text ?? NO_TEXT
  const headed = [main, ...others.map(standUnderHeading)]
  const offsets = placeDocuments(headed, sources)
  const parts = headed.map(({ name, text }, at) => shiftText(text, offsets[at] ?? START, name))
  const clauses = parts.flatMap((part) => part.clauses)
  const places = headed.map(({ name, kind, text }, at): TextDocument => {
    const { paragraph, clause } = offsets[at] ?? START
    return { name, kind, format: text.format, firstParagraph: paragraph, firstClause: clause }
  })
  return {
    documents: places,
    format: main.text.format,
    title: main.text.title,
    paragraphs: parts.flatMap((part) => part.paragraphs),
    clauses,
    revisions: parts.flatMap((part) => part.revisions),
    comments: parts.flatMap((part) => part.comments),
    definitions: parts.flatMap((part) => part.definitions),
    references: addTiedReferences(
      clauses,
      findReferences(clauses, nameDocuments(headed, places)),
      headed.flatMap(({ text }, at) => tiedOf(text, offsets[at]?.clause ?? 0)),
    ),
    findings: parts.flatMap((part) => part.findings),
  }
}

/** Joins both views of the documents. Where none carries tracked changes, there is no original. */
export function joinViews(documents: readonly DocumentViews[]): {
  readonly text: VersionText
  readonly original: VersionText | null
} {
  const sources = documents.map(({ text, original }) =>
    Math.max(countSources(text), original === null ? 0 : countSources(original)),
  )
  const originals = documents.map((document) => ({ ...document, text: document.original ?? document.text }))
  const hasMarks = documents.some(({ original }) => original !== null)
  return { text: joinTexts(documents, sources), original: hasMarks ? joinTexts(originals, sources) : null }
}

const NO_TEXT: VersionText = {
  ...{ format: 'text', title: null, paragraphs: [], clauses: [], revisions: [] },
  ...{ comments: [], definitions: [], references: [], findings: [] },
}

const START: Offsets = { paragraph: 0, clause: 0, comment: 0, source: 0, table: 0 }

const countSources = ({ paragraphs }: VersionText): number =>
  paragraphs.reduce((count, { source }) => source.reduce((most, number) => Math.max(most, number + 1), count), 0)

const countTables = ({ paragraphs }: VersionText): number =>
  paragraphs.reduce((count, { cell }) => Math.max(count, cell === null ? 0 : cell.table + 1), 0)

function placeDocuments(documents: readonly DocumentText[], sources: readonly number[]): readonly Offsets[] {
  const offsets: Offsets[] = []
  let next = START
  for (const [at, { text }] of documents.entries()) {
    offsets.push(next)
    next = {
      paragraph: next.paragraph + text.paragraphs.length,
      clause: next.clause + text.clauses.length,
      comment: next.comment + text.comments.length,
      source: next.source + (sources[at] ?? 0),
      table: next.table + countTables(text),
    }
  }
  return offsets
}

type Shifted = Pick<VersionText, 'paragraphs' | 'clauses' | 'revisions' | 'comments' | 'definitions' | 'findings'>

/** What a document says, with every number counted on from the documents before it. */
function shiftText(text: VersionText, by: Offsets, name: string): Shifted {
  const shifted = (clause: number | null): number | null => (clause === null ? null : clause + by.clause)
  return {
    paragraphs: text.paragraphs.map(
      (paragraph): Paragraph => ({
        ...paragraph,
        clause: shifted(paragraph.clause),
        source: paragraph.source.map((number) => number + by.source),
        cell: paragraph.cell === null ? null : { ...paragraph.cell, table: paragraph.cell.table + by.table },
      }),
    ),
    clauses: text.clauses.map((clause): Clause => ({ ...clause, parent: shifted(clause.parent) })),
    revisions: text.revisions.map((revision) => ({ ...revision, clause: shifted(revision.clause) })),
    comments: text.comments.map((comment) => ({
      ...comment,
      clause: shifted(comment.clause),
      ...(comment.replyTo === undefined ? {} : { replyTo: comment.replyTo + by.comment }),
    })),
    definitions: text.definitions.map(({ term, clause }) => ({ term, clause: clause + by.clause })),
    findings: text.findings.map(({ level, message }) => ({ level, message: `${name}: ${message}` })),
  }
}

/** The references that the document's format holds itself: all that its words alone do not make. */
function tiedOf({ clauses, references }: VersionText, offset: number): readonly TiedReference[] {
  const keyOf = ({ clause, target, text }: Reference): string => `${clause} ${target} ${text}`
  const byWords = new Set(findReferences(clauses).map(keyOf))
  return references.flatMap((reference) => {
    const { clause, target, text } = reference
    if (target === null || byWords.has(keyOf(reference))) return []
    return [{ clause: clause + offset, text, target: target + offset }]
  })
}
