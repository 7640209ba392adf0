import type { Clause, VersionText } from '../model/version-text.ts'
import type { CompiledPattern } from './pattern/compile-pattern.ts'
import { findPattern, type Occurrence, type PatternText } from './pattern/find-pattern.ts'
import type { PatternIndex } from './pattern/index-patterns.ts'
import { readPatternText } from './pattern/read-pattern-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'
import { readSentences, readUnder, type Sentence } from './sentences.ts'
import { weighSignals } from './weigh-signals.ts'
import { type Feature, readHeadingFeatures } from './words/features.ts'

/** Where the playbook's patterns are found in one text; a pattern that is found nowhere in it has no entry. */
export type Marks = ReadonlyMap<CompiledPattern, readonly Occurrence[]>

/** A sentence with what was found in it and in the headings above it. */
export interface MarkedSentence extends Sentence {
  readonly marks: Marks
  /** Of its clause's heading and the headings above. */
  readonly headings: readonly MarkedHeading[]
  /** The few words before a colon, or in the first cell of a row, that head the sentence itself: "Insurance: none". */
  readonly label: MarkedHeading | null
  /** What the signals and the linear model of a topic say of the sentence. */
  readonly weightOf: (topic: string) => number
}

export interface MarkedHeading {
  /** Index of the clause that it heads. */
  readonly clause: number
  readonly text: string
  readonly read: PatternText
  readonly marks: Marks
  readonly features: readonly Feature[]
}

function markWith(index: PatternIndex, read: PatternText): Marks {
  const marks = new Map<CompiledPattern, readonly Occurrence[]>()
  const { patterns, places } = index(read)
  for (const pattern of patterns) {
    const found = findPattern(pattern, read, places)
    if (found.length > 0) marks.set(pattern, found)
  }
  return marks
}

/** More words before a colon say something themselves. */
const MOST_WORDS_OF_TITLE = 6

/** What a clause is headed by: its heading, or the few words before the colon that its list stands under. */
function headingOf({ heading, text, kind }: Clause): string | null {
  if (heading !== null && heading !== '') return heading
  const isTitle = kind !== 'item' && text.endsWith(':') && text.split(/\s+/).length <= MOST_WORDS_OF_TITLE
  return isTitle ? text.slice(0, -1) : null
}

const LABEL = /^[^\S\n]*([\p{L}\p{N}][^:.;\n\t]{0,60})(?:\t|:(?=\s))/u

/** More words before a colon are half a sentence. */
const MOST_WORDS_OF_LABEL = 5

function labelOf({ text }: Sentence): string | null {
  const label = LABEL.exec(text)?.[1]?.trim() ?? ''
  return label !== '' && label.split(/\s+/).length <= MOST_WORDS_OF_LABEL ? label : null
}

function markHeading(index: PatternIndex, clause: number, text: string): MarkedHeading {
  const read = readPatternText(text)
  return { clause, text, read, marks: markWith(index, read), features: readHeadingFeatures(read) }
}

/** Looks for all patterns of a playbook once in each sentence and heading of a text. */
export function markText(prepared: PreparedPlaybook, text: VersionText): readonly MarkedSentence[] {
  const sentences = readSentences(text)
  const headings = text.clauses.map(headingOf)
  const index = prepared.indexFor(wordsOf(sentences, headings))
  const headingsOf: (readonly MarkedHeading[])[] = []
  const under = readUnder(text.clauses)
  for (const [at, heading] of headings.entries()) {
    const parent = under[at] ?? null
    const above = parent === null ? [] : (headingsOf[parent] ?? [])
    headingsOf.push(heading === null ? above : [markHeading(index, at, heading), ...above])
  }
  return sentences.map((sentence): MarkedSentence => {
    const named = labelOf(sentence)
    const label = named === null ? null : markHeading(index, sentence.clause, named)
    const marks = markWith(index, sentence.read)
    const marked = { ...sentence, marks, headings: headingsOf[sentence.clause] ?? [], label }
    return { ...marked, weightOf: weigh(prepared, marked) }
  })
}

function* wordsOf(sentences: readonly Sentence[], headings: readonly (string | null)[]): Iterable<string> {
  for (const { read } of sentences) for (const { word } of read.words) yield word
  for (const heading of headings)
    if (heading !== null) for (const { word } of readPatternText(heading).words) yield word
}

/** From which weight on a sentence is about a topic. */
export const ABOUT_FROM = 1

/** Signals of so much weight are enough, whatever words of a linear model say against it. */
const SURE = 2

/** Adds up what speaks for each topic; what a pattern finds in the lead alone speaks for that sentence, not for this. */
function weigh(
  { signals, weigh: weighWords }: PreparedPlaybook,
  { read, lead, marks, headings, label }: Omit<MarkedSentence, 'weightOf'>,
): MarkedSentence['weightOf'] {
  const own = [...marks].flatMap(([pattern, found]) => (found.some(({ to }) => to > lead) ? [pattern] : []))
  const above = label === null ? headings : [label, ...headings]
  const bySignals = weighSignals(
    signals,
    own,
    above.flatMap((heading) => [...heading.marks.keys()]),
  )
  const byWords = weighWords(read, lead, headings.map(featuresOf))
  return (topic) => {
    const weight = bySignals.get(topic) ?? 0
    return Math.max(weight + byWords(topic), weight >= SURE ? ABOUT_FROM : Number.NEGATIVE_INFINITY)
  }
}

const featuresOf = ({ features }: MarkedHeading): readonly Feature[] => features

/** The words of an occurrence as they stand in the text. */
export const wordsAt = (text: string, { words }: PatternText, { from, to }: Occurrence): string =>
  text.slice(words[from]?.start, words[to - 1]?.end)

/** What a pattern finds in a sentence beyond what leads into it. */
export const findOwn = ({ marks, lead }: MarkedSentence, pattern: CompiledPattern): readonly Occurrence[] =>
  (marks.get(pattern) ?? []).filter(({ to }) => to > lead)
