import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { changeWords, dayWords, sumWords } from './amounts.ts'
import type { Loaded } from './change-orders-slice.ts'
import { type Line, Lines } from './lines.tsx'
import styles from './to-date.module.css'

const words = text.changeOrders.toDate

/** The contract's sum and end date with every agreed change order; what is pending stands apart. */
export function ToDate({ list }: { readonly list: Loaded['list'] }): ReactNode {
  const { toDate, currency, changeOrders } = list
  const hasPending = changeOrders.some(({ status }) => status === 'pending')
  const pending = (value: string): readonly Line[] =>
    hasPending ? [{ label: words.pending, value, kind: 'apart' }] : []
  return (
    <section className={styles.blocks} aria-label={words.label}>
      <div className={styles.block}>
        <h2 className={styles.head}>{words.sum}</h2>
        <Lines
          lines={[
            { label: words.originalSum, value: sumWords(toDate.originalSum, currency) },
            { label: words.agreed, value: changeWords(toDate.netOfChanges, currency) },
            { label: words.sumToDate, value: sumWords(toDate.sumToDate, currency), kind: 'result' },
            ...pending(changeWords(toDate.pendingSum, currency)),
          ]}
        />
      </div>
      <div className={styles.block}>
        <h2 className={styles.head}>{words.time}</h2>
        <Lines
          lines={[
            { label: words.originalEnd, value: dayWords(toDate.originalEnd) },
            { label: words.agreed, value: text.changeOrders.days(toDate.daysOfChanges) },
            { label: words.endToDate, value: dayWords(toDate.endToDate), kind: 'result' },
            ...pending(text.changeOrders.days(toDate.pendingDays)),
          ]}
        />
      </div>
    </section>
  )
}
