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
  if (usual !== undefined) return words.usual(usual)
  return type === 'text' || type === 'yesno' || type === 'choice' ? undefined : words.hints[type]
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
  const value = typed ?? field.usual ?? ''
  const options = field.type === 'yesno' ? [words.yes, words.no] : field.type === 'choice' ? (field.options ?? []) : []
  if (options.length > 0) {
    const open = { id: OPEN, label: field.usual === undefined ? words.unset : words.usual(field.usual) }
    return (
      <Picker
        label={field.title}
        value={typed ?? OPEN}
        onChange={change}
        options={[open, ...options.map((option) => ({ id: option, label: option }))]}
      />
    )
  }
  // The usual value need not be told where it stands.
  const hint = value === field.usual ? undefined : hintOf(field)
  const isOptional = !field.needed.includes(depth)
  return (
    <TextField
      label={field.title}
      value={value}
      onChange={change}
      isOptional={isOptional}
      {...(hint === undefined ? {} : { hint })}
    />
  )
}
