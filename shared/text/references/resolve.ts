import { type Clause, clauseText } from '../../model/version-text.ts'
import { romanValue } from '../roman.ts'
import type { DocumentPlace, NamedDocument } from './documents.ts'
import { isScheduleKeyword, type LabelPath, parseLabel, parseScheduleHead } from './labels.ts'
import type { Container, Mention } from './mention.ts'

/** Where every label of a version stands, built once for all its references. */
export interface ClauseIndex {
  readonly clauses: readonly Clause[]
  /** Indices of clauses by their full path (`7.2.a`), in the order of the text. */
  readonly byPath: ReadonlyMap<string, readonly number[]>
  /** Indices of the clauses below a clause by their own last part: `12|a`. Parent -1 is the top. */
  readonly byParent: ReadonlyMap<string, number>
  /** For each clause the schedule it stands in (its index), or -1 in the main text. */
  readonly scopes: readonly number[]
  /** For each clause the document it stands in, the main one being 0. */
  readonly homes: readonly number[]
  /** For each document the scope of what stands in none of its own schedules. */
  readonly roots: readonly number[]
  /** Each clause's own label or schedule head, read once. */
  readonly labels: readonly (LabelPath | null)[]
}

const append = (map: Map<string, number[]>, key: string, at: number): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [at])
  else list.push(at)
}

/** A schedule by its label, its heading, or the first words of its text. */
function labelOf(clause: Clause): LabelPath | null {
  const own = clause.label === null ? null : parseLabel(clause.label)
  if (own !== null && isScheduleKeyword(own.keyword)) return own
  const head = clause.heading === null ? null : parseScheduleHead(clause.heading)
  if (head !== null && (own === null || clause.kind === 'schedule')) return head
  if (own === null && clause.kind === 'schedule') return parseScheduleHead(clause.text)
  return own
}

/** `7.2`, `4.1` and `2` stand for themselves; `(a)`, `i.` and `1.` below a labelled clause for a part of it. */
function isWhole(label: LabelPath, parent: LabelPath | null): boolean {
  if (label.keyword !== null || label.parts.length > 1) return true
  return parent === null || parent.keyword !== null
}

const pathKey = (parts: readonly string[]): string => parts.join('.')
const keyOf = (keyword: string | null, parts: readonly string[]): string =>
  keyword === null ? pathKey(parts) : `${keyword} ${pathKey(parts)}`

/** The same parts with a Roman first part in figures: "iv" is 4. */
function inFigures(parts: readonly string[]): readonly string[] | null {
  const number = romanValue(parts[0] ?? '')
  return number === null ? null : [String(number), ...parts.slice(1)]
}

/**
 * Reads every clause's label once and files it under all the paths it may be mentioned by.
 *
 * `documents` are those of a version that has several: each but the main one is a scope of its own.
 */
export function indexClauses(clauses: readonly Clause[], documents: readonly NamedDocument[] = []): ClauseIndex {
  const labels = clauses.map(labelOf)
  const byPath = new Map<string, number[]>()
  const byParent = new Map<string, number>()
  const scopes: number[] = []
  const homes: number[] = []
  const roots = documents.length === 0 ? [-1] : documents.map(({ head }, document) => (document === 0 ? -1 : head))
  const paths: (readonly string[])[] = []
  let home = 0
  let schedule = -1
  clauses.forEach((clause, at) => {
    const label = labels[at] ?? null
    while (documents[home + 1]?.first === at) {
      home += 1
      schedule = roots[home] ?? -1
    }
    homes.push(home)
    if (label !== null && isScheduleKeyword(label.keyword)) schedule = at
    scopes.push(schedule)
    const parentLabel = nearestLabel(clauses, labels, clause.parent)
    const parentPath = clause.parent === null ? [] : (paths[clause.parent] ?? [])
    if (label === null) {
      paths.push(parentPath)
      return
    }
    const bare = isWhole(label, parentLabel)
    const path = bare ? label.parts : [...parentPath, ...label.parts]
    paths.push(isScheduleKeyword(label.keyword) ? [] : path)
    fileLabel(byPath, label, path, at)
    // "1." below "Article IV" is found as 1 in its own scope, and as 4.1.
    if (bare && label.parts.length === 1 && label.keyword === null && parentPath.length > 0)
      append(byPath, pathKey([...(inFigures(parentPath) ?? parentPath), ...label.parts]), at)
    const below = `${clause.parent ?? -1}|${label.parts.at(-1) ?? ''}`
    if (!byParent.has(below)) byParent.set(below, at)
  })
  for (const { schedule: named, head } of documents) {
    if (named !== null) append(byPath, keyOf(named.keyword, named.parts), head)
  }
  return { clauses, byPath, byParent, scopes, homes, roots, labels }
}

