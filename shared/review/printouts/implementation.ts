import type { Rule } from '../../model/playbook/playbook.ts'
import type { Reason } from '../../model/playbook/review.ts'
import { line, type PrintCell, type Printout } from '../../model/printout/printout.ts'
import { CLOSING, clauseNamer, factsOf, quoteCell, type ReviewedVersion } from './reviewed-version.ts'

/** Whether an item of the list to be met before signing is. */
export type ItemState = 'met' | 'not met' | 'not applicable'

/** Not applicable: the user said so of every topic that it is about. */
export function itemState({ review }: Pick<ReviewedVersion, 'review'>, { id, topics }: Rule): ItemState {
  const verdicts = review.topics.filter((topic) => topics.includes(topic.id)).map(({ verdict }) => verdict)
  if (verdicts.length > 0 && verdicts.every((verdict) => verdict === 'not-applicable')) return 'not applicable'
  return review.implementation.find((item) => item.id === id)?.holds === true ? 'met' : 'not met'
}

const STATE_CELLS: Readonly<Record<ItemState, PrintCell>> = {
  met: [line('Yes', 'strong')],
  'not met': [line('No, or not stated', 'warning')],
  'not applicable': [line('Not applicable', 'muted')],
}

/** What the text lacks, as an item says it: values that were not read, and topics that are not settled. */
function missingCell({ playbook }: ReviewedVersion, reasons: readonly Reason[]): PrintCell {
  const topicOf = (id: string | undefined) => playbook.topics.find((topic) => topic.id === id)
  return reasons.flatMap((reason) => {
    if ('topic' in reason) return [line(`${topicOf(reason.topic)?.title ?? reason.topic}: ${reason.verdict}`, 'muted')]
    if (!('field' in reason)) return []
    const [topic, id] = reason.field.split('.')
    const title = topicOf(topic)?.fields.find((field) => field.id === id)?.title ?? reason.field
    return [line(`${title}: ${reason.value?.text ?? 'not stated'}`, 'muted')]
  })
}

/** What must hold before the contract is signed, each item with the words that say so. */
export function implementationPrintout(reviewed: ReviewedVersion): Printout {
  const { playbook, review, madeOn } = reviewed
  const name = clauseNamer(reviewed)
  const rows = playbook.implementation.map((rule): readonly PrintCell[] => {
    const found = review.implementation.find(({ id }) => id === rule.id)
    const state = itemState(reviewed, rule)
    const why =
      state === 'not met' ? missingCell(reviewed, found?.reasons ?? []) : quoteCell(found?.evidence ?? [], name)
    return [[line(rule.id)], [line(rule.title)], STATE_CELLS[state], why]
  })
  return {
    title: `${playbook.title}: before signing`,
    facts: factsOf(reviewed),
    sections: [
      {
        heading: 'To be met before signing',
        lines: [],
        table: {
          columns: [
            { title: 'No.', width: 8 },
            { title: 'Item', width: 32 },
            { title: 'In this contract', width: 20 },
            { title: 'Words, or what is missing', width: 48 },
          ],
          rows,
        },
      },
    ],
    closing: [CLOSING],
    madeOn,
  }
}
