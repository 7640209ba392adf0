import { isTitleCase } from '../clause-tree/headings.ts'
import type { LabelPath } from './labels.ts'

/** One document of a version as others refer to it. */
export interface NamedDocument {
  /** Index of its first clause. The documents' clauses follow one another, the main document's first. */
  readonly first: number
  /** Index of the clause that stands for it as a whole: its heading, or the first clause of the main document. */
  readonly head: number
  /** What it is called in running text ("Statement of Work", "Security Schedule", "SOW"), longest first. */
  readonly names: readonly string[]
  /** What it is called only as the place of something ("clause 7 of the Agreement"). */
  readonly shortNames: readonly string[]
  /** The schedule that it is by its file's name, where its own words do not say it. */
  readonly schedule: LabelPath | null
}

/** Words that name a document of the version. */
export interface DocumentMention {
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
export interface DocumentNames {
  /** Those that stand in a text by themselves, in order. */
  readonly mentions: (text: string) => readonly DocumentMention[]
  /** "of the Security Schedule" after a place, as read in document `from`; null when no document is named there. */
  readonly after: (text: string, at: number, from: number) => DocumentPlace | null
}

const LINK = /\s{0,3},?\s{0,3}(?:of|to|in|under|from)\s{1,3}(?:(this|the|our|your|that|said)\s{1,3})?["“]?/iuy

const NO_NAMES: DocumentNames = { mentions: () => [], after: () => null }

/** Names that a text is searched for at once; each is a phrase of words in capitals. */
export function readDocumentNames(documents: readonly NamedDocument[]): DocumentNames {
  const ofName = new Map<string, number>()
  const ofShortName = new Map<string, number>()
  documents.forEach(({ names, shortNames }, document) => {
    for (const name of names) ofName.set(fold(name), document)
    for (const name of shortNames) ofShortName.set(fold(name), document)
  })
  if (ofName.size + ofShortName.size === 0) return NO_NAMES
  const anywhere = patternOf([...ofName.keys()], 'giu')
  const here = patternOf([...ofName.keys(), ...ofShortName.keys()], 'iuy')
  return {
    mentions: (text) =>
      anywhere === null
        ? []
        : [...text.matchAll(anywhere)].flatMap((match) => {
            const document = ofName.get(fold(match[0]))
            if (document === undefined || !isWrittenAsName(match[0])) return []
            return [{ start: match.index, end: match.index + match[0].length, document }]
          }),
    after: (text, at, from) => {
      LINK.lastIndex = at
      const link = LINK.exec(text)
      if (link === null || here === null) return null
      const start = at + link[0].length
      here.lastIndex = start
      const name = here.exec(text)?.[0]
      if (name === undefined || !isWrittenAsName(name)) return null
      const isThis = link[1]?.toLowerCase() === 'this'
      const document =
        isThis && endsIn(documents[from], name) ? from : (ofName.get(fold(name)) ?? ofShortName.get(fold(name)))
      return document === undefined ? null : { start, end: start + name.length, document, isThis }
    },
  }
}

const fold = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ')

/** "Service Levels" names a document where "Service levels" are only words; "SOW" does where "sow" is one. */
const isWrittenAsName = (name: string): boolean => (/\s/.test(name) || /\p{Ll}/u.test(name) ? isTitleCase(name) : true)

/** "this Agreement" in a data processing agreement is that one. */
const endsIn = (document: NamedDocument | undefined, name: string): boolean =>
  document?.names.some((own) => fold(own).endsWith(` ${fold(name)}`)) === true

function patternOf(names: readonly string[], flags: string): RegExp | null {
  if (names.length === 0) return null
  const phrases = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s{1,3}'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, flags)
}
