import type { Topic } from '../model/playbook/playbook.ts'
import type { DraftParagraph } from './draft.ts'

const PLACE = /\{([a-z0-9][a-z0-9-]*)\}/gi

/** Wording with its values in it, and the fields that have none: their titles stand there in brackets. */
export interface FilledWording {
  readonly text: string
  readonly blanks: readonly string[]
}

/** Puts values into wording: `names` by their own name, all others are fields of the topic. */
export function fillWording(
  wording: string,
  { id, fields }: Pick<Topic, 'id' | 'fields'>,
  values: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): FilledWording {
  const blanks: string[] = []
  const text = wording.replaceAll(PLACE, (_, place: string) => {
    const name = names.get(place)
    if (name !== undefined) return name
    const field = fields.find((one) => one.id === place)
    const value = values.get(`${id}.${place}`) ?? field?.usual
    if (value !== undefined) return value
    blanks.push(`${id}.${place}`)
    return `[${field?.title ?? place}]`
  })
  return { text, blanks }
}

const ITEM = /^(?:[-•]|\([a-z]\))\s+/i

/** The paragraphs of wording: each line is one, and one that begins with a dash is an item. */
export const paragraphsOf = (text: string): readonly DraftParagraph[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line.replace(ITEM, ''), isItem: ITEM.test(line) }))
