import { type ReactNode, useMemo } from 'react'
import { Check } from '#renderer/components/choices/check.tsx'
import { text } from '#renderer/messages/text.ts'
import { takeTopics, useDrafting } from '../drafting-slice.ts'
import { groupsOf, type TopicGroup } from '../model/topic-groups.ts'
import styles from './form.module.css'
import { TopicRow } from './topic-row.tsx'

const words = text.drafting

function Group({ group }: { readonly group: TopicGroup }): ReactNode {
  const chosen = useDrafting(({ choices }) => choices.topics)
  const ids = group.topics.map(({ id }) => id)
  const count = ids.filter((id) => chosen.has(id)).length
  return (
    <fieldset className={styles.group} aria-label={group.title}>
      <div className={styles.groupHead}>
        <Check
          label={words.group(group.title, count, ids.length)}
          isSelected={count === ids.length}
          isPartly={count > 0 && count < ids.length}
          onChange={(isTaken) => takeTopics(ids, isTaken)}
        />
      </div>
      {group.topics.map((topic) => (
        <TopicRow key={topic.id} topic={topic} />
      ))}
    </fieldset>
  )
}

/** The topics by group, with what each needs to be told. */
export function Topics(): ReactNode {
  const playbook = useDrafting((state) => state.playbook)
  const count = useDrafting(({ choices }) => choices.topics.size)
  const problem = useDrafting(({ problems }) => problems.topics)
  const groups = useMemo(() => (playbook === null ? [] : groupsOf(playbook)), [playbook])
  return (
    <section className={styles.section}>
      <div className={styles.top}>
        <h2 className={styles.head}>{words.topics}</h2>
        {playbook === null ? null : <span className={styles.note}>{words.chosen(count, playbook.topics.length)}</span>}
      </div>
      {problem === undefined ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {groups.length === 0 ? <p>{words.noPlaybook}</p> : null}
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </section>
  )
}
