import type { ReactNode } from 'react'
import { Tooltip } from 'react-aria-components'
import styles from './hint.module.css'
import { Keys } from './keys.tsx'

/** The tooltip of a button: what it does, and its shortcut. */
export function Hint({ label, keys }: { readonly label: string; readonly keys: string | null }): ReactNode {
  return (
    <Tooltip className={styles.hint ?? ''} offset={6}>
      {label}
      {keys === null ? null : <Keys keys={keys} />}
    </Tooltip>
  )
}
