import type { ClauseChange } from '../../model/comparison.ts'
import { type Clause, clauseText } from '../../model/version-text.ts'
import { changeWords, isChanged, markedWarning, termWords } from './change-words.ts'
import { cutLines, type RedlineLine } from './lines.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Reported } from './reported.ts'
import { changedWords } from './rows.ts'
import { compareStories } from './stories.ts'
import { makeRowFinder, type RowFinder } from './table-rows.ts'

/** One clause of the newer text, or a removed one of the older. */
export interface RedlinePart {
  /** Both numbers as they are printed; null where that text has none. */
  readonly label: { readonly old: string | null; readonly new: string | null }
  readonly depth: number
  /** True when the first line is a heading. */
  readonly isHeaded: boolean
  readonly lines: readonly RedlineLine[]
}

/** The whole newer text with what changed in it, piece by piece. */
export type RedlineBlock =
  | {
      readonly kind: 'clause'
      /** The number of its row in a change report; null for an unchanged clause. */
      readonly number: number | null
      readonly title: string
      /** What happened, in words; "" for an unchanged clause. */
      readonly what: string
      readonly warning: string | null
      /** "duration: 72 hours → 24 hours" */
      readonly terms: readonly string[]
      readonly relation: ClauseChange['relation']
      readonly isMoved: boolean
      readonly isNoise: boolean
      readonly parts: readonly RedlinePart[]
    }
  /** Where a document of a version of several begins. */
  | { readonly kind: 'document'; readonly name: string }
  /** Where moved clauses stood. `number` is that of their first change. */
  | { readonly kind: 'moved-away'; readonly number: number | null; readonly text: string }
  | {
      readonly kind: 'story'
      readonly name: string
      readonly isChanged: boolean
      readonly lines: readonly RedlineLine[]
    }

interface Sources {
  readonly reported: Reported
  readonly outline: Outline
  readonly rows: { readonly old: RowFinder; readonly new: RowFinder }
  readonly numbers: ReadonlyMap<ClauseChange, number>
}

/** Clauses in the order of the newer text, removed ones where they stood; notes and running heads at the end. */
export function redlineBlocks(reported: Reported): readonly RedlineBlock[] {
  const { old, new: now, comparison } = reported
  const sources: Sources = {
    reported,
    outline: outlineOf(reported),
    rows: { old: makeRowFinder(old), new: makeRowFinder(now) },
    numbers: numberChanges(reported),
  }
  const stubs = placeStubs(comparison.changes, old.clauses.length)
  const blocks: RedlineBlock[] = (stubs.get(null) ?? []).map((stub) => stubBlock(sources, stub))
  const documents = (now.documents ?? []).map(({ name, firstClause }) => ({ name, firstClause }))
  for (const change of comparison.changes) {
    while ((documents[0]?.firstClause ?? Number.POSITIVE_INFINITY) <= (change.new[0] ?? -1)) {
      blocks.push({ kind: 'document', name: documents.shift()?.name ?? '' })
    }
    blocks.push(clauseBlock(sources, change))
    for (const stub of stubs.get(change) ?? []) blocks.push(stubBlock(sources, stub))
  }
  const empty = { old: [], new: [] }
  const stories = compareStories(old, now)
    .filter(({ isChanged: differs, story }) => differs || story === 'footnote' || story === 'endnote')
    .map(({ name, words, isChanged: differs }) => ({
      ...{ kind: 'story' as const, name, isChanged: differs, lines: cutLines(words, empty) },
    }))
  return [...blocks, ...stories]
}

/** As the rows of a change report are numbered. */
function numberChanges({ old, new: now, comparison }: Reported): ReadonlyMap<ClauseChange, number> {
  const changed = comparison.changes.filter(isChanged)
  const substance = changed.filter(({ noiseOnly }) => !noiseOnly)
  const between = compareStories(old, now).filter(({ isChanged: differs }) => differs).length
  const folded = changed.filter(({ noiseOnly }) => noiseOnly)
  return new Map([
    ...substance.map((change, at) => [change, at + 1] as const),
    ...folded.map((change, at) => [change, substance.length + between + at + 1] as const),
  ])
}

