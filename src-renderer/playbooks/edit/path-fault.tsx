import type { ReactNode } from 'react'
import styles from './editor.module.css'
import { useFault } from './path-field.tsx'

/** The fault of what has no input of its own: a list that lacks entries. */
export function PathFault({ path }: { readonly path: string }): ReactNode {
  const problem = useFault(path)
  return problem === null ? null : (
    <p className={styles.problem} role="alert">
      {problem}
    </p>
  )
}
