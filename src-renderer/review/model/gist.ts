import type { Depth, Field, FieldType, Topic } from '#shared/model/playbook/playbook.ts'
import type { FieldValue, TopicReview } from '#shared/model/playbook/review.ts'

/** What a cell of the grid says under a topic, in a line. */
export type Gist =
  | { readonly kind: 'values'; readonly values: readonly GistValue[] }
  | { readonly kind: 'vague'; readonly words: readonly string[] }
  /** Titles of the fields that are missing. */
  | { readonly kind: 'lacks'; readonly fields: readonly string[] }
  | { readonly kind: 'silent' }
  | { readonly kind: 'note'; readonly note: string }

export interface GistValue {
  readonly title: string
  readonly text: string
  /** True where the value says nothing without its title: a yes, a name, a bare number. */
  readonly needsTitle: boolean
}

const SPEAKING: readonly FieldType[] = ['duration', 'money', 'date', 'list', 'text']

/** So many values or words tell enough. */
const FEW = 3

/** The values that settle the topic first, then the others; each as the playbook orders its fields. */
function inOrder({ fields }: Topic, values: readonly FieldValue[], depth: Depth): readonly [Field, FieldValue][] {
  const read = fields.flatMap((field): readonly [Field, FieldValue][] => {
    const value = values.find((one) => one.field === field.id)
    return value === undefined ? [] : [[field, value]]
  })
  const isNeeded = ([{ needed }]: [Field, FieldValue]): boolean => needed.includes(depth)
  return [...read.filter(isNeeded), ...read.filter((one) => !isNeeded(one))]
}

/** What is said of a topic in one line: its values, what is vague, or what is missing. */
export function gistOf(topic: Topic, found: TopicReview, depth: Depth): Gist {
  if (found.note !== null) return { kind: 'note', note: found.note }
  if (found.verdict === 'missing') return { kind: 'silent' }
  if (found.verdict === 'vague') {
    const words = [...new Set(found.vague.map((one) => one.words))]
    if (words.length > 0) return { kind: 'vague', words: words.slice(0, FEW) }
    const titleOf = (id: string): string => topic.fields.find((field) => field.id === id)?.title ?? id
    return { kind: 'lacks', fields: found.missing.slice(0, FEW).map(titleOf) }
  }
  const values = inOrder(topic, found.values, depth).slice(0, FEW)
  return {
    kind: 'values',
    values: values.map(([{ title, type }, { value }]) => ({
      ...{ title, text: value.text, needsTitle: !SPEAKING.includes(type) },
    })),
  }
}
