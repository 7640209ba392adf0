import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Shown } from '../list/shown.ts'
import type { Change } from '../model/compared.ts'
import { pairingsOf } from '../model/pairings.ts'
import styles from './corrections.module.css'

const words = text.compare.pairing

/** What the user said of the change against the machine, and the ways to say it. */
export function Corrections({
  shown: { compared },
  change,
}: {
  readonly shown: Shown
  readonly change: Change
}): ReactNode {
  const said = pairingsOf(compared, change)
  return (
    <div className={styles.corrections}>
      {said.length === 0 ? null : (
        <p className={styles.said}>{said.some(({ same }) => same) ? words.paired : words.parted}</p>
      )}
      <div className={styles.buttons}>
        <CommandButton command="pairing.same" kind="quiet">
          {words.same}
        </CommandButton>
        {change.old.length === 0 || change.new.length === 0 ? null : (
          <CommandButton command="pairing.part" kind="quiet">
            {words.part}
          </CommandButton>
        )}
        {said.length === 0 ? null : (
          <CommandButton command="pairing.take-back" kind="quiet">
            {words.takeBack}
          </CommandButton>
        )}
      </div>
    </div>
  )
}
