import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import styles from './side-name.module.css'

/** A side's name in its colour. */
export function SideName({ side, ours }: { readonly side: Side; readonly ours?: Side }): ReactNode {
  const name = side === ours ? text.common.sideUs(side) : text.common.side(side)
  return <span className={`${styles.side} ${styles[side]}`}>{name}</span>
}
