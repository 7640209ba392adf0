import type { ReactNode } from 'react'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { piecesOf } from '../model/wording-pieces.ts'
import styles from './wording.module.css'

/** Model wording with its places for values marked; a title says what stands there. */
export function Wording({ topic, wording }: { readonly topic: Topic; readonly wording: string }): ReactNode {
  return (
    <p className={styles.wording}>
      {piecesOf(wording).map(({ at, text, place }) =>
        place === null ? (
          <span key={at}>{text}</span>
        ) : (
          <mark key={at} className={styles.place} title={topic.fields.find(({ id }) => id === place)?.title ?? place}>
            {text}
          </mark>
        ),
      )}
    </p>
  )
}
