import type { ReactNode } from 'react'
import { Field as TextField } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Depth, Field } from '#shared/model/playbook/playbook.ts'
import { setValue, useDrafting } from '../drafting-slice.ts'
import { valueKey } from '../model/topic-groups.ts'

const words = text.drafting

const OPEN = ''

function hintOf({ type, usual }: Field): string | undefined {
  const parts = [
    usual === undefined ? null : words.usual(usual),
    type === 'text' || type === 'yesno' || type === 'choice' ? null : words.hints[type],
  ].filter((part) => part !== null)
  return parts.length === 0 ? undefined : parts.join(' ')
}

interface ValueFieldProps {
  readonly topic: string
  readonly field: Field
  readonly depth: Depth
}

/** An input for a value, by its kind. Nothing typed stands for the usual value, else for a blank. */
export function ValueField({ topic, field, depth }: ValueFieldProps): ReactNode {
  const key = valueKey(topic, field.id)
  const typed = useDrafting(({ choices }) => choices.values[key])
  const change = (value: string): void => setValue(key, value)
  const label = field.needed.includes(depth) ? words.neededLabel(field.title) : field.title
  const value = typed ?? field.usual ?? ''
  const options = field.type === 'yesno' ? [words.yes, words.no] : field.type === 'choice' ? (field.options ?? []) : []
  if (options.length > 0) {
    const open = { id: OPEN, label: field.usual === undefined ? words.unset : words.usual(field.usual) }
    return (
      <Picker
        label={label}
        value={typed ?? OPEN}
        onChange={change}
        options={[open, ...options.map((option) => ({ id: option, label: option }))]}
      />
    )
  }
  const hint = hintOf(field)
  return (
    <TextField label={label} value={value} onChange={change} isOptional {...(hint === undefined ? {} : { hint })} />
  )
}
