import type { ReactNode } from 'react'
import { addressOf, playbookRoute } from '#renderer/route/route.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import styles from './detail.module.css'

/** Ways to topics of the playbook; one that is not there is named all the same. */
export function TopicLinks({
  playbook,
  ids,
}: {
  readonly playbook: Playbook
  readonly ids: readonly string[]
}): ReactNode {
  return (
    <ul className={styles.links}>
      {ids.map((id) => {
        const topic = playbook.topics.find((each) => each.id === id)
        return (
          <li key={id}>
            {topic === undefined ? (
              id
            ) : (
              <a className={styles.link} href={`#${addressOf(playbookRoute(playbook.id, id))}`}>
                {topic.title}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
