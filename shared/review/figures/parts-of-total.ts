import type { Quote } from '../../model/playbook/review.ts'
import type { TermValue } from '../../model/term-value.ts'
import type { MarkedSentence } from '../marked-text.ts'
import type { CompiledPattern } from '../pattern/compile-pattern.ts'
import { valuesFound } from './values-found.ts'

/** A sentence with the sums of money that are parts of something. */
interface Parts {
  readonly sentence: MarkedSentence
  readonly parts: readonly TermValue[]
}

const isMoney = (value: TermValue): boolean => value.number !== undefined && value.currency !== undefined

/** Sentences in a row that have parts, from a place on in one direction; one that leads into them by a colon is passed over. */
function inARow(rows: readonly Parts[], from: number, step: 1 | -1): readonly Parts[] {
  const isLead = rows[from + step]?.sentence.text.trimEnd().endsWith(':') ?? false
  const found: Parts[] = []
  for (let at = from + (isLead ? 2 : 1) * step; (rows[at]?.parts.length ?? 0) > 0; at += step)
    found.push(...rows.slice(at, at + 1))
  return found
}

/** True where parts are of one currency, and do not add up to the total; of fewer than two nothing is said. */
function isOff(total: TermValue, found: readonly Parts[]): boolean {
  const parts = found.flatMap(({ parts: of }) => of)
  if (parts.length < 2 || parts.some(({ currency }) => currency !== total.currency)) return false
  const cents = (value: TermValue): number => Math.round((value.number ?? 0) * 100)
  return parts.reduce((sum, part) => sum + cents(part), 0) !== cents(total)
}

/**
 * The sentences of a total and of its parts where those do not add up to it; none where all totals are right.
 *
 * The parts of a total stand in its own sentence, or in those that follow it or that lead up to it without a break, as
 * the rows of a table and the items of a list do.
 */
export function partsOffTotal(
  sentences: readonly MarkedSentence[],
  partPattern: CompiledPattern,
  totalPattern: CompiledPattern,
): readonly Quote[] {
  const totals = sentences.map((sentence) => valuesFound(sentence, totalPattern, 'money')[0]?.value ?? null)
  const rows = sentences.map((sentence, at): Parts => {
    const parts = valuesFound(sentence, partPattern, 'money').map(({ value }) => value)
    return { sentence, parts: parts.filter((value) => isMoney(value) && value !== totals[at]) }
  })
  for (const [at, total] of totals.entries()) {
    if (total === null || !isMoney(total)) continue
    const own = rows.slice(at, at + 1)
    const tried = [own, inARow(rows, at, 1), inARow(rows, at, -1)].filter(
      (found) => found.flatMap(({ parts }) => parts).length > 1,
    )
    const off = tried.find((found) => isOff(total, found))
    if (off === undefined || tried.some((found) => !isOff(total, found))) continue
    return [...new Set([...own, ...off])].map(({ sentence: { clause, text } }) => ({ clause, quote: text.trim() }))
  }
  return []
}
