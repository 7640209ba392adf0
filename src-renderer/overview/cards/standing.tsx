import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, screenRoute } from '#renderer/route/route.ts'
import { formatMoney } from '#shared/model/money.ts'
import type { Shown } from '../overview-slice.ts'
import styles from './card.module.css'
import { Card, Fact } from './card.tsx'

const words = text.overview.facts

/** The notes of a value that change orders have moved, or will move. */
function notesOf(original: string | null, now: string | null, pending: string | null): string | null {
  const notes = [original === null || original === now ? null : words.original(original), pending]
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(', ')
}

/** Open points, change orders, the sum and the end to date. */
export function StandingCard({ shown }: { readonly shown: Shown }): ReactNode {
  const { contract, openPoints, changeOrders, toDate } = shown
  const money = (minor: number | null): string | null =>
    minor === null ? null : formatMoney({ minor, currency: contract.currency })
  const day = (iso: string | null): string | null => (iso === null ? null : text.common.day(iso))
  const signed = (minor: number): string => formatMoney({ minor, currency: contract.currency }, 'sign')
  const pendingSum = toDate.pendingSum === 0 ? null : words.pending(signed(toDate.pendingSum))
  const pendingDays = toDate.pendingDays === 0 ? null : words.pendingDays(toDate.pendingDays)
  const sum = money(toDate.sumToDate)
  const end = day(toDate.endToDate)
  const at = (screen: 'negotiation' | 'change-orders'): string => `#${addressOf(screenRoute(contract.id, screen))}`
  return (
    <Card title={words.title}>
      <dl className={styles.facts}>
        <Fact name={words.points} href={at('negotiation')}>
          {text.common.number(openPoints)}
        </Fact>
        <Fact name={words.orders} href={at('change-orders')}>
          {text.common.number(changeOrders)}
        </Fact>
        <Fact name={words.sum} note={notesOf(money(toDate.originalSum), sum, pendingSum)}>
          {sum ?? text.common.none}
        </Fact>
        <Fact name={words.end} note={notesOf(day(toDate.originalEnd), end, pendingDays)}>
          {end ?? text.common.none}
        </Fact>
      </dl>
    </Card>
  )
}
