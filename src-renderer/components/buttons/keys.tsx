import { Fragment, type ReactNode } from 'react'
import { keyNames } from '#renderer/commands/keys.ts'
import { text } from '#renderer/messages/text.ts'
import styles from './keys.module.css'

/** A shortcut as keys are printed. */
export function Keys({ keys }: { readonly keys: string }): ReactNode {
  return (
    <span className={styles.keys}>
      {keyNames(keys).map((press, at) => (
        <Fragment key={press.join('+')}>
          {at === 0 ? null : <span className={styles.then}>{text.shell.shortcutThen}</span>}
          {press.map((name) => (
            <kbd key={name} className={styles.key}>
              {name}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