function fileLabel(byPath: Map<string, number[]>, label: LabelPath, path: readonly string[], at: number): void {
  const figures = label.keyword === null && path.length > 1 ? null : inFigures(path)
  const keyword = label.keyword
  append(byPath, keyOf(keyword, path), at)
  if (figures !== null) append(byPath, keyOf(keyword, figures), at)
  if (keyword === null || isScheduleKeyword(keyword)) return
  append(byPath, pathKey(path), at)
  if (figures !== null) append(byPath, pathKey(figures), at)
}

function nearestLabel(
  clauses: readonly Clause[],
  labels: readonly (LabelPath | null)[],
  parent: number | null,
): LabelPath | null {
  for (let at = parent; at !== null; at = clauses[at]?.parent ?? null) {
    const label = labels[at] ?? null
    if (label !== null) return label
  }
  return null
}

/**
 * Of several clauses with one label: the one in the same schedule, then in the same document, then in the main text.
 *
 * A main text that is itself filed as an exhibit has no main scope; it still stands before its own schedules. The
 * clauses of another document than these are meant only where words say so; its schedules, from everywhere.
 */
function nearestScope(index: ClauseIndex, found: readonly number[], scope: number, isSchedule: boolean): number | null {
  const home = scope === -1 ? 0 : (index.homes[scope] ?? 0)
  const root = index.roots[home] ?? -1
  return (
    found.find((at) => index.scopes[at] === scope) ??
    found.find((at) => index.scopes[at] === root) ??
    found.find((at) => index.homes[at] === home) ??
    found.find((at) => index.scopes[at] === -1) ??
    (isSchedule ? (found[0] ?? null) : null)
  )
}

/** The keys a mention may be filed under, the most exact first. */
function keysOf(keyword: string, parts: readonly string[]): readonly string[] {
  // "Section 8a" may be a label of its own or item (a) of 8.
  const split = parts.flatMap((part) => /^(\d+)([a-z])$/.exec(part)?.slice(1) ?? [part])
  const forms = [parts, inFigures(parts), split.length > parts.length ? split : null].filter((form) => form !== null)
  const named = forms.map((form) => keyOf(keyword, form))
  return isScheduleKeyword(keyword) ? named : [...named, ...forms.map(pathKey)]
}

function findPath(index: ClauseIndex, keyword: string, parts: readonly string[], scope: number): number | null {
  for (const key of keysOf(keyword, parts)) {
    const at = nearestScope(index, index.byPath.get(key) ?? [], scope, isScheduleKeyword(keyword))
    if (at !== null) return at
  }
  return null
}

/** A path, or, where a clause holds "(a)" only in its running text, the clause that does. */
function findDeepest(
  index: ClauseIndex,
  keyword: string,
  parts: readonly string[],
  plain: number,
  scope: number,
): number | null {
  const whole = findPath(index, keyword, parts, scope)
  if (whole !== null || parts.length <= plain) return whole
  const outer = findDeepest(index, keyword, parts.slice(0, -1), plain, scope)
  const clause = outer === null ? undefined : index.clauses[outer]
  return clause !== undefined && clauseText(clause).includes(`(${parts.at(-1)})`) ? outer : null
}

/** The schedule, part or article that "of Schedule 1" names, or null when it is not in this version. */
function findContainers(index: ClauseIndex, within: readonly Container[], scope: number): number | null {
  let at: number | null = null
  let inside = scope
  for (const container of within.toReversed()) {
    at = findPath(index, container.keyword, container.parts, inside)
    if (at === null) return null
    if (isScheduleKeyword(container.keyword)) inside = at
  }
  return at
}

