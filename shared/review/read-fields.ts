import type { Field, FieldRule } from '../model/playbook/playbook.ts'
import type { FieldValue } from '../model/playbook/review.ts'
import type { TermValue } from '../model/term-value.ts'
import { valuesFound, valuesWithin } from './figures/values-found.ts'
import { findOwn, type MarkedSentence, type SentencesWith, wordsAt } from './marked-text.ts'
import type { Occurrence } from './pattern/find-pattern.ts'
import type { PatternValue } from './pattern/syntax.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'

/** Where a field may be read: the sentences about its topic with those beside and below them, and the whole text. */
export interface FieldScope {
  readonly near: readonly MarkedSentence[]
  readonly sentencesWith: SentencesWith
  /** The sentences of a clause and of those below it. */
  readonly below: (clause: number) => readonly MarkedSentence[]
}

/** Longer words are no value but a text of their own. */
const MAX_WORDS = 240

const short = (words: string): string =>
  words.length <= MAX_WORDS ? words : `${words.slice(0, MAX_WORDS - 1).trimEnd()}…`

const bare = (words: string): string => words.replace(/^[\s,:–—-]+|[\s.;,]+$/gu, '')

/** The words behind what was found, up to the end of the sentence; where it ends in a list, the list's items. */
function restOf({ clause, whole, read }: MarkedSentence, { to }: Occurrence, { below }: FieldScope): string {
  const rest = bare(whole.slice(read.words[to - 1]?.end))
  if (rest !== '') return short(rest)
  const items = below(clause).filter((item) => item.clause !== clause && item.lead > 0)
  return short(items.map(({ text }) => bare(text.replace(/[\s,;]+(?:and|or)\s*$/u, ''))).join('; '))
}

function listed(
  prepared: PreparedPlaybook,
  { items = [] }: Field,
  sentences: readonly MarkedSentence[],
): readonly string[] {
  return items
    .filter(({ find }) => sentences.some(({ marks }) => marks.has(prepared.pattern(find))))
    .map(({ name }) => name)
}

/** All values of a kind that a rule finds in the section of a sentence: the parts that a price is paid in. */
function collected(
  { pattern }: PreparedPlaybook,
  { find, unless }: FieldRule,
  kind: PatternValue,
  { headings: [heading] }: MarkedSentence,
  { near }: FieldScope,
): TermValue | null {
  const found = near
    .filter(
      ({ headings, marks }) =>
        headings[0]?.clause === heading?.clause && !(unless !== undefined && marks.has(pattern(unless))),
    )
    .flatMap((sentence) => valuesFound(sentence, pattern(find), kind))
  const texts = found.map(({ value: { type, number, text } }) =>
    type === 'percentage' && number !== undefined ? `${number} %` : text,
  )
  return texts.length === 0 ? null : { type: 'list', text: texts.join(', ') }
}

function valueAt(
  prepared: PreparedPlaybook,
  field: Field,
  rule: FieldRule,
  sentence: MarkedSentence,
  occurrence: Occurrence,
  scope: FieldScope,
): TermValue | null {
  const words = wordsAt(sentence.whole, sentence.read, occurrence)
  if (rule.is !== undefined) {
    if (field.type === 'yesno') return { type: 'yesno', text: rule.is }
    return { type: 'text', text: rule.is }
  }
  if (rule.take === 'rest') {
    const rest = restOf(sentence, occurrence, scope)
    return rest === '' ? null : { type: field.type === 'list' ? 'list' : 'text', text: rest }
  }
  if (field.type === 'list' && field.items !== undefined) {
    const names = listed(prepared, field, [sentence, ...scope.below(sentence.clause)])
    return names.length === 0 ? null : { type: 'list', text: names.join(', ') }
  }
  if (field.type === 'list' && rule.take !== undefined) return collected(prepared, rule, rule.take, sentence, scope)
  if (rule.take !== undefined) return valuesWithin(sentence, occurrence, rule.take).at(-1)?.value ?? null
  return { type: 'text', text: short(words) }
}

function readRule(prepared: PreparedPlaybook, field: Field, rule: FieldRule, scope: FieldScope): FieldValue | null {
  const pattern = prepared.pattern(rule.find)
  const unless = rule.unless === undefined ? null : prepared.pattern(rule.unless)
  for (const sentence of rule.in === 'anywhere' ? scope.sentencesWith(pattern) : scope.near) {
    if (unless !== null && sentence.marks.has(unless)) continue
    for (const occurrence of findOwn(sentence, pattern)) {
      const value = valueAt(prepared, field, rule, sentence, occurrence, scope)
      if (value !== null) return { field: field.id, value, clause: sentence.clause, quote: sentence.text.trim() }
    }
  }
  return null
}

/** Reads a field by the first of its rules that finds something; null when none does. */
export function readField(prepared: PreparedPlaybook, field: Field, scope: FieldScope): FieldValue | null {
  for (const rule of field.read) {
    const value = readRule(prepared, field, rule, scope)
    if (value !== null) return value
  }
  return null
}
