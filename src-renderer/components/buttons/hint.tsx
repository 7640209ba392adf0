import type { ReactNode } from 'react'
import { Tooltip } from 'react-aria-components'
import styles from './hint.module.css'
import { Keys } from './keys.tsx'

/** The tooltip of a button: what it does, and its shortcut. */
export function Hint({ label, keys }: { readonly label: string; readonly keys: string | null }): ReactNode {
  // Inside a landmark, so that whoever goes from one to the next comes by it.
  const place = document.querySelector('main')
  return (
    <Tooltip className={styles.hint ?? ''} offset={6} {...(place === null ? {} : { UNSTABLE_portalContainer: place })}>
      {label}
      {keys === null ? null : <Keys keys={keys} />}
    </Tooltip>
  )
}
