import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { SIDES } from '#shared/model/side.ts'
import { editPlan, useIncoming } from '../incoming-slice.ts'
import type { PlannedContract } from '../model/plan.ts'
import { contractProblems } from '../model/plan-check.ts'
import { editContract, editOurs } from '../model/plan-edits.ts'
import styles from './contract-fields.module.css'

const words = text.incoming.sort.contract

const sides = SIDES.map((side) => ({ value: side, label: text.common.side(side), tone: side }))

/** What a new contract needs: a title, its parties, which of them we are, and a currency. */
export function ContractFields({ contract }: { readonly contract: PlannedContract }): ReactNode {
  const isTried = useIncoming((state) => state.isTried)
  const problems = isTried ? contractProblems(contract) : {}
  const field = (name: 'title' | 'vendor' | 'buyer' | 'currency'): ReactNode => (
    <Field
      label={words[name]}
      value={contract[name]}
      onChange={(typed) => editPlan((plan) => editContract(plan, contract.id, { [name]: typed }))}
      problem={problems[name] ?? null}
    />
  )
  return (
    <div className={styles.fields}>
      <div className={styles.title}>{field('title')}</div>
      {field('vendor')}
      {field('buyer')}
      <div data-missing={problems.ours === undefined ? undefined : true}>
        <Choice
          label={words.ours}
          value={contract.ours}
          onChange={(ours) => editPlan((plan) => editOurs(plan, contract.id, ours))}
          options={sides}
        />
        {problems.ours === undefined ? null : (
          <p className={styles.problem} role="alert">
            {words.oursMissing}
          </p>
        )}
      </div>
      {field('currency')}
    </div>
  )
}
