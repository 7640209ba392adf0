import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, playbookRoute } from '#renderer/route/route.ts'
import type { ChecklistEntry, Playbook } from '#shared/model/playbook/playbook.ts'
import { titlesOf } from '../model/parts.ts'
import styles from './detail.module.css'

const words = text.playbooks

/** A field of the checklist, and what fills it. */
export function EntryView({
  playbook,
  entry,
}: {
  readonly playbook: Playbook
  readonly entry: ChecklistEntry
}): ReactNode {
  return (
    <div className={styles.detail}>
      <div className={styles.lines}>
        <p className={styles.kicker}>
          {entry.id} {text.common.dot} {words.groups.checklist} {text.common.dot} {entry.group}
        </p>
        <h2 className={styles.title}>{entry.title}</h2>
      </div>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.entry.filledBy}</h3>
        <ol className={styles.links}>
          {entry.fields.map((path) => {
            const { topicId, topic, field } = titlesOf(playbook, path)
            return (
              <li key={path}>
                <a className={styles.link} href={`#${addressOf(playbookRoute(playbook.id, topicId))}`}>
                  {words.rule.fieldTitle(topic, field)}
                </a>
              </li>
            )
          })}
        </ol>
        {entry.fields.length > 1 ? <p className={styles.note}>{words.entry.firstCounts}</p> : null}
      </section>
    </div>
  )
}
