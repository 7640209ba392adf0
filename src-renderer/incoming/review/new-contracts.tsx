import { type ReactNode, useState } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { SIDES } from '#shared/model/side.ts'
import { editPlan, useIncoming } from '../incoming-slice.ts'
import { ourDefaults } from '../model/our-defaults.ts'
import { editNewContracts } from '../model/plan-edits.ts'
import styles from './new-contracts.module.css'

const words = text.incoming.sort.all

const sides = SIDES.map((side) => ({ value: side, label: text.common.side(side), tone: side }))

/** Asks once what is the same in all new contracts: who we are, and the currency. Each can still be corrected by itself. */
export function NewContracts(): ReactNode {
  const count = useIncoming(({ plan }) => plan.contracts.filter(({ contract }) => contract === null).length)
  const [said, setSaid] = useState(() => ourDefaults(useContracts.getState().list ?? []))
  if (count < 2) return null
  const say = (edit: Partial<typeof said>): void => {
    const next = { ...said, ...edit }
    setSaid(next)
    editPlan((plan) => editNewContracts(plan, next, said))
  }
  return (
    <section className={styles.strip} aria-label={words.title(count)}>
      <h2 className={styles.title}>{words.title(count)}</h2>
      <Choice label={words.weAre} value={said.ours} onChange={(ours) => say({ ours })} options={sides} />
      <div className={styles.name}>
        <Field label={words.ourName} value={said.name} onChange={(name) => say({ name })} />
      </div>
      <div className={styles.currency}>
        <Field label={words.currency} value={said.currency} onChange={(currency) => say({ currency })} />
      </div>
    </section>
  )
}
