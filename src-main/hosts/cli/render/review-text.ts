import { type TopicReview, VERDICTS } from '#shared/model/playbook/review.ts'
import type { Reviewed } from './review-json.ts'
import { NOT_ADVICE, NOT_COVERED, oneLine, type ReviewTitle, titleLine, VERDICT_WORDS } from './review-words.ts'

const item = (text: string): string => `  ${oneLine(text)}`
const detail = (text: string): string => `      ${oneLine(text)}`
const quoted = (text: string): string => detail(`“${oneLine(text)}”`)

function topicLines({ playbook }: Reviewed, topic: TopicReview): readonly string[] {
  const about = playbook.topics.find(({ id }) => id === topic.id)
  const fieldTitle = (id: string): string => about?.fields.find((field) => field.id === id)?.title ?? id
  return [
    `  ${VERDICT_WORDS[topic.verdict].padEnd(VERDICT_WORDS['not-applicable'].length)}  ${about?.title ?? topic.id}`,
    ...topic.values.map(({ field, value }) => detail(`${fieldTitle(field)}: ${value.text}`)),
    ...topic.missing.map((field) => detail(`not said: ${fieldTitle(field)}`)),
    ...topic.vague.map(({ words, ask }) => detail(`vague: “${oneLine(words)}”; ask for ${ask}`)),
    ...topic.evidence.slice(0, 2).map(({ quote }) => quoted(quote)),
    ...(topic.note === null ? [] : [detail(topic.note)]),
  ]
}

function ruleLines({ playbook, review }: Reviewed, list: 'redFlags' | 'conflicts' | 'notes'): readonly string[] {
  return review[list]
    .filter(({ holds }) => holds)
    .flatMap(({ id, evidence }) => {
      const rule = playbook[list].find((one) => one.id === id)
      return [
        item(`${id} ${rule?.title ?? ''}`),
        detail(rule?.message ?? ''),
        ...evidence.slice(0, 2).map(({ quote }) => quoted(quote)),
      ]
    })
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title.toUpperCase(), ...lines]

/** "12 explicit, 3 vague, 28 missing". */
function countLine({ review }: Reviewed): string {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: review.topics.filter((topic) => topic.verdict === verdict).length,
  }))
  const said = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict]}`)
  return said.join(', ')
}

/** A review for a terminal. */
export function reviewText(reviewed: Reviewed, title: ReviewTitle): string {
  const head = [`Review of ${title.of}. ${titleLine(reviewed.playbook.title, title)}`, NOT_ADVICE]
  if (!reviewed.review.isCovered) return [...head, NOT_COVERED].join('\n')
  return [
    ...head,
    countLine(reviewed),
    ...section('Red flags', ruleLines(reviewed, 'redFlags')),
    ...section('Conflicts', ruleLines(reviewed, 'conflicts')),
    ...section(
      'Topics',
      reviewed.review.topics.flatMap((topic) => topicLines(reviewed, topic)),
    ),
    ...section('Notes', ruleLines(reviewed, 'notes')),
  ].join('\n')
}
