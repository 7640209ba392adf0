import { FIELD_TYPES, type Field, type FieldRule } from '#shared/model/playbook/playbook.ts'

/** The field as another kind of value: what only its old kind has goes. */
export function changeType(field: Field, typed: string): Field {
  const type = FIELD_TYPES.find((each) => each === typed)
  if (type === undefined) return field
  const { options, items, ...rest } = field
  return {
    ...rest,
    type,
    ...(type === 'choice' ? { options: options ?? [] } : {}),
    ...(type === 'list' && items !== undefined ? { items } : {}),
  }
}

/** The options of a choice as they are typed, one a line. */
export const optionsOf = ({ options = [] }: Field): string => options.join('\n')

export const withOptions = (field: Field, typed: string): Field => ({
  ...field,
  options: typed === '' ? [] : typed.split('\n'),
})

export function withUsual({ usual: _, ...field }: Field, typed: string): Field {
  return typed === '' ? field : { ...field, usual: typed }
}

/** What a way of reading gives: what is found, a fixed value, or the typed value in it. */
export type Gives = 'found' | 'is' | NonNullable<FieldRule['take']>

export const GIVES: readonly Gives[] = ['found', 'is', 'duration', 'money', 'percentage', 'number', 'date', 'rest']

export const givesOf = ({ is, take }: FieldRule): Gives => (is !== undefined ? 'is' : (take ?? 'found'))

/** The way of reading with another outcome. */
export function withGives({ is, take: _, ...rule }: FieldRule, typed: string): FieldRule {
  const gives = GIVES.find((each) => each === typed) ?? 'found'
  if (gives === 'found') return rule
  return gives === 'is' ? { ...rule, is: is ?? '' } : { ...rule, take: gives }
}

export function withUnless({ unless: _, ...rule }: FieldRule, typed: string): FieldRule {
  return typed === '' ? rule : { ...rule, unless: typed }
}

export function withAnywhere({ in: _, ...rule }: FieldRule, isAnywhere: boolean): FieldRule {
  return isAnywhere ? { ...rule, in: 'anywhere' } : rule
}
