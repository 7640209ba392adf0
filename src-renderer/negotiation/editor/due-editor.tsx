import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { today } from '#renderer/shell/today.ts'
import { addDays } from '#shared/model/date.ts'
import { applyEdit } from '../point-editor.ts'
import styles from './point-editor.module.css'

const { edit } = text.negotiation.list

const OFFERED = [7, 14, 28] as const

/** By when: a day, or so many days from now. */
export function DueEditor({ label, current }: { readonly label: string; readonly current: string | null }): ReactNode {
  const [due, setDue] = useState(current ?? '')
  return (
    <form
      noValidate
      autoComplete="off"
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        applyEdit({ due: due === '' ? null : due })
      }}
    >
      <Field label={label} value={due} onChange={setDue} type="date" autoFocus />
      <div className={styles.buttons}>
        {OFFERED.map((days) => (
          <Button key={days} onPress={() => applyEdit({ due: addDays(today(), days) })}>
            {edit.inDays(days)}
          </Button>
        ))}
        {current === null ? null : <Button onPress={() => applyEdit({ due: null })}>{edit.clearDue}</Button>}
        <Button type="submit" kind="primary">
          {edit.set}
        </Button>
      </div>
    </form>
  )
}