function clauseBlock({ reported, outline, rows, numbers }: Sources, change: ClauseChange): RedlineBlock {
  const names = outline.namesOf(change)
  const stretches = { old: rows.old(change.old), new: rows.new(change.new) }
  const lines = cutLines(changedWords(reported, change), stretches)
  return {
    kind: 'clause',
    number: numbers.get(change) ?? null,
    title: [names.new ?? names.old, outline.headingOf(change)].filter(Boolean).join(' '),
    what: isChanged(change) ? changeWords(change, names) : '',
    warning: markedWarning(change),
    terms: change.terms.map(termWords),
    relation: change.relation,
    isMoved: change.moved,
    isNoise: change.noiseOnly,
    parts: cutParts(reported, change, lines),
  }
}

/** The lines of a change, clause by clause: a split clause has several. */
function cutParts(
  { old, new: now }: Reported,
  change: ClauseChange,
  lines: readonly RedlineLine[],
): readonly RedlinePart[] {
  const before = old.clauses[change.old[0] ?? -1]
  if (change.relation === 'removed') return [partOf(before, null, before, lines)]
  const parts: RedlinePart[] = []
  let [from, end] = [0, 0]
  for (const [at, index] of change.new.entries()) {
    const clause = now.clauses[index]
    if (clause === undefined) continue
    end += clauseText(clause).length + 1
    const isLast = at === change.new.length - 1
    const next = isLast ? lines.length : lines.findIndex((line, place) => place >= from && line.start >= end)
    const to = next < 0 ? lines.length : next
    parts.push(partOf(at === 0 ? before : undefined, clause, clause, lines.slice(from, to)))
    from = to
  }
  return parts
}

function partOf(
  before: Clause | undefined,
  now: Clause | null,
  subject: Clause | undefined,
  lines: readonly RedlineLine[],
): RedlinePart {
  return {
    label: { old: before?.label ?? null, new: now?.label ?? null },
    depth: subject?.depth ?? 0,
    isHeaded: (subject?.heading ?? '') !== '' || (before?.heading ?? '') !== '',
    lines,
  }
}

/** Moved clauses that stood together. */
type Together = readonly [ClauseChange, ...ClauseChange[]]

/** Where moved clauses stood, by the change after which they stood; those before the first by null. */
function placeStubs(
  changes: readonly ClauseChange[],
  oldCount: number,
): ReadonlyMap<ClauseChange | null, readonly Together[]> {
  const byOld: (ClauseChange | undefined)[] = Array.from({ length: oldCount })
  for (const change of changes) for (const index of change.old) byOld[index] = change
  const stubs = new Map<ClauseChange | null, [ClauseChange, ...ClauseChange[]][]>()
  let last: ClauseChange | null = null
  let open: [ClauseChange, ...ClauseChange[]] | null = null
  for (const change of byOld) {
    if (change === undefined) continue
    if (!change.moved) {
      last = change
      open = null
    } else if (open !== null && open[0].block === change.block) {
      if (open.at(-1) !== change) open.push(change)
    } else {
      open = [change]
      stubs.set(last, [...(stubs.get(last) ?? []), open])
    }
  }
  return stubs
}

function stubBlock({ outline, numbers }: Sources, moved: Together): RedlineBlock {
  const [first, ...others] = moved
  const names = outline.namesOf(first)
  const more = others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'clause' : 'clauses'}`
  const what = [names.old, outline.headingOf(first)].filter(Boolean).join(' ')
  const to = names.new === null ? 'to another place' : `to ${names.new}`
  return { kind: 'moved-away', number: numbers.get(first) ?? null, text: `${what}${more} moved ${to}` }
}
