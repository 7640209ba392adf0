import type {
  Anchored,
  Clause,
  DocumentKind,
  Paragraph,
  SourceParagraph,
  SourceText,
  VersionText,
} from '../model/version-text.ts'
import { isTitleCase } from './clause-tree/headings.ts'
import { buildClauseTree, type PlacedParagraph } from './clause-tree.ts'
import { findDefinitions } from './definitions.ts'
import { lookFrom } from './looks.ts'
import { addTiedReferences, type TiedReference } from './references/tied.ts'
import { findReferences } from './references.ts'

/** The clause of each paragraph of the file, by the reader's `source` numbers. */
function clausesBySource({ paragraphs }: SourceText, placed: readonly PlacedParagraph[]): ReadonlyMap<number, number> {
  const bySource = new Map<number, number>()
  paragraphs.forEach(({ source }, index) => {
    const clause = placed[index]?.clause
    if (clause != null) for (const number of source) bySource.set(number, clause)
  })
  return bySource
}

function tieToClause<T extends { readonly clause: number | null }>(
  anchored: Anchored<T>,
  bySource: ReadonlyMap<number, number>,
): Omit<Anchored<T>, 'source'> & { readonly clause: number | null } {
  const { source, ...rest } = anchored
  return { ...rest, clause: bySource.get(source) ?? null }
}

/** The format's own references between clauses of this view. */
const tieReferences = (
  { references = [] }: SourceText,
  bySource: ReadonlyMap<number, number>,
): readonly TiedReference[] =>
  references.flatMap(({ source, text, target }) => {
    const [from, to] = [bySource.get(source), bySource.get(target)]
    return from === undefined || to === undefined ? [] : [{ clause: from, text, target: to }]
  })

const NO_TITLE =
  /^[[{(]|^(?:exhibit|recitals?|background|preamble|witnesseth|whereas|(?:table of )?contents|parties)\b|\b(?:version|copy|draft)$/i

const isCapitals = (line: string): boolean => /\p{Lu}{4}/u.test(line) && !/\p{Ll}/u.test(line)

/** The words a document is called by: what its reader found, else the line of the preamble that reads as a title. */
function findTitle(source: SourceText, clauses: readonly Clause[]): string | null {
  if (source.title !== null) return source.title
  const end = clauses.findIndex(({ kind }) => kind !== 'preamble')
  const preamble = clauses.slice(0, Math.min(end < 0 ? clauses.length : end, 10))
  const headed = preamble.find(({ heading }) => heading !== null)
  if (headed !== undefined) return headed.heading
  const lines = preamble.map(({ text }) => text).filter((line) => line.length <= 120 && !NO_TITLE.test(line))
  return (
    lines.find(isCapitals) ?? lines.slice(0, 3).find((line) => isTitleCase(line) && !/[,;:]|\.$/.test(line)) ?? null
  )
}

function toParagraph({ story, source, cell, look }: SourceParagraph, placed: PlacedParagraph | undefined): Paragraph {
  const { label, text, clause, from } = placed ?? { label: null, text: '', clause: null, from: 0 }
  // An empty line looks like nothing.
  const own = look === undefined || (text === '' && label === null) ? null : lookFrom(look, from, text.length)
  return { label, text, clause, story, source, cell, ...(own === null ? {} : { look: own }) }
}

/**
 * What a version says: clauses over the paragraphs, with everything tied to them.
 *
 * A revision or comment whose paragraph is in no clause of this view (headers, notes, deleted text) has `clause` null.
 */
export function buildVersionText(source: SourceText, kind: DocumentKind = 'main'): VersionText {
  const { clauses, placed } = buildClauseTree(source.paragraphs, source.format, kind)
  const bySource = clausesBySource(source, placed)
  return {
    format: source.format,
    title: findTitle(source, clauses),
    paragraphs: source.paragraphs.map((paragraph, index) => toParagraph(paragraph, placed[index])),
    clauses,
    revisions: source.revisions.map((revision) => tieToClause(revision, bySource)),
    comments: source.comments.map((comment) => tieToClause(comment, bySource)),
    definitions: findDefinitions(clauses),
    references: addTiedReferences(clauses, findReferences(clauses), tieReferences(source, bySource)),
    findings: source.findings,
  }
}
