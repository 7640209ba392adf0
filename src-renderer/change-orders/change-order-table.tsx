import { type ReactNode, useMemo } from 'react'
import { ChoiceTable, type Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import { changeWords } from './amounts.ts'
import styles from './change-order-table.module.css'
import type { ChangeOrder } from './change-orders-slice.ts'
import { StatusTag } from './status-tag.tsx'

const { columns: heads } = text.changeOrders

/** What a void change order would have changed is struck through: it counts no more. */
function Counted({ order, children }: { readonly order: ChangeOrder; readonly children: string }): ReactNode {
  return order.status === 'void' ? <s className={styles.void}>{children}</s> : children
}

const columnsIn = (currency: string): readonly Column<ChangeOrder>[] => [
  { id: 'number', head: heads.number, cell: ({ id }) => id, width: '72px', className: styles.number },
  { id: 'title', head: heads.title, cell: ({ title }) => title, width: 'minmax(0, 1fr)', className: styles.title },
  { id: 'status', head: heads.status, cell: ({ status }) => <StatusTag status={status} />, width: '88px' },
  {
    id: 'price',
    head: heads.price,
    cell: (order) => <Counted order={order}>{changeWords(order.priceDelta, currency)}</Counted>,
    width: '138px',
    className: styles.amount,
  },
  {
    id: 'days',
    head: heads.days,
    cell: (order) => <Counted order={order}>{text.changeOrders.daysBare(order.daysDelta)}</Counted>,
    width: '62px',
    className: styles.amount,
  },
  { id: 'date', head: heads.date, cell: ({ date }) => text.common.day(date), width: '112px', className: styles.date },
]

interface ChangeOrderTableProps {
  readonly orders: readonly ChangeOrder[]
  readonly currency: string
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onOpen: () => void
}

/** The change orders of a contract in the order of their numbers, void ones among them. */
export function ChangeOrderTable({ orders, currency, ...rest }: ChangeOrderTableProps): ReactNode {
  const columns = useMemo(() => columnsIn(currency), [currency])
  return <ChoiceTable label={text.changeOrders.title} minWidth={640} columns={columns} rows={orders} {...rest} />
}
