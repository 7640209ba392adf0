import { type ReactNode, useState } from 'react'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Signal } from '#shared/model/playbook/playbook.ts'
import styles from '../editor.module.css'
import { useFault } from '../path-field.tsx'

const words = text.playbooks.edit

interface WeightFieldProps {
  readonly signal: Signal
  readonly at: number
  readonly path: string
  readonly onChange: (signal: Signal) => void
}

/** How much cue words count: what is typed is kept as typed, and counts as soon as it is a number. */
export function WeightField({ signal, at, path, onChange }: WeightFieldProps): ReactNode {
  const kept = String(signal.weight ?? 1)
  const [typed, setTyped] = useState<string | null>(null)
  const fault = useFault(path)
  const shown = typed !== null && (typed.trim() === '' || Number(typed) === (signal.weight ?? 1)) ? typed : kept
  const isWrong = typed !== null && typed.trim() !== '' && !Number.isFinite(Number(typed))
  return (
    <span className={styles.weight}>
      <Field
        label={words.weight(at)}
        isLabelHidden
        value={isWrong ? typed : shown}
        problem={isWrong ? words.noNumber : fault}
        onChange={(next) => {
          setTyped(next)
          const { weight: _, ...rest } = signal
          const weight = Number(next)
          if (next.trim() === '' || weight === 1) onChange(rest)
          else if (Number.isFinite(weight)) onChange({ ...rest, weight })
        }}
      />
    </span>
  )
}
