import { text } from '#renderer/messages/text.ts'
import { formatMoney } from '#shared/model/money.ts'

/** A sum, or that none was recorded. */
export const sumWords = (minor: number | null, currency: string): string =>
  minor === null ? text.changeOrders.toDate.notRecorded : formatMoney({ minor, currency })

/** A change of a sum; a dash when it stays. */
export const changeWords = (minor: number, currency: string): string =>
  minor === 0 ? text.common.none : formatMoney({ minor, currency }, 'sign')

/** An end date, or that none was recorded. */
export const dayWords = (day: string | null): string =>
  day === null ? text.changeOrders.toDate.notRecorded : text.common.day(day)
