import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { changeTitle, flagWords } from '../model/tags.ts'
import unseen from '../unseen.module.css'
import type { Shown } from './shown.ts'

const words = text.compare

/** Says to a screen reader which change is chosen, whenever another one is. */
export function Announcement({ shown }: { readonly shown: Shown }): ReactNode {
  const { compared, list, chosen } = shown
  const row = chosen === null ? undefined : list.rows[list.rowOf[chosen] ?? -1]
  const change = row?.kind === 'change' ? compared.comparison.changes[row.change] : undefined
  return (
    <p role="status" className={unseen.unseen}>
      {change === undefined || row?.kind !== 'change'
        ? null
        : words.announce(row.place, list.listed.length, changeTitle(compared, change), flagWords(change))}
    </p>
  )
}
