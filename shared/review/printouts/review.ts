import type { Rule, Topic } from '../../model/playbook/playbook.ts'
import type { RuleReview, TopicReview } from '../../model/playbook/review.ts'
import {
  line,
  type PrintCell,
  type PrintLine,
  type Printout,
  type PrintSection,
} from '../../model/printout/printout.ts'
import { CHOSEN_NAMES } from './checklist.ts'
import { CLOSING, clauseNamer, factsOf, quoteCell, type ReviewedVersion } from './reviewed-version.ts'

const VERDICT_NAMES = { explicit: 'Explicit', vague: 'Vague', missing: 'Missing', ...CHOSEN_NAMES } as const

/** The whole review: red flags, conflicts, and each topic with the words that settle it. */
export function reviewPrintout(reviewed: ReviewedVersion): Printout {
  const { playbook, review, madeOn } = reviewed
  const base = { title: `${playbook.title}: review`, facts: factsOf(reviewed), closing: [CLOSING], madeOn }
  if (!review.isCovered) {
    const says = 'The text is in a language that the playbook does not cover, so that nothing was judged.'
    return { ...base, sections: [{ heading: null, lines: [line(says, 'warning')], table: null }] }
  }
  const name = clauseNamer(reviewed)
  const groups = [...new Set(playbook.topics.map(({ group }) => group))]
  const topics = new Map(review.topics.map((topic) => [topic.id, topic]))
  return {
    ...base,
    sections: [
      { heading: 'Summary', lines: [line(countLine(review.topics))], table: null },
      ...rulesSection('Red flags', playbook.redFlags, review.redFlags, name),
      ...rulesSection('Conflicts between topics', playbook.conflicts, review.conflicts, name),
      ...groups.map((group) => ({
        heading: group,
        lines: [],
        table: {
          columns: [
            { title: 'Topic', width: 26 },
            { title: 'Verdict', width: 14 },
            { title: 'Values, and what is missing', width: 30 },
            { title: 'Words', width: 42 },
          ],
          rows: playbook.topics.flatMap((topic): readonly (readonly PrintCell[])[] => {
            const found = topics.get(topic.id)
            return topic.group === group && found !== undefined ? [topicRow(topic, found, name)] : []
          }),
        },
      })),
      ...rulesSection('What follows from it', playbook.notes, review.notes, name),
    ],
  }
}

function countLine(topics: readonly TopicReview[]): string {
  const count = (verdicts: readonly string[]): number =>
    topics.filter(({ verdict }) => verdicts.includes(verdict)).length
  const chosen = count(['not-applicable', 'out-of-scope', 'refused'])
  const parts = [
    `${count(['explicit'])} explicit`,
    `${count(['vague'])} vague`,
    `${count(['missing'])} missing`,
    ...(chosen === 0 ? [] : [`${chosen} set by hand`]),
  ]
  return `${topics.length} topics: ${parts.join(', ')}.`
}

function rulesSection(
  heading: string,
  rules: readonly Rule[],
  found: readonly RuleReview[],
  name: (clause: number) => string,
): readonly PrintSection[] {
  const held = rules.flatMap((rule) => {
    const review = found.find(({ id }) => id === rule.id)
    return review?.holds === true ? [{ rule, review }] : []
  })
  if (held.length === 0) return []
  return [
    {
      heading,
      lines: [],
      table: {
        columns: [
          { title: 'No.', width: 8 },
          { title: 'What', width: 50 },
          { title: 'Words', width: 50 },
        ],
        rows: held.map(({ rule, review }) => [
          [line(rule.id)],
          [line(rule.title, 'strong'), line(rule.message)],
          review.evidence.length === 0
            ? [line('Nothing in the text says it.', 'muted')]
            : quoteCell(review.evidence, name),
        ]),
      },
    },
  ]
}

function topicRow(topic: Topic, found: TopicReview, name: (clause: number) => string): readonly PrintCell[] {
  const titleOf = (id: string): string => topic.fields.find((field) => field.id === id)?.title ?? id
  const isOpen = found.verdict === 'vague' || found.verdict === 'missing'
  const values: readonly PrintLine[] = [
    ...found.values.map(({ field, value }) => line(`${titleOf(field)}: ${value.text}`)),
    ...(isOpen ? found.missing.map((field) => line(`Missing: ${titleOf(field)}`, 'warning')) : []),
    ...(isOpen ? found.vague.map(({ words, ask }) => line(`“${words}” is vague; ask for ${ask}`, 'warning')) : []),
  ]
  return [
    [line(topic.title, 'strong')],
    [line(VERDICT_NAMES[found.verdict], isOpen ? 'warning' : 'plain')],
    values,
    quoteCell(found.evidence, name),
  ]
}
