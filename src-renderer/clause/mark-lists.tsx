import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Comment, Revision } from '#shared/model/version-text.ts'
import styles from './mark-lists.module.css'

const words = text.compare.inspector

/** So many entries stand in the inspector before somebody asks for all. */
const FEW = 6
/** And so many tracked changes in one entry. */
const MANY = 12

function By({ author, date }: { readonly author: string; readonly date: string | null }): ReactNode {
  return (
    <span className={styles.by}>
      <b className={styles.author}>{author}</b>
      {date === null ? null : <time>{text.common.day(date)}</time>}
    </span>
  )
}

/** What one person tracked at one time. */
function RevisionEntry({ revisions }: { readonly revisions: readonly Revision[] }): ReactNode {
  const [first] = revisions
  if (first === undefined) return null
  return (
    <li className={styles.entry}>
      <By author={first.author} date={first.date} />
      <p className={styles.marks}>
        {revisions.map(({ kind, text: changed }, at) => {
          const key = `${at}${kind}`
          const run = kind === 'delete' || kind === 'move-from' ? '-' : kind === 'format' ? '=' : '+'
          const said = kind === 'insert' || kind === 'delete' ? null : words.revision[kind]
          return (
            <span key={key}>
              {said === null ? null : <span className={styles.kind}>{said}</span>}
              <WordRuns words={[[run, changed.trim()]]} show="both" />
            </span>
          )
        })}
      </p>
    </li>
  )
}

function CommentEntry({ comment }: { readonly comment: Comment }): ReactNode {
  const { author, date, quote, text: said, replyTo, resolved } = comment
  return (
    <li className={styles.entry} data-reply={replyTo === undefined ? undefined : true}>
      <By author={author} date={date} />
      {resolved === true ? <span className={styles.kind}>{words.resolved}</span> : null}
      {quote === '' || replyTo !== undefined ? null : <q className={styles.quote}>{quote}</q>}
      <p className={styles.said}>{said}</p>
    </li>
  )
}

/** Tracked changes that follow each other, by who made them and when. */
function byAuthor(revisions: readonly Revision[]): readonly (readonly Revision[])[] {
  const groups: Revision[][] = []
  for (const revision of revisions) {
    const last = groups.at(-1)
    const isSame = last?.[0]?.author === revision.author && last[0].date?.slice(0, 10) === revision.date?.slice(0, 10)
    if (last !== undefined && isSame && last.length < MANY) last.push(revision)
    else groups.push([revision])
  }
  return groups
}

interface SectionProps<T> {
  readonly title: string
  readonly entries: readonly T[]
  readonly render: (entry: T, key: string) => ReactNode
}

function Section<T>({ title, entries, render }: SectionProps<T>): ReactNode {
  const [isWhole, setWhole] = useState(false)
  if (entries.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{title}</h3>
      <ul className={styles.list}>
        {(isWhole ? entries : entries.slice(0, FEW)).map((entry, at) => render(entry, `${at}`))}
      </ul>
      {isWhole || entries.length <= FEW ? null : (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {words.showAll}
        </Button>
      )}
    </section>
  )
}

interface MarkListsProps {
  /** What they belong to: with another clause, long lists are short again. */
  readonly of: string
  readonly revisions: readonly Revision[]
  readonly comments: readonly Comment[]
}

/** The sender's comments and tracked changes in a clause, with who and when. */
export function MarkLists({ of, revisions, comments }: MarkListsProps): ReactNode {
  return (
    <>
      <Section
        key={`comments${of}`}
        title={words.comments(comments.length)}
        entries={comments}
        render={(comment, key) => <CommentEntry key={key} comment={comment} />}
      />
      <Section
        key={`revisions${of}`}
        title={words.trackedChanges(revisions.length)}
        entries={byAuthor(revisions)}
        render={(same, key) => <RevisionEntry key={key} revisions={same} />}
      />
    </>
  )
}
