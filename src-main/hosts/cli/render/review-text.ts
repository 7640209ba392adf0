import type { TopicReview, Verdict } from '#shared/model/playbook/review.ts'
import type { Reviewed } from './review-json.ts'

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  explicit: 'explicit',
  vague: 'vague',
  missing: 'missing',
  'not-applicable': 'not applicable',
  'out-of-scope': 'out of scope',
  refused: 'refused',
}

const NOT_ADVICE = 'A review says what the text settles and what it leaves open. It is not legal advice.'

/** How a line of the review stands in its format. */
interface Look {
  readonly title: (text: string) => string
  readonly item: (text: string) => string
  readonly detail: (text: string) => string
  readonly plain: (text: string) => string
}

const TEXT: Look = {
  title: (text) => `\n${text.toUpperCase()}`,
  item: (text) => text,
  detail: (text) => `    ${text}`,
  plain: (text) => text,
}

const MARKDOWN: Look = {
  title: (text) => `\n## ${text}\n`,
  item: (text) => `- ${text}`,
  detail: (text) => `  - ${text}`,
  plain: (text) => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&'),
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function topicLines({ playbook }: Reviewed, topic: TopicReview, look: Look): readonly string[] {
  const about = playbook.topics.find(({ id }) => id === topic.id)
  const fieldTitle = (id: string): string => about?.fields.find((field) => field.id === id)?.title ?? id
  const quoted = topic.evidence.slice(0, 3).map(({ quote }) => `“${oneLine(quote)}”`)
  return [
    look.item(`${VERDICT_WORDS[topic.verdict]}: ${look.plain(about?.title ?? topic.id)}`),
    ...topic.values.map(({ field, value }) => look.detail(look.plain(`${fieldTitle(field)}: ${oneLine(value.text)}`))),
    ...topic.missing.map((field) => look.detail(look.plain(`not said: ${fieldTitle(field)}`))),
    ...topic.vague.map(({ words, ask }) => look.detail(look.plain(`vague: “${oneLine(words)}”; ask for ${ask}`))),
    ...quoted.map((quote) => look.detail(look.plain(quote))),
    ...(topic.note === null ? [] : [look.detail(look.plain(topic.note))]),
  ]
}

function render(reviewed: Reviewed, look: Look): string {
  const { playbook, review } = reviewed
  const rulesOf = (list: 'redFlags' | 'conflicts' | 'notes'): readonly string[] =>
    review[list]
      .filter(({ holds }) => holds)
      .flatMap(({ id, evidence }) => {
        const rule = playbook[list].find((one) => one.id === id)
        return [
          look.item(look.plain(`${id} ${rule?.title ?? ''}: ${rule?.message ?? ''}`)),
          ...evidence.slice(0, 2).map(({ quote }) => look.detail(look.plain(`“${oneLine(quote)}”`))),
        ]
      })
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [look.title(title), ...lines]
  if (!review.isCovered) {
    return `The text is not in the language of the playbook “${look.plain(playbook.title)}”, so nothing was judged.`
  }
  return [
    `Reviewed against “${look.plain(playbook.title)}”. ${NOT_ADVICE}`,
    ...section('Red flags', rulesOf('redFlags')),
    ...section('Conflicts', rulesOf('conflicts')),
    ...section(
      'Topics',
      review.topics.flatMap((topic) => topicLines(reviewed, topic, look)),
    ),
    ...section('Notes', rulesOf('notes')),
  ].join('\n')
}

/** A review for a terminal. */
export const reviewText = (reviewed: Reviewed): string => render(reviewed, TEXT)

/** A review as Markdown. */
export const reviewMarkdown = (reviewed: Reviewed): string => render(reviewed, MARKDOWN)
