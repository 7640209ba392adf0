import type { ReactNode } from 'react'
import { commandOf } from '#renderer/commands/table.ts'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import type { HelpBlock } from '#renderer/messages/help/page.ts'
import styles from './help-block.module.css'

/** A paragraph, a list, words to type, or commands with their shortcuts. */
export function HelpBlockView({ block }: { readonly block: HelpBlock }): ReactNode {
  if (typeof block === 'string') return <p className={styles.words}>{block}</p>
  if ('list' in block) {
    return (
      <ul className={styles.list}>
        {block.list.map((item) =>
          typeof item === 'string' ? (
            <li key={item}>{item}</li>
          ) : (
            <li key={item[0]}>
              <strong>{item[0]}</strong> {item[1]}
            </li>
          ),
        )}
      </ul>
    )
  }
  if ('code' in block) {
    return (
      <dl className={styles.pairs}>
        {block.code.map(([code, words]) => (
          <div key={code} className={styles.pair}>
            <dt>
              <code className={styles.code}>{code}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    )
  }
  return (
    <dl className={styles.pairs}>
      {block.commands.map((id) => {
        const { title, keys } = commandOf(id)
        return (
          <div key={id} className={styles.pair}>
            <dt className={styles.command}>{title.replace(/…$/, '')}</dt>
            <dd>{keys === null ? null : <Keys keys={keys} />}</dd>
          </div>
        )
      })}
    </dl>
  )
}
