import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Basis } from '#shared/model/playbook/playbook.ts'
import styles from './inspector.module.css'

const words = text.review.inspector

/** Whether a source says it, or we drew it from one. */
export const BasisMark = ({ basis }: { readonly basis: Basis }): ReactNode => (
  <span className={styles.basis} data-basis={basis} title={words.basisTitle(basis)}>
    {words.basis(basis)}
  </span>
)
