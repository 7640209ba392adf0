import type { ChecklistEntry } from '../../model/playbook/playbook.ts'
import type { FieldValue, TopicReview, Verdict } from '../../model/playbook/review.ts'
import { line, type PrintCell, type Printout } from '../../model/printout/printout.ts'
import { CLOSING, clauseNamer, factsOf, quoteCell, type ReviewedVersion } from './reviewed-version.ts'

/** What fills one field of the checklist: the first of its fields that was read, or the user's word on their topics. */
export interface FilledEntry {
  readonly value: FieldValue | null
  readonly chosen: Extract<Verdict, 'not-applicable' | 'out-of-scope' | 'refused'> | null
}

export function fillEntry({ fields }: ChecklistEntry, topics: ReadonlyMap<string, TopicReview>): FilledEntry {
  const paths = fields.map((path) => path.split('.'))
  const reviews = paths.map(([topic = '']) => topics.get(topic))
  const value = paths
    .map(([, field], at) => reviews[at]?.values.find((read) => read.field === field))
    .find((found) => found !== undefined)
  const verdicts = new Set(reviews.map((review) => review?.verdict))
  const [only] = verdicts
  const isChosen = only === 'not-applicable' || only === 'out-of-scope' || only === 'refused'
  return { value: value ?? null, chosen: verdicts.size === 1 && isChosen ? only : null }
}

export const CHOSEN_NAMES = {
  'not-applicable': 'Not applicable',
  'out-of-scope': 'Out of scope: left to the other side',
  refused: 'The other side would not say',
} as const

/** The checklist, filled from the text: what was not found stands as open. */
export function checklistPrintout(reviewed: ReviewedVersion): Printout {
  const { playbook, review, madeOn } = reviewed
  const name = clauseNamer(reviewed)
  const topics = new Map(review.topics.map((topic) => [topic.id, topic]))
  const groups = [...new Set(playbook.checklist.map(({ group }) => group))]
  const filled = playbook.checklist.map((entry) => fillEntry(entry, topics))
  const open = filled.filter(({ value, chosen }) => value === null && chosen === null).length
  return {
    title: `${playbook.title}: checklist`,
    facts: factsOf(reviewed),
    sections: [
      {
        heading: null,
        lines: [line(`${filled.length - open} of ${filled.length} fields are settled; ${open} are open.`, 'strong')],
        table: null,
      },
      ...groups.map((group) => ({
        heading: group,
        lines: [],
        table: {
          columns: [
            { title: 'No.', width: 10 },
            { title: 'Field', width: 24 },
            { title: 'In this contract', width: 28 },
            { title: 'Words', width: 46 },
          ],
          rows: playbook.checklist.flatMap((entry, at): readonly (readonly PrintCell[])[] => {
            const fill = filled[at]
            if (entry.group !== group || fill === undefined) return []
            const { value, chosen } = fill
            const quotes = value === null ? [] : [value]
            return [[[line(numberOf(entry))], [line(entry.title)], valueCell(value, chosen), quoteCell(quotes, name)]]
          }),
        },
      })),
    ],
    closing: [CLOSING],
    madeOn,
  }
}

/** The number of a field, "F07"; ids that are words say nothing beside its title. */
const numberOf = ({ id }: ChecklistEntry): string => (/^[A-Z]+\d+$/.test(id) ? id : '')

function valueCell(value: FilledEntry['value'], chosen: FilledEntry['chosen']): PrintCell {
  if (chosen !== null) return [line(CHOSEN_NAMES[chosen], 'muted')]
  return value === null ? [line('Open: not found in the text', 'warning')] : [line(yesNo(value.value.text), 'strong')]
}

const yesNo = (text: string): string => (text === 'yes' ? 'Yes' : text === 'no' ? 'No' : text)
