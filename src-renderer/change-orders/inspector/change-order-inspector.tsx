import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { sumBlock, timeBlock } from '#shared/amend/sums.ts'
import { changeWords, dayWords, sumWords } from '../amounts.ts'
import type { ChangeOrder, Loaded } from '../change-orders-slice.ts'
import { Lines } from '../lines.tsx'
import { StatusTag } from '../status-tag.tsx'
import { AffectedClause } from './affected-clause.tsx'
import styles from './change-order-inspector.module.css'

const words = text.changeOrders.inspector
const DETAILS = 'change-order-details'

/** Moves on from the table to what can be done with the chosen change order. */
export const focusDetails = (): void =>
  document.getElementById(DETAILS)?.querySelector<HTMLElement>('button:not([disabled])')?.focus()

/** The five lines of the sum and the three of the time. They are computed, so a void one has none. */
function Blocks({ order, loaded }: { readonly order: ChangeOrder; readonly loaded: Loaded }): ReactNode {
  const { contract } = loaded.overview
  const { changeOrders, currency } = loaded.list
  const sum = sumBlock(contract, changeOrders, order)
  const time = timeBlock(contract, changeOrders, order)
  const isPending = order.status === 'pending'
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.head}>{isPending ? words.sumPending : words.sum}</h3>
        <Lines
          lines={[
            { label: words.originalSum, value: sumWords(sum.originalSum, currency) },
            { label: words.netOfEarlier, value: changeWords(sum.netOfEarlier, currency) },
            { label: words.sumBefore, value: sumWords(sum.sumBefore, currency) },
            { label: words.thisChange, value: changeWords(sum.thisChange, currency) },
            { label: words.newSum, value: sumWords(sum.newSum, currency), kind: 'result' },
          ]}
        />
      </section>
      <section className={styles.section}>
        <h3 className={styles.head}>{isPending ? words.timePending : words.time}</h3>
        <Lines
          lines={[
            { label: words.endBefore, value: dayWords(time.endBefore) },
            { label: words.thisChange, value: text.changeOrders.days(time.days) },
            { label: words.newEnd, value: dayWords(time.newEnd), kind: 'result' },
          ]}
        />
      </section>
    </>
  )
}

interface ChangeOrderInspectorProps {
  readonly order: ChangeOrder | null
  /** The id in the address. */
  readonly named: string | null
  readonly loaded: Loaded
}

/** Everything that is known of one change order. */
export function ChangeOrderInspector({ order, named, loaded }: ChangeOrderInspectorProps): ReactNode {
  if (order === null) {
    return (
      <Notice tone="warning" title={words.missing(named ?? '')}>
        {words.missingWords}
      </Notice>
    )
  }
  const { voided } = order
  return (
    <div id={DETAILS} className={styles.inspector}>
      <h2 className={styles.title}>
        <span className={styles.number}>{order.id}</span> {order.title}
      </h2>
      <p className={styles.meta}>
        <StatusTag status={order.status} />
        {words.meta(order.date, order.baseVersion)}
      </p>
      {voided === null ? (
        <div>
          <CommandButton command="change-order.void">{words.void}</CommandButton>
        </div>
      ) : (
        <Notice tone="warning" title={words.voided(voided.at)}>
          {words.voidReason(voided.reason)}
        </Notice>
      )}
      <section className={styles.section}>
        <h3 className={styles.head}>{words.scope}</h3>
        <p className={order.scope === null ? styles.none : styles.text}>{order.scope ?? words.noScope}</p>
      </section>
      {voided === null ? <Blocks order={order} loaded={loaded} /> : null}
      {order.clauses.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.clauses}</h3>
          {order.clauses.map((affected) => (
            <AffectedClause
              key={affected.label}
              affected={affected}
              stale={
                loaded.stale.find(({ changeOrder, clause }) => changeOrder === order.id && clause === affected.label) ??
                null
              }
              version={loaded.base?.number ?? order.baseVersion}
            />
          ))}
        </section>
      )}
    </div>
  )
}
