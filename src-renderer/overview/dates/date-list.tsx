import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { isLate } from '#renderer/home/needs/needs.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute, type Route } from '#renderer/route/route.ts'
import { today } from '#renderer/shell/today.ts'
import { daysBetween } from '#shared/model/date.ts'
import type { ShownDeadline } from '../overview-slice.ts'
import { removeReminder } from '../turn-actions.ts'
import styles from './date-list.module.css'

const words = text.turns.dates

/** More are shown when they are asked for: other things stand below. */
const MOST = 5

/** Where more of a day stands. */
function routeOf({ contract, point, clause }: ShownDeadline): Route | null {
  if (point !== null) return { screen: 'negotiation', contract, point }
  return clause === null ? null : documentRoute(contract, clause.version)
}

function Source({ deadline }: { readonly deadline: ShownDeadline }): ReactNode {
  const { kind, clause, point } = deadline
  const route = routeOf(deadline)
  const from = clause === null ? point : clause.label === null ? null : words.clause(clause.label)
  const said = [words.kind(kind), from].filter((part) => part !== null).join(', ')
  return (
    <>
      {route === null ? (
        <span className={styles.source}>{said}</span>
      ) : (
        <a className={`${styles.source} ${styles.link}`} href={`#${addressOf(route)}`}>
          {said}
        </a>
      )}
      {clause === null ? null : <q className={styles.quote}>{clause.quote}</q>}
    </>
  )
}

function DateLine({ deadline, now }: { readonly deadline: ShownDeadline; readonly now: string }): ReactNode {
  const { contract, date, title, reminder } = deadline
  const away = daysBetween(now, date)
  return (
    <li className={styles.line}>
      <span className={styles.day}>
        {text.common.day(date)}
        <span className={isLate(deadline, now) ? styles.late : styles.away}>{words.away(away)}</span>
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{title}</span>
        <Source deadline={deadline} />
      </span>
      {reminder === null ? null : (
        <IconButton icon={X} label={words.remove(title)} onPress={() => void removeReminder(contract, reminder)} />
      )}
    </li>
  )
}

/** The days to keep, the next first, each with where it comes from. */
export function DateList({ deadlines }: { readonly deadlines: readonly ShownDeadline[] }): ReactNode {
  const [isWhole, setWhole] = useState(false)
  const now = today()
  const listed = isWhole ? deadlines : deadlines.slice(0, MOST)
  return (
    <section className={styles.dates} aria-labelledby="dates-title">
      <div className={styles.head}>
        <h2 id="dates-title" className={styles.subject}>
          {words.title}
        </h2>
        <div className={styles.buttons}>
          <CommandButton command="reminder.add" />
          {deadlines.length === 0 ? null : <CommandButton command="deadline.export" />}
        </div>
      </div>
      {deadlines.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.lines}>
          {listed.map((deadline, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps nothing of its own.
            <DateLine key={at} deadline={deadline} now={now} />
          ))}
        </ul>
      )}
      {deadlines.length > MOST ? (
        <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(deadlines.length)}
        </Button>
      ) : null}
    </section>
  )
}
