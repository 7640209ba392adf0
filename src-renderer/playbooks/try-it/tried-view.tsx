import type { ReactNode } from 'react'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import type { TopicReview } from '#shared/model/playbook/review.ts'
import { onlyOnce } from '../model/only-once.ts'
import styles from './try-it.module.css'
import type { Tried } from './try-topic.ts'

const words = text.playbooks.tryIt

const MOST = 6

const TONES: Readonly<Record<string, Tone>> = { explicit: 'inserted', vague: 'warning', missing: 'deleted' }

function Found({ found, topic }: { readonly found: TopicReview; readonly topic: Topic }): ReactNode {
  const titleOf = (id: string): string => topic.fields.find((field) => field.id === id)?.title ?? id
  const quotes = onlyOnce(found.evidence.map(({ quote }) => quote))
  return (
    <>
      <p>
        <Tag tone={TONES[found.verdict] ?? 'plain'}>{words.verdict(found.verdict)}</Tag>
      </p>
      {found.values.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.values}</h3>
          <dl className={styles.rows}>
            {found.values.map(({ field, value }) => (
              <div key={field}>
                <dt className={styles.note}>{titleOf(field)}</dt>
                <dd>{value.text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {found.missing.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.missing}</h3>
          <ul className={styles.rows}>
            {found.missing.map((field) => (
              <li key={field}>{titleOf(field)}</li>
            ))}
          </ul>
        </section>
      )}
      {found.vague.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.vague}</h3>
          <ul className={styles.rows}>
            {onlyOnce(found.vague.map((each) => `“${each.words}”: ${text.playbooks.topic.ask(each.ask)}`)).map(
              (line) => (
                <li key={line}>{line}</li>
              ),
            )}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h3 className={styles.head}>{words.evidence}</h3>
        {quotes.length === 0 ? <p>{words.nothing}</p> : null}
        <ul className={styles.rows}>
          {quotes.slice(0, MOST).map((quote) => (
            <li key={quote} className={styles.quote}>
              {quote}
            </li>
          ))}
        </ul>
        {quotes.length > MOST ? <p className={styles.note}>{words.more(quotes.length - MOST)}</p> : null}
      </section>
    </>
  )
}

/** The verdict, the values, what is missing and what is vague, with the sentences that it rests on. */
export function TriedView({ tried, topic }: { readonly tried: Tried; readonly topic: Topic }): ReactNode {
  switch (tried.kind) {
    case 'faulty':
      return <p className={styles.note}>{words.faulty}</p>
    case 'not-covered':
      return <p className={styles.note}>{words.notCovered}</p>
    case 'found':
      return <Found found={tried.found} topic={topic} />
  }
}
