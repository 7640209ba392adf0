import type { Evidence, FieldValue, TopicReview, VagueFinding } from '../../model/playbook/review.ts'
import type { TermValue } from '../../model/term-value.ts'
import type { VersionText } from '../../model/version-text.ts'
import type { Sentence } from '../sentences.ts'
import { findUndefinedTerms, type UndefinedTerm } from './undefined-terms.ts'

/**
 * Where reading gets hard. Of 60 commercial contracts of CUAD the middle one has a middle sentence of 28 words, 30 % of its
 * sentences long, and grade 20; the sample contract one of 16 words, none long, and grade 9.
 */
const LONG = 40
const VERY_LONG = 50
const MOST_LONG = 0.25
const MOST_MEDIAN = 30
const MOST_GRADE = 19

/** So many capitalised words without a definition send a reader looking for what is not there. */
const MOST_UNDEFINED = 3

/** Of less nothing can be said, unless one sentence is hard alone, or long and full of undefined terms. */
const LEAST_SENTENCES = 6
const LEAST_WORDS = 70

/** What has fewer words is a label or the cell of a table. */
const LEAST_WORDS_OF_SENTENCE = 4

const MOST_FINDINGS = 20

interface Measured {
  readonly sentences: readonly Sentence[]
  readonly long: readonly Sentence[]
  readonly undefinedTerms: readonly UndefinedTerm[]
  readonly median: Sentence
  readonly grade: number
  readonly isEnough: boolean
  readonly isHard: boolean
}

const lengthOf = ({ read, lead }: Sentence): number => read.words.length - lead

const byLength = (a: Sentence, b: Sentence): number => lengthOf(a) - lengthOf(b)

/** The Automated Readability Index (Smith and Senter, 1967): years of school, from characters and words alone. */
function gradeOf(sentences: readonly Sentence[], words: number): number {
  const characters = sentences.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  return 4.71 * (characters / words) + 0.5 * (words / sentences.length) - 21.43
}

function measure(text: VersionText, all: readonly Sentence[]): Measured | null {
  const kinds = text.clauses.map(({ kind }) => kind)
  const sentences = all.filter(
    (sentence) =>
      lengthOf(sentence) >= LEAST_WORDS_OF_SENTENCE &&
      kinds[sentence.clause] !== 'signature' &&
      kinds[sentence.clause] !== 'table',
  )
  const sorted = sentences.toSorted(byLength)
  const median = sorted[Math.floor(sorted.length / 2)]
  if (median === undefined) return null
  const words = sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0)
  const long = sorted.filter((sentence) => lengthOf(sentence) > LONG).toReversed()
  const undefinedTerms = findUndefinedTerms(text, sentences)
  const grade = gradeOf(sentences, words)
  const isEnough = sentences.length >= LEAST_SENTENCES && words >= LEAST_WORDS
  const isOneTooHard =
    long.some((sentence) => lengthOf(sentence) > VERY_LONG) || (long.length > 0 && undefinedTerms.length > 1)
  const isHard = isEnough
    ? long.length > MOST_LONG * sentences.length ||
      lengthOf(median) > MOST_MEDIAN ||
      grade > MOST_GRADE ||
      undefinedTerms.length > MOST_UNDEFINED
    : isOneTooHard
  return { sentences, long, undefinedTerms, median, grade, isEnough, isHard }
}

const quoted = ({ clause, text }: Sentence) => ({ clause, quote: text.trim() })

function valuesOf({ sentences, long, undefinedTerms, median, grade }: Measured): readonly FieldValue[] {
  const share = Math.round((100 * long.length) / sentences.length)
  const years = Math.max(0, Math.round(grade))
  const at = (field: string, sentence: Sentence, value: TermValue): FieldValue => ({
    field,
    value,
    ...quoted(sentence),
  })
  const [longest] = long
  const [first] = undefinedTerms
  const length = lengthOf(median)
  return [
    at('median-sentence', median, { type: 'number', number: length, unit: 'word', text: `${length} words` }),
    at('long-sentences', longest ?? median, { type: 'percentage', number: share, text: `${share}%` }),
    at('grade', median, { type: 'number', number: years, text: String(years) }),
    ...(first === undefined
      ? []
      : [
          at('undefined-terms', first.sentence, {
            type: 'list',
            text: undefinedTerms.map(({ term }) => term).join(', '),
          }),
        ]),
  ]
}

function findingsOf({ long, undefinedTerms }: Measured): readonly VagueFinding[] {
  const tooLong = long.map((sentence) => ({
    ...quoted(sentence),
    words: sentence.text.trim(),
    ask: `shorter sentences: this one has ${lengthOf(sentence)} words`,
  }))
  const unclear = undefinedTerms.map(({ term, sentence }) => ({
    ...quoted(sentence),
    words: term,
    ask: `what “${term}” means: it is written like a defined term and has no definition`,
  }))
  return [...tooLong.slice(0, MOST_FINDINGS), ...unclear.slice(0, MOST_FINDINGS)]
}

/**
 * Whether a text can be read by everybody who has to: by what it says of itself and, where it is long enough, by its
 * sentences and by the terms that it leaves undefined.
 *
 * Explicit: it reads well. Vague: it does not, with the sentences and terms that make it so. Missing: too short to tell.
 * Advice, no more: it measures how long and how many, not whether the words are the right ones.
 */
export function judgePlainLanguage(
  judged: TopicReview,
  text: VersionText,
  sentences: readonly Sentence[],
): TopicReview {
  const measured = measure(text, sentences)
  if (measured === null || (!measured.isEnough && !measured.isHard)) return judged
  const values = [...judged.values, ...valuesOf(measured)]
  if (!measured.isHard)
    return {
      ...{ ...judged, verdict: 'explicit', values, missing: [], vague: [] },
      evidence: judged.evidence.length > 0 ? judged.evidence : [evidenceOf(measured.median)],
    }
  const vague = findingsOf(measured)
  return { ...judged, verdict: 'vague', values, vague, evidence: onePerQuote(vague) }
}

const evidenceOf = (sentence: Sentence): Evidence => ({ ...quoted(sentence), words: [] })

function onePerQuote(findings: readonly VagueFinding[]): readonly Evidence[] {
  const byQuote = new Map<string, Evidence>()
  for (const { clause, quote, words } of findings) {
    const there = byQuote.get(`${clause} ${quote}`)
    byQuote.set(`${clause} ${quote}`, { clause, quote, words: [...(there?.words ?? []), words] })
  }
  return [...byQuote.values()].toSorted((a, b) => a.clause - b.clause)
}
