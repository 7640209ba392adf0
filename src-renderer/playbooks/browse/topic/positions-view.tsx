import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'
import { BasisTag } from '../basis-tag.tsx'
import detail from '../detail.module.css'
import styles from './positions-view.module.css'

const words = text.playbooks.topic

/** What each side wants, and what it may settle for. */
export function PositionsView({ topic }: { readonly topic: Topic }): ReactNode {
  return (
    <section className={detail.section}>
      <h3 className={detail.head}>{words.positions}</h3>
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <div key={side} className={`${styles.side} ${styles[side]}`}>
            <SideName side={side} />
            {(['preferred', 'fallback'] as const).map((kind) => (
              <p key={kind}>
                <span className={styles.kind}>{words[kind]}</span> {topic.positions[side][kind].text}{' '}
                <BasisTag basis={topic.positions[side][kind].basis} />
              </p>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