function isBelow(index: ClauseIndex, at: number, outer: number): boolean {
  for (let up: number | null = at; up !== null; up = index.clauses[up]?.parent ?? null) if (up === outer) return true
  return index.scopes[at] === outer
}

/** "paragraph 4 of Schedule 1": only what stands in the named schedule, part or article. */
function resolveWithin(index: ClauseIndex, mention: Mention, scope: number): number | null {
  const outer = findContainers(index, mention.within, scope)
  if (outer === null) return null
  const inside = isScheduleKeyword(index.labels[outer]?.keyword ?? null) ? outer : (index.scopes[outer] ?? -1)
  if (mention.plain === 0) return findBelow(index, outer, mention.parts)
  const found = findDeepest(index, mention.keyword, mention.parts, mention.plain, inside)
  if (found !== null && isBelow(index, found, outer)) return found
  return findBelow(index, outer, mention.parts)
}

/** Steps down from a clause by the last parts of labels: "(a)", then "(ii)" below it. */
function findBelow(index: ClauseIndex, from: number, parts: readonly string[]): number | null {
  let at = from
  for (const part of parts) {
    const next = index.byParent.get(`${at}|${part}`)
    if (next === undefined) return null
    at = next
  }
  return at
}

/** "paragraph (b)" is sought below the clause, then beside it and each clause above it; then in its own words. */
function resolveRelative(index: ClauseIndex, from: number, mention: Mention, text: string): number | null {
  for (let at: number | null = from; at !== null; at = index.clauses[at]?.parent ?? null) {
    const found = findBelow(index, at, mention.parts)
    if (found !== null) return found
  }
  const inside = `(${mention.parts.at(-1)})`
  return text.slice(0, mention.start).includes(inside) || text.slice(mention.end).includes(inside) ? from : null
}

/** "this Schedule", "this Article", "this Section": the nearest clause of that kind that holds the words. */
function resolveSelf(index: ClauseIndex, from: number, keyword: string): number | null {
  if (isScheduleKeyword(keyword)) {
    const scope = index.scopes[from] ?? -1
    return scope !== -1 && index.labels[scope]?.keyword === keyword ? scope : null
  }
  if (keyword === 'paragraph') return from
  let nearest: number | null = null
  for (let at: number | null = from; at !== null; at = index.clauses[at]?.parent ?? null) {
    const label = index.labels[at] ?? null
    if (label === null) continue
    if (label.keyword === keyword) return at
    // An item "(a)" is no section of its own; the numbered clause above it is.
    if (/^\d/.test(label.parts[0] ?? '') && (nearest === null || keyword === 'article')) nearest = at
  }
  return nearest ?? from
}

/** "section 3 of the Security Schedule": what stands in the named document, and nowhere else. */
function resolveInDocument(index: ClauseIndex, document: number, mention: Mention): number | null {
  if (mention.plain === 0) return null
  const scope = index.roots[document] ?? -1
  const found =
    mention.within.length > 0
      ? resolveWithin(index, mention, scope)
      : findDeepest(index, mention.keyword, mention.parts, mention.plain, scope)
  return found !== null && index.homes[found] === document ? found : null
}

/**
 * The clause that a mention in clause `from` names in the document that words say it is in.
 *
 * "Annex 2 to the Agreement" may be any document of the version; and "this Agreement" may be whatever it stands in.
 */
export function resolveNamed(
  index: ClauseIndex,
  from: number,
  mention: Mention,
  text: string,
  { document, isThis }: DocumentPlace,
): number | null {
  const found = resolveInDocument(index, document, mention)
  if (found !== null || !(isThis || isScheduleKeyword(mention.keyword))) return found
  return resolveMention(index, from, { ...mention, external: false }, text)
}

/** The clause a mention in clause `from` names, or null when the version has none. */
export function resolveMention(index: ClauseIndex, from: number, mention: Mention, text: string): number | null {
  if (mention.external) return null
  const scope = index.scopes[from] ?? -1
  if (mention.parts.length === 0) return resolveSelf(index, from, mention.keyword)
  if (mention.within.length > 0) return resolveWithin(index, mention, scope)
  if (mention.plain === 0) return resolveRelative(index, from, mention, text)
  return findDeepest(index, mention.keyword, mention.parts, mention.plain, scope)
}
