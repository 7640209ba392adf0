import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { changeTitle, flagWords } from '../model/tags.ts'
import { listedRowOf } from '../rows/row.ts'
import unseen from '../unseen.module.css'
import type { Shown } from './shown.ts'

const words = text.compare

/** Says to a screen reader which change is chosen, whenever another one is. */
export function Announcement({ shown }: { readonly shown: Shown }): ReactNode {
  const { compared, list, chosen } = shown
  const row = listedRowOf(list, chosen)
  const change = row === null ? undefined : compared.comparison.changes[row.change]
  return (
    <p role="status" className={unseen.unseen}>
      {change === undefined || row === null
        ? null
        : words.announce(row.place, list.listed.length, changeTitle(compared, change), flagWords(compared, change))}
    </p>
  )
}
