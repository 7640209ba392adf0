import type { Clause, VersionText } from '../model/version-text.ts'
import type { CompiledPattern } from './pattern/compile-pattern.ts'
import type { Occurrence, PatternText } from './pattern/find-pattern.ts'
import type { Marks } from './pattern/find-patterns.ts'
import { readPatternText } from './pattern/read-pattern-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'
import { readSentences, readUnder, type Sentence } from './sentences.ts'
import { weighSignals } from './weigh-signals.ts'
import { type Feature, readHeadingFeatures } from './words/features.ts'

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

/** What heads a clause or a sentence, ready for patterns to be looked for in it. */
type Heading = Omit<MarkedHeading, 'marks' | 'features'>

const readHeading = (clause: number, text: string | null): Heading | null =>
  text === null ? null : { clause, text, read: readPatternText(text) }

/** For each clause its own heading and those above it, the nearest first. */
function headingsAbove(
  { clauses }: VersionText,
  own: readonly (MarkedHeading | null)[],
): readonly (readonly MarkedHeading[])[] {
  const above: (readonly MarkedHeading[])[] = []
  for (const [at, parent] of readUnder(clauses).entries()) {
    const heading = own[at] ?? null
    const inherited = parent === null ? [] : (above[parent] ?? [])
    above.push(heading === null ? inherited : [heading, ...inherited])
  }
  return above
}

/** Looks for all patterns of a playbook once in each sentence and heading of a text. */
export function markText(prepared: PreparedPlaybook, text: VersionText): readonly MarkedSentence[] {
  const sentences = readSentences(text)
  const headings = text.clauses.map((clause, at) => readHeading(at, headingOf(clause)))
  const labels = sentences.map((sentence) => readHeading(sentence.clause, labelOf(sentence)))
  const marksOf = findIn(prepared, [...sentences, ...headings, ...labels])
  const mark = (heading: Heading | null): MarkedHeading | null =>
    heading === null ? null : { ...heading, marks: marksOf(heading.read), features: readHeadingFeatures(heading.read) }
  const above = headingsAbove(text, headings.map(mark))
  return sentences.map((sentence, at): MarkedSentence => {
    const marked = {
      ...sentence,
      marks: marksOf(sentence.read),
      headings: above[sentence.clause] ?? [],
      label: mark(labels[at] ?? null),
    }
    return { ...marked, weightOf: weigh(prepared, marked) }
  })
}

const NO_MARKS: Marks = new Map()

/** Looks for the patterns in sentences and headings, all at once. */
function findIn(
  { find }: PreparedPlaybook,
  all: readonly ({ readonly read: PatternText } | null)[],
): (read: PatternText) => Marks {
  const texts = all.flatMap((one) => one?.read ?? [])
  const marks = find(texts)
  const byText = new Map(texts.map((read, at) => [read, marks[at] ?? NO_MARKS]))
  return (read) => byText.get(read) ?? NO_MARKS
}

/** The sentences in which a pattern is found, in the order of the text. */
export type SentencesWith = (pattern: CompiledPattern) => readonly MarkedSentence[]

/** Groups sentences by what is found in them, so that nothing has to be asked of each sentence of a text again. */
export function groupByPattern(sentences: readonly MarkedSentence[]): SentencesWith {
  const byPattern = new Map<CompiledPattern, MarkedSentence[]>()
  for (const sentence of sentences)
    for (const pattern of sentence.marks.keys()) {
      const there = byPattern.get(pattern)
      if (there === undefined) byPattern.set(pattern, [sentence])
      else there.push(sentence)
    }
  return (pattern) => byPattern.get(pattern) ?? []
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
  const above = label === null ? headings : [label, ...headings]
  const bySignals = weighSignals(
    signals,
    marks,
    lead,
    above.map((heading) => heading.marks),
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
