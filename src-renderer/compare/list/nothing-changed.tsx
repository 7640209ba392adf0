import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { countNoise } from '../model/filters.ts'
import styles from './nothing-changed.module.css'
import type { Shown } from './shown.ts'

const words = text.compare

/** Says that there is nothing to see, where there is nothing. */
export function NothingChanged({ shown }: { readonly shown: Shown }): ReactNode {
  const { compared, list, older, newer } = shown
  if (list.listed.length > 0) return null
  const noise = countNoise(compared)
  return (
    <p className={styles.words}>{noise === 0 ? words.same(older, newer) : words.sameSubstance(older, newer, noise)}</p>
  )
}
