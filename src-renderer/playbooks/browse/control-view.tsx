import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, PlaybookStatement, SharedControl } from '#shared/model/playbook/playbook.ts'
import { BasisTag } from './basis-tag.tsx'
import styles from './detail.module.css'
import { TopicLinks } from './topic-links.tsx'

const words = text.playbooks

interface HalfProps {
  readonly half: 'client' | 'vendor'
  readonly statement: PlaybookStatement
  readonly named: readonly string[]
}

function Half({ half, statement, named }: HalfProps): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.control[half]}</h3>
      <p className={styles.text}>
        {statement.text} <BasisTag basis={statement.basis} />
      </p>
      <p className={styles.note}>{words.control.named(half)}</p>
      {named.length === 0 ? (
        <p className={styles.note}>{words.control.noneNamed}</p>
      ) : (
        <ul className={styles.lines}>
          {named.map((pattern) => (
            <li key={pattern}>
              <code className={styles.pattern}>{pattern}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A control that both sides hold a half of. */
export function ControlView({
  playbook,
  control,
}: {
  readonly playbook: Playbook
  readonly control: SharedControl
}): ReactNode {
  return (
    <div className={styles.detail}>
      <div className={styles.lines}>
        <p className={styles.kicker}>
          {control.id} {text.common.dot} {words.groups.controls}
        </p>
        <h2 className={styles.title}>{control.title}</h2>
      </div>
      <Half half="client" statement={control.client} named={control.clientNamed} />
      <Half half="vendor" statement={control.vendor} named={control.vendorNamed} />
      <section className={styles.section}>
        <h3 className={styles.head}>{words.control.gap}</h3>
        <p className={styles.text}>{control.gap}</p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.control.topic}</h3>
        <TopicLinks playbook={playbook} ids={[control.topic]} />
      </section>
    </div>
  )
}
