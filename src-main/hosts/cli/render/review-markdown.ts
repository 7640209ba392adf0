import type { RuleReview, TopicReview } from '#shared/model/playbook/review.ts'
import type { Reviewed } from './review-json.ts'
import { NOT_ADVICE, NOT_COVERED, oneLine, type ReviewTitle, titleLine, VERDICT_WORDS } from './review-words.ts'

// Contract text is data: nothing in it may become markup of ours.
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')

const quoted = (text: string): string => `> ${escaped(text)}`

/** Quotes that are shown of one finding; the first ones say most. */
const SHOWN = 3

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function topicRow({ playbook }: Reviewed, topic: TopicReview): readonly string[] {
  const about = playbook.topics.find(({ id }) => id === topic.id)
  const fieldTitle = (id: string): string => about?.fields.find((field) => field.id === id)?.title ?? id
  return [
    escaped(about?.title ?? topic.id),
    `**${VERDICT_WORDS[topic.verdict]}**`,
    topic.values.map(({ field, value }) => escaped(`${fieldTitle(field)}: ${value.text}`)).join('<br>'),
    [
      ...topic.missing.map((field) => escaped(fieldTitle(field))),
      ...topic.vague.map(({ words, ask }) => escaped(`“${words}”: ask for ${ask}`)),
    ].join('<br>'),
  ]
}

/** The topics by group, each with its verdict, what was read and what is missing. */
function topicTables(reviewed: Reviewed): readonly string[] {
  const groupOf = new Map(reviewed.playbook.topics.map(({ id, group }) => [id, group]))
  const groups = Map.groupBy(reviewed.review.topics, ({ id }) => groupOf.get(id) ?? '')
  return [...groups].flatMap(([group, topics]) => [
    `### ${escaped(group)}`,
    table(
      ['Topic', 'Verdict', 'What it says', 'What is missing or vague'],
      topics.map((topic) => topicRow(reviewed, topic)),
    ),
  ])
}

function evidenceBlocks({ playbook, review }: Reviewed): readonly string[] {
  return review.topics.flatMap(({ id, evidence, note }) => {
    if (evidence.length === 0 && note === null) return []
    const title = playbook.topics.find((topic) => topic.id === id)?.title ?? id
    return [
      `### ${escaped(title)}`,
      ...(note === null ? [] : [escaped(note)]),
      ...evidence.slice(0, SHOWN).map(({ quote }) => quoted(quote)),
    ]
  })
}

function ruleBlocks({ playbook, review }: Reviewed, list: 'redFlags' | 'conflicts' | 'notes'): readonly string[] {
  return review[list]
    .filter(({ holds }: RuleReview) => holds)
    .flatMap(({ id, evidence }) => {
      const rule = playbook[list].find((one) => one.id === id)
      return [
        `### ${escaped(`${id} ${rule?.title ?? ''}`)}`,
        escaped(rule?.message ?? ''),
        ...evidence.slice(0, SHOWN).map(({ quote }) => quoted(quote)),
      ]
    })
}

const section = (title: string, blocks: readonly string[]): readonly string[] =>
  blocks.length === 0 ? [] : [`## ${title}`, ...blocks]

/** A review as Markdown: red flags first, a table of the topics, and the sentences that settle them. */
export function reviewMarkdown(reviewed: Reviewed, title: ReviewTitle): string {
  const { playbook, review } = reviewed
  const head = [`# ${escaped(`Review of ${title.of}`)}`, escaped(titleLine(playbook.title, title)), `*${NOT_ADVICE}*`]
  if (!review.isCovered) return [...head, escaped(NOT_COVERED)].join('\n\n')
  return [
    ...head,
    ...section('Red flags', ruleBlocks(reviewed, 'redFlags')),
    ...section('Conflicts', ruleBlocks(reviewed, 'conflicts')),
    ...section('Topics', topicTables(reviewed)),
    ...section('Sentences', evidenceBlocks(reviewed)),
    ...section('Notes', ruleBlocks(reviewed, 'notes')),
  ].join('\n\n')
}
