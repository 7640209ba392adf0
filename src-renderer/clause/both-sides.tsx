import type { ReactNode } from 'react'
import { SIDES, type Side } from '#shared/model/side.ts'
import styles from './both-sides.module.css'

/** Something for each side, side by side, each in its colour. */
export function BothSides({ children }: { readonly children: (side: Side) => ReactNode }): ReactNode {
  return (
    <div className={styles.sides}>
      {SIDES.map((side) => (
        <div key={side} className={`${styles.side} ${styles[side]}`}>
          {children(side)}
        </div>
      ))}
    </div>
  )
}
