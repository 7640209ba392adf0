import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import styles from '../detail.module.css'
import { TopicLinks } from '../topic-links.tsx'
import { CueWords, VagueWordsView } from './cue-words.tsx'
import { FieldsTable } from './fields-table.tsx'
import { PositionsView } from './positions-view.tsx'
import { WordingView } from './wording-view.tsx'

const words = text.playbooks.topic

function sourceWords({ sources }: Playbook, topic: Topic): string {
  if (topic.sources.length === 0) return words.noSource
  return words.sources(
    topic.sources.map(({ source, section }) =>
      words.source(sources.find(({ id }) => id === source)?.title ?? source, section),
    ),
  )
}

/** A topic: what it asks, what it needs, how a text is read for it, and what either side would write. */
export function TopicView({ playbook, topic }: { readonly playbook: Playbook; readonly topic: Topic }): ReactNode {
  return (
    <article className={styles.detail}>
      <div className={styles.lines}>
        <p className={styles.kicker}>
          {topic.id} {text.common.dot} {topic.group}
        </p>
        <h2 className={styles.title}>{topic.title}</h2>
        <p className={styles.question}>{topic.question}</p>
        <p className={styles.note}>{sourceWords(playbook, topic)}</p>
        <p className={styles.note}>{words.place[topic.place ?? 'agreement']}</p>
        {topic.owasp === undefined ? null : <p className={styles.note}>{words.owasp(topic.owasp)}</p>}
      </div>
      <FieldsTable topic={topic} />
      <PositionsView topic={topic} />
      <WordingView topic={topic} />
      <VagueWordsView topic={topic} />
      <CueWords topic={topic} />
      {topic.links.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.links}</h3>
          <TopicLinks playbook={playbook} ids={topic.links} />
        </section>
      )}
    </article>
  )
}
