import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Basis } from '#shared/model/playbook/playbook.ts'

const words = text.playbooks

const options = (['stated', 'derived'] as const).map((value) => ({ value, label: words.basis(value) }))

interface BasisChoiceProps {
  readonly value: Basis
  readonly onChange: (basis: Basis) => void
}

/** Whether a source says it, or it is drawn from what the sources say. */
export const BasisChoice = ({ value, onChange }: BasisChoiceProps): ReactNode => (
  <Choice label={words.edit.basis} value={value} onChange={onChange} options={options} />
)
