import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import type { PlaybookStatement, Topic } from '#shared/model/playbook/playbook.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { BasisMark } from './basis-mark.tsx'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

const words = text.review.inspector

const Rung = ({ title, said }: { readonly title: string; readonly said: PlaybookStatement }): ReactNode => (
  <div>
    <dt className={styles.rung}>
      {title}
      <BasisMark basis={said.basis} />
    </dt>
    <dd>{said.text}</dd>
  </div>
)

/** What each side wants by the playbook, and what it may settle for. */
export function Positions({ topic, ours }: { readonly topic: Topic; readonly ours: Side | null }): ReactNode {
  return (
    <Section title={words.positions}>
      {SIDES.map((side) => {
        const { preferred, fallback } = topic.positions[side]
        return (
          <div key={side} className={`${styles.position} ${styles[side]}`}>
            <SideName side={side} {...(ours === null ? {} : { ours })} />
            <dl className={styles.reasons}>
              <Rung title={words.preferred} said={preferred} />
              <Rung title={words.fallback} said={fallback} />
            </dl>
          </div>
        )
      })}
    </Section>
  )
}
