import type { BundleContents, BundleFile } from '../../model/bundle.ts'
import type { AffectedClause, ChangeOrder } from '../../model/change-order.ts'
import { formatMoney } from '../../model/money.ts'
import { utf8 } from '../bytes.ts'
import { type Classified, pickLeaving, readableJson } from './leaves.ts'
import { severalLines, singleLine } from './table.ts'

/** Which fields of a change order leave the workspace. */
const CHANGE_ORDER_FIELDS = {
  id: 'leaves',
  title: 'leaves',
  scope: 'leaves',
  status: 'leaves',
  priceDelta: 'leaves',
  daysDelta: 'leaves',
  baseVersion: 'leaves',
  clauses: 'leaves',
  date: 'leaves',
  createdAt: 'leaves',
  voided: 'leaves',
} as const satisfies Classified<ChangeOrder>

/** Which fields of an affected clause leave the workspace. */
const AFFECTED_FIELDS = {
  label: 'leaves',
  heading: 'leaves',
  oldText: 'leaves',
  newText: 'leaves',
} as const satisfies Classified<AffectedClause>

const STANDING = {
  pending: 'PENDING: not agreed yet, counts in no sum',
  agreed: 'agreed',
  void: 'VOID: counts no more, keeps its number',
} as const

const indented = (text: string): readonly string[] =>
  severalLines(text)
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())

const clauseLines = ({ label, heading, oldText, newText }: AffectedClause): readonly string[] => [
  '',
  `Clause ${singleLine([label, heading].filter(Boolean).join(' '))}`,
  'Old text:',
  ...indented(oldText),
  'New text:',
  ...indented(newText),
]

/** A change order as a text for people. */
function changeOrderText(order: ChangeOrder, currency: string): string {
  const days = order.daysDelta > 0 ? `+${order.daysDelta}` : `${order.daysDelta}`
  const lines = [
    `${order.id}  ${singleLine(order.title)}`,
    '',
    `Status: ${STANDING[order.status]}`,
    ...(order.voided === null ? [] : [`Voided: ${order.voided.at}, ${singleLine(order.voided.reason)}`]),
    `Date: ${order.date}`,
    `Changes version: ${order.baseVersion}`,
    `Price: ${formatMoney({ minor: order.priceDelta, currency }, 'sign')}`,
    `Calendar days: ${days}`,
    ...(order.scope === null ? [] : ['Scope:', ...indented(order.scope)]),
    ...order.clauses.flatMap(clauseLines),
  ]
  return `${lines.join('\n')}\n`
}

const record = (order: ChangeOrder, currency: string): string =>
  readableJson({
    ...pickLeaving(order, CHANGE_ORDER_FIELDS),
    currency,
    clauses: order.clauses.map((clause) => pickLeaving(clause, AFFECTED_FIELDS)),
  })

/** The files of all change orders, voided and pending ones labelled, and the sums they come to. */
export function changeOrderFiles({ changeOrders, contract, toDate }: BundleContents): readonly BundleFile[] {
  if (changeOrders.length === 0) return []
  const { currency } = contract
  const file = (path: string, text: string): BundleFile => ({
    path: `data/03-change-orders/${path}`,
    bytes: utf8(text),
  })
  return [
    ...changeOrders.flatMap((order) => [
      file(`${order.id}/record.json`, record(order, currency)),
      file(`${order.id}/${order.id}.txt`, changeOrderText(order, currency)),
    ]),
    file('to-date.json', readableJson({ currency, ...toDate })),
  ]
}
