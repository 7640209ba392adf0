import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, type Route } from '#renderer/route/route.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import type { DueDay, Needs } from './needs.ts'
import { needsNothing } from './needs.ts'
import styles from './needs-strip.module.css'

const words = text.home.needs

/** More stand in the list below, and on each contract's overview. */
const MOST = 3

interface Entry {
  readonly key: string
  readonly route: Route
  readonly name: string
  /** What it is about, where the name does not say. */
  readonly note: string | null
  readonly when: string
}

const turnEntry = ({ contract, turn }: Overview): Entry => ({
  key: contract.id,
  route: { screen: 'overview', contract: contract.id },
  name: contract.title,
  note: null,
  when: text.turns.lasting(turn.lasting),
})

function dueEntry({ deadline, title, away }: DueDay, at: number): Entry {
  const { contract, point, kind } = deadline
  const route: Route = point === null ? { screen: 'overview', contract } : { screen: 'negotiation', contract, point }
  const isLate = away < 0
  return {
    key: `${contract} ${kind} ${at}`,
    route,
    name: point === null ? deadline.title : words.of(point, deadline.title),
    note: title,
    when: isLate ? words.late(-away) : text.turns.dates.away(away),
  }
}

function Group({ title, entries, isLate = false }: GroupProps): ReactNode {
  if (entries.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={`${styles.head} ${isLate ? styles.late : ''}`}>
        {title} <span className={styles.count}>{text.common.number(entries.length)}</span>
      </h3>
      <ul className={styles.entries}>
        {entries.slice(0, MOST).map(({ key, route, name, note, when }) => (
          <li key={key}>
            <a className={styles.entry} href={`#${addressOf(route)}`}>
              <span className={styles.name}>
                {name}
                {note === null ? null : (
                  <span className={styles.note}>
                    {' '}
                    {text.common.dot} {note}
                  </span>
                )}
              </span>
              <span className={styles.when}>{when}</span>
            </a>
          </li>
        ))}
      </ul>
      {entries.length > MOST ? <p className={styles.more}>{words.more(entries.length - MOST)}</p> : null}
    </section>
  )
}

interface GroupProps {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly isLate?: boolean
}

/** What needs the user today, each a way to it; nothing where nothing does. */
export function NeedsStrip({ needs }: { readonly needs: Needs }): ReactNode {
  if (needsNothing(needs)) return null
  return (
    <section className={styles.strip} aria-labelledby="needs-title">
      <h2 id="needs-title" className={styles.title}>
        {words.title}
      </h2>
      <div className={styles.groups}>
        <Group title={words.turns} entries={needs.turns.map(turnEntry)} />
        <Group title={words.dates} entries={needs.soon.map(dueEntry)} />
        <Group title={words.overdue} entries={needs.late.map(dueEntry)} isLate />
      </div>
    </section>
  )
}
