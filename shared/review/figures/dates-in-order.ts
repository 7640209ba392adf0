import type { Quote } from '../../model/playbook/review.ts'
import type { SentencesWith } from '../marked-text.ts'
import type { CompiledPattern } from '../pattern/compile-pattern.ts'
import { valuesFound } from './values-found.ts'

interface DatedQuote extends Quote {
  readonly date: string
}

/** The dates that a pattern finds, in the order of the text; one that does not name its day, month and year is none. */
const datesFound = (sentencesWith: SentencesWith, pattern: CompiledPattern): readonly DatedQuote[] =>
  sentencesWith(pattern).flatMap((sentence) =>
    valuesFound(sentence, pattern, 'date').flatMap(({ value: { date } }) =>
      date === undefined ? [] : [{ date, clause: sentence.clause, quote: sentence.text.trim() }],
    ),
  )

/**
 * The first two dates of which the later one comes first; none where all are in order.
 *
 * One pattern: all that it finds follow each other in the text. Several: the first that each of them finds follow each
 * other in the order of the patterns.
 */
export function datesOutOfOrder(sentencesWith: SentencesWith, patterns: readonly CompiledPattern[]): readonly Quote[] {
  const each = patterns.map((pattern) => datesFound(sentencesWith, pattern))
  const dates = each.length === 1 ? each.flat() : each.flatMap((found) => found.slice(0, 1))
  const at = dates.findIndex(({ date }, index) => date < (dates[index - 1]?.date ?? ''))
  return at < 1 ? [] : dates.slice(at - 1, at + 1).map(({ clause, quote }) => ({ clause, quote }))
}
