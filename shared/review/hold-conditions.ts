import type { Condition, FieldPath } from '../model/playbook/condition.ts'
import type { Depth } from '../model/playbook/playbook.ts'
import type { FieldValue, Quote, TopicReview } from '../model/playbook/review.ts'
import type { Side } from '../model/side.ts'
import type { TermValue } from '../model/term-value.ts'
import { isSameValue } from '../text/terms.ts'
import { datesOutOfOrder } from './figures/dates-in-order.ts'
import { partsOffTotal } from './figures/parts-of-total.ts'
import type { MarkedSentence, SentencesWith } from './marked-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'

/** A condition that is asked of the whole text. */
type OfText = Extract<
  Condition,
  { readonly found: string } | { readonly unordered: unknown } | { readonly parts: string }
>

/** What conditions are asked of: what was read, and the user's settings. */
export interface Reviewed {
  readonly prepared: PreparedPlaybook
  readonly topics: ReadonlyMap<string, TopicReview>
  readonly sentences: readonly MarkedSentence[]
  /** Those of the sentences in which a pattern is found. */
  readonly sentencesWith: SentencesWith
  readonly side: Side
  readonly depth: Depth
  readonly provider: Side
}

/** What was read for a field; null where nothing was. */
export function fieldValue({ topics }: Reviewed, path: FieldPath): FieldValue | null {
  const [topic = '', field] = path.split('.')
  return topics.get(topic)?.values.find((value) => value.field === field) ?? null
}

const DAYS: Readonly<Record<string, number>> = {
  ...{ minute: 1 / 1440, hour: 1 / 24, day: 1, 'business day': 1.4 },
  ...{ week: 7, month: 30, quarter: 91, year: 365 },
}

/** A value as a number that can be set against another: durations in days. */
function measure({ type, number, unit }: TermValue): number | null {
  if (number === undefined) return null
  return type === 'duration' ? number * (DAYS[unit ?? ''] ?? Number.NaN) : number
}

function isBelow(reviewed: Reviewed, path: FieldPath, than: number | FieldPath): boolean {
  const one = fieldValue(reviewed, path)
  const other = typeof than === 'number' ? than : fieldValue(reviewed, than)
  if (one === null || other === null) return false
  const [low, high] = [measure(one.value), typeof other === 'number' ? other : measure(other.value)]
  return low !== null && high !== null && low < high
}

function sumOf(reviewed: Reviewed, path: FieldPath): number | null {
  const value = fieldValue(reviewed, path)
  const numbers = (value?.value.text ?? '').match(/\d+(?:\.\d+)?/g)
  return numbers === null ? null : numbers.reduce((sum, number) => sum + Number(number), 0)
}

/** True when a value is one of these; of a list, when it names one. */
const says = ({ type, text }: TermValue, values: readonly string[]): boolean =>
  values.includes(text) || (type === 'list' && text.split(', ').some((name) => values.includes(name)))

/** True when two values say different things; "two days" and "48 hours" do not. */
function isOther(one: TermValue, other: TermValue): boolean {
  if (isSameValue(one, other)) return false
  const areDurations = one.type === 'duration' && other.type === 'duration'
  return !areDurations || measure(one) === null || measure(one) !== measure(other)
}

/** Whether a condition of a playbook holds for a reviewed text. */
export function holds(reviewed: Reviewed, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((inner) => holds(reviewed, inner))
  if ('any' in condition) return condition.any.some((inner) => holds(reviewed, inner))
  if ('not' in condition) return !holds(reviewed, condition.not)
  if ('topic' in condition) return condition.is.includes(reviewed.topics.get(condition.topic)?.verdict ?? 'missing')
  if ('field' in condition) {
    const value = fieldValue(reviewed, condition.field)
    return value !== null && (condition.is === undefined || says(value.value, condition.is))
  }
  if ('below' in condition) return isBelow(reviewed, ...condition.below)
  if ('differ' in condition) {
    const [one, other] = condition.differ.map((path) => fieldValue(reviewed, path))
    return one != null && other != null && isOther(one.value, other.value)
  }
  if ('sum' in condition) {
    const sum = sumOf(reviewed, condition.sum)
    return sum !== null && sum !== condition.isNot
  }
  if ('found' in condition || 'unordered' in condition || 'parts' in condition)
    return foundIn(reviewed, condition).length > 0
  if ('side' in condition) return condition.side === reviewed.side
  if ('depth' in condition) return condition.depth === reviewed.depth
  return condition.provider === reviewed.provider
}

/** The sentences in which a condition on the whole text finds what it looks for. */
function foundIn(
  { prepared: { pattern: compiled }, sentences, sentencesWith }: Reviewed,
  condition: OfText,
): readonly Quote[] {
  if ('unordered' in condition) return datesOutOfOrder(sentencesWith, condition.unordered.map(compiled))
  if ('parts' in condition) return partsOffTotal(sentences, compiled(condition.parts), compiled(condition.total))
  return sentencesWith(compiled(condition.found)).map(({ clause, text }) => ({ clause, quote: text.trim() }))
}

/** The words that a condition rests on: sentences it finds, values it reads. Absence has none. */
export function evidenceOf(reviewed: Reviewed, condition: Condition): readonly Quote[] {
  if ('all' in condition) return condition.all.flatMap((inner) => evidenceOf(reviewed, inner))
  if ('any' in condition)
    return condition.any.filter((inner) => holds(reviewed, inner)).flatMap((inner) => evidenceOf(reviewed, inner))
  if ('found' in condition || 'unordered' in condition || 'parts' in condition) return foundIn(reviewed, condition)
  const paths = pathsOf(condition)
  return paths.flatMap((path) => {
    const value = fieldValue(reviewed, path)
    return value === null ? [] : [{ clause: value.clause, quote: value.quote }]
  })
}

function pathsOf(condition: Condition): readonly FieldPath[] {
  if ('field' in condition) return [condition.field]
  if ('differ' in condition) return condition.differ
  if ('sum' in condition) return [condition.sum]
  return 'below' in condition ? condition.below.filter((path) => typeof path === 'string') : []
}
