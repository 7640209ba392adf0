import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { asksForProvider } from '#renderer/review/model/draft-wording.ts'
import { DEPTHS } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'
import { choosePlaybook, editChoices, useDrafting } from '../drafting-slice.ts'
import styles from './form.module.css'

const words = text.drafting

type TextField = 'title' | 'vendor' | 'buyer' | 'date' | 'currency' | 'services'

interface DraftFieldProps {
  readonly field: TextField
  readonly label: string
  readonly hint?: string
  readonly isOptional?: boolean
  readonly rows?: number
  readonly type?: 'text' | 'date'
}

function DraftField({ field, ...rest }: DraftFieldProps): ReactNode {
  const value = useDrafting(({ choices }) => choices[field])
  const problem = useDrafting(({ problems }) => problems[field] ?? null)
  return (
    <Field
      {...rest}
      name={field}
      value={value}
      onChange={(typed) => editChoices({ [field]: typed })}
      problem={problem}
    />
  )
}

/** From which playbook, for whom, and how deep. */
function Ways(): ReactNode {
  const list = useDrafting((state) => state.list) ?? []
  const playbook = useDrafting((state) => state.playbook)
  const { side, depth, provider } = useDrafting((state) => state.choices)
  return (
    <>
      <Picker
        label={words.playbook}
        value={playbook?.id ?? null}
        onChange={(id) => void choosePlaybook(id)}
        options={list.map(({ id, title }) => ({ id, label: title }))}
      />
      <div className={styles.choices}>
        <Choice
          label={words.side}
          value={side}
          onChange={(value) => editChoices({ side: value })}
          options={SIDES.map((value) => ({ value, label: text.common.side(value), tone: value }))}
        />
        <Choice
          label={words.depth}
          value={depth}
          onChange={(value) => editChoices({ depth: value })}
          options={DEPTHS.map((value) => ({ value, label: text.playbooks.depth(value) }))}
        />
        {playbook !== null && asksForProvider(playbook) ? (
          <Choice
            label={words.provider}
            value={provider}
            onChange={(value) => editChoices({ provider: value })}
            options={SIDES.map((value) => ({ value, label: words.providerOption(value) }))}
          />
        ) : null}
      </div>
      <p className={styles.note}>{words.depthWords[depth]}</p>
    </>
  )
}

/** What is known of the contract before its topics. */
export function Basics(): ReactNode {
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{words.basics}</h2>
      <DraftField field="title" label={words.name} />
      <div className={styles.pair}>
        <DraftField field="vendor" label={words.vendor} hint={words.vendorHint} />
        <DraftField field="buyer" label={words.buyer} hint={words.buyerHint} />
      </div>
      <Ways />
      <div className={styles.pair}>
        <DraftField field="date" label={words.date} type="date" isOptional />
        <DraftField field="currency" label={words.currency} />
      </div>
      <DraftField field="services" label={words.services} hint={words.servicesHint} rows={3} isOptional />
    </section>
  )
}
