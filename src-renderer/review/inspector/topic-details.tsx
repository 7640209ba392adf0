import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ChecklistEntry, Topic } from '#shared/model/playbook/playbook.ts'
import type { TopicReview } from '#shared/model/playbook/review.ts'
import type { Side } from '#shared/model/side.ts'
import { textVerdict } from '#shared/review/compare-reviews.ts'
import { VerdictMark } from '../grid/verdict-mark.tsx'
import { isChosen, isOpen } from '../model/findings.ts'
import type { Reviewed, ReviewedTopic } from '../model/reviewed.ts'

import type { Loaded } from '../review-slice.ts'
import { LackingFields, ReadValues, VagueWords } from './fields.tsx'
import styles from './inspector.module.css'
import { Positions } from './positions.tsx'
import { Quotes } from './quotes.tsx'
import { Section } from './section.tsx'
import { TopicLinks } from './topic-links.tsx'
import { TopicPoints } from './topic-points.tsx'
import { Wording } from './wording.tsx'

const words = text.review.inspector

/** The verdict in a sentence, as the text alone gives it. */
function whyText(topic: Topic, found: TopicReview): string {
  const verdict = textVerdict(found)
  if (verdict === 'missing') return words.why.missing
  if (verdict === 'explicit') return found.values.length === 0 ? words.why.explicitPlain : words.why.explicit
  const titleOf = (id: string): string => topic.fields.find((field) => field.id === id)?.title ?? id
  if (found.missing.length > 0) return words.why.lacks(found.missing.map(titleOf))
  return words.why.vague([...new Set(found.vague.map((one) => one.words))])
}

function Verdict({ one: { topic, found } }: { readonly one: ReviewedTopic }): ReactNode {
  const { verdict, note } = found
  const byText = textVerdict(found)
  return (
    <>
      <div className={styles.verdict}>
        <VerdictMark verdict={verdict} />
        <p>
          <strong>{words.says(verdict)}</strong>{' '}
          {verdict === 'not-applicable' || verdict === 'out-of-scope' || verdict === 'refused'
            ? words.why[verdict]
            : whyText(topic, found)}
        </p>
      </div>
      {isChosen(verdict) ? (
        <p className={styles.muted}>
          {words.why.byText(text.review.verdict(byText))} {whyText(topic, found)}
        </p>
      ) : null}
      {note === null ? null : (
        <p className={styles.note}>
          <span className={styles.under}>{words.note}</span> {note}
        </p>
      )}
    </>
  )
}

/** Where the topic comes from: the sources that ask for it, with the place in them. */
function askedBy({ playbook }: Reviewed, { sources }: Topic): string | null {
  const named = [...new Set(sources.map(({ source }) => source))].map((id) => {
    const sections = sources.filter(({ source }) => source === id).map(({ section }) => section)
    return words.source(playbook.sources.find((source) => source.id === id)?.title ?? id, sections)
  })
  return named.length === 0 ? null : words.asked(named)
}

function Actions({ found }: { readonly found: TopicReview }): ReactNode {
  return (
    <div className={styles.buttons}>
      <CommandButton command="point.raise" kind={isOpen(found.verdict) ? 'primary' : 'normal'} showKeys>
        {words.raise}
      </CommandButton>
      {isChosen(found.verdict) ? (
        <CommandButton command="topic.take-back">{words.takeBack}</CommandButton>
      ) : (
        <>
          <CommandButton command="topic.refused">{words.refuse}</CommandButton>
          <CommandButton command="topic.not-applicable">{words.notApplicable}</CommandButton>
          <CommandButton command="topic.out-of-scope">{words.outOfScope}</CommandButton>
        </>
      )}
    </div>
  )
}

interface TopicDetailsProps {
  readonly loaded: Loaded
  readonly one: ReviewedTopic
  /** The field of the checklist by which the topic was chosen. */
  readonly entry: ChecklistEntry | null
  readonly ours: Side | null
}

/** Everything that is known of one topic. */
export function TopicDetails({ loaded, one, entry, ours }: TopicDetailsProps): ReactNode {
  const { topic, found } = one
  const asked = askedBy(loaded.reviewed, topic)
  return (
    <div className={styles.details}>
      <header>
        {entry === null ? null : <p className={styles.over}>{words.entry(entry.id, entry.title)}</p>}
        <h2 className={styles.title}>{topic.title}</h2>
        <p>{topic.question}</p>
        {asked === null ? null : <p className={styles.under}>{asked}</p>}
      </header>
      <Section title={words.verdict}>
        <Verdict one={one} />
        <Actions found={found} />
      </Section>
      <TopicPoints topic={topic} contract={loaded.text.contract} />
      {found.evidence.length === 0 ? null : (
        <Section title={words.quotes}>
          <Quotes quotes={found.evidence} text={loaded.text} />
        </Section>
      )}
      <ReadValues topic={topic} found={found} text={loaded.text} />
      <LackingFields topic={topic} found={found} />
      <VagueWords found={found} text={loaded.text} />
      <Positions topic={topic} ours={ours} />
      <Wording topic={topic} settings={loaded.reviewed.got.settings} />
      <TopicLinks title={words.links} topics={topic.links} reviewed={loaded.reviewed} />
      {topic.owasp === undefined ? null : (
        <Section title={words.owasp}>
          <p>{topic.owasp}</p>
        </Section>
      )}
    </div>
  )
}
