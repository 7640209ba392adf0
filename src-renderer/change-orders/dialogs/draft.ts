import { text } from '#renderer/messages/text.ts'
import type { FieldProblems } from '#renderer/shell/field-problems.ts'
import { today } from '#renderer/shell/today.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { Input } from '#shared/api/contract.ts'
import { formatMoney, parseMoney } from '#shared/model/money.ts'

const words = text.changeOrders.add

/** A change order as it is typed. */
export interface Draft {
  readonly title: string
  readonly scope: string
  readonly price: string
  readonly days: string
  readonly date: string
  readonly status: 'pending' | 'agreed'
  /** The position of the clause to reword, null for none. */
  readonly clause: number | null
  readonly newText: string
}

export const startDraft = (): Draft => ({
  ...{ title: '', scope: '', price: '', days: '', date: today(), clause: null, newText: '' },
  status: 'agreed',
})

/** The clause a draft rewords, as it reads now. */
export interface Target {
  readonly name: string
  readonly text: string
}

/** What is asked of the core. A number of days that is none is left out; `draftProblems` says so. */
export function draftInput(contract: string, draft: Draft, target: Target | null): Input<'changeOrder.add'> {
  const { title, scope, price, days, date, status, newText } = draft
  return {
    contract,
    title,
    scope: typedOrNull(scope),
    price: typedOrNull(price),
    days: isWholeNumber(days) ? Number(days) : null,
    clause: target === null ? null : { label: target.name, text: newText },
    date: typedOrNull(date),
    status,
  }
}

const isWholeNumber = (typed: string): boolean => /^[+-]?\d{1,6}$/.test(typed.trim())

/** What this form knows and the schema does not: amounts, and whether anything changes at all. */
export function draftProblems(draft: Draft, target: Target | null, currency: string): FieldProblems {
  const price = typedOrNull(draft.price)
  const days = typedOrNull(draft.days)
  const changesNothing = typedOrNull(draft.scope) === null && price === null && days === null && target === null
  return {
    ...(price === null || parseMoney(price, currency).ok
      ? {}
      : { price: words.priceProblem(formatMoney({ minor: 120_000, currency }, 'sign').split(' ')[0] ?? '') }),
    ...(days === null || isWholeNumber(days) ? {} : { days: words.daysProblem }),
    ...(target !== null && target.text === draft.newText.trim() ? { 'clause.text': words.sameText } : {}),
    ...(changesNothing ? { 'change order': words.changesNothing } : {}),
  }
}
