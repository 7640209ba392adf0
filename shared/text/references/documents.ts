import { isTitleCase } from '../clause-tree/headings.ts'
import type { LabelPath } from './labels.ts'

/** One document of a version as others refer to it. */
export interface NamedDocument {
  /** Index of its first clause. The documents' clauses follow one another, the main document's first. */
  readonly first: number
  /** Index of the clause that stands for it as a whole: its heading, or the first clause of the main document. */
  readonly head: number
  /** What it is called in running text ("statement of work", "security schedule", "sow"), in lower case. */
  readonly names: readonly string[]
  /** What it is called only as the place of something ("clause 7 of the Agreement"). */
  readonly shortNames: readonly string[]
  /** The schedule that it is by its file's name, where its own words do not say it. */
  readonly schedule: LabelPath | null
}

/** Words that name a document of the version. */
interface DocumentMention {
  readonly start: number
  readonly end: number
  /** Index of the document. */
  readonly document: number
}

/** A document that words name as the place of something. */
export interface DocumentPlace extends DocumentMention {
  /** "of this Agreement", which is also said where a document is filed as part of another. */
  readonly isThis: boolean
}

/** Finds names of the version's documents in texts. */
interface DocumentNames {
  /** Those that stand in a text by themselves, in order. */
  readonly mentions: (text: string) => readonly DocumentMention[]
  /** "of the Security Schedule" after a place, as read in document `from`; null when no document is named there. */
  readonly after: (text: string, at: number, from: number) => DocumentPlace | null
}

const LINK = /\s{0,3},?\s{0,3}(?:of|to|in|under|from)\s{1,3}(?:(this|the|our|your|that|said)\s{1,3})?["“]?/iuy
const WORD = /[\p{L}\p{N}]+/uy
const WORD_OF_NAME = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{N}]*/gu

/** A name ready to be looked for where its first word stands. */
interface SoughtName {
  readonly pattern: RegExp
  readonly document: number
}

/** Names by their first words, the longest first. */
type SoughtNames = ReadonlyMap<string, readonly SoughtName[]>

/** Makes the documents' names ready to be found: at each place in a text only those are tried that begin with its word. */
export function readDocumentNames(documents: readonly NamedDocument[]): DocumentNames {
  const whole = seekNames(documents, ({ names }) => names)
  const short = seekNames(documents, ({ shortNames }) => shortNames)
  return {
    mentions: (text) => (whole.size === 0 ? [] : findNames(whole, text)),
    after: (text, at, from) => {
      const link = matchAt(LINK, text, at)
      if (link === null) return null
      const isThis = link[1]?.toLowerCase() === 'this'
      const start = at + link[0].length
      const named = nameAt(whole, text, start) ?? nameAt(short, text, start)
      if (named === null) return null
      const isOwn = isThis && endsIn(documents[from], text.slice(start, named.end))
      return { ...named, document: isOwn ? from : named.document, isThis }
    },
  }
}

function seekNames(
  documents: readonly NamedDocument[],
  namesOf: (document: NamedDocument) => readonly string[],
): SoughtNames {
  const all = documents.flatMap((named, document) => namesOf(named).map((name) => ({ name, document })))
  const sought = all
    .toSorted((one, other) => other.name.length - one.name.length)
    .flatMap(({ name, document }) => {
      const first = matchAt(WORD, name, 0)?.[0].toLowerCase()
      return first === undefined ? [] : [{ first, document, pattern: patternOf(name) }]
    })
  return Map.groupBy(sought, ({ first }) => first)
}

const patternOf = (name: string): RegExp => {
  const words = name.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(`${words.join('\\s{1,3}')}(?![\\p{L}\\p{N}])`, 'iuy')
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function nameAt(names: SoughtNames, text: string, start: number): DocumentMention | null {
  const first = matchAt(WORD, text, start)?.[0].toLowerCase() ?? ''
  for (const { pattern, document } of names.get(first) ?? []) {
    const name = matchAt(pattern, text, start)?.[0]
    if (name !== undefined && isWrittenAsName(name)) return { start, end: start + name.length, document }
  }
  return null
}

function findNames(names: SoughtNames, text: string): readonly DocumentMention[] {
  const found: DocumentMention[] = []
  for (const { index } of text.matchAll(WORD_OF_NAME)) {
    if (index < (found.at(-1)?.end ?? 0)) continue
    const named = nameAt(names, text, index)
    if (named !== null) found.push(named)
  }
  return found
}

/** "Service Levels" names a document where "Service levels" are only words; "SOW" does where "sow" is one. */
const isWrittenAsName = (name: string): boolean => (/\s/.test(name) || /\p{Ll}/u.test(name) ? isTitleCase(name) : true)

/** "this Agreement" in a data processing agreement is that one. */
const endsIn = (document: NamedDocument | undefined, name: string): boolean =>
  document?.names.some((own) => own.endsWith(` ${name.toLowerCase()}`)) === true
