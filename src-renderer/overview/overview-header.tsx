import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { go, screenRoute } from '#renderer/route/route.ts'
import type { ContractState } from '#shared/model/contract.ts'
import { SIDES } from '#shared/model/side.ts'
import styles from './overview-header.module.css'
import type { Shown } from './overview-slice.ts'

const TONES: Readonly<Record<ContractState, Tone>> = {
  draft: 'plain',
  frozen: 'accent',
  signed: 'accent',
  executed: 'inserted',
}

/** Whose contract it is, and where it stands. */
export function OverviewHeader({ shown: { contract, state, versions } }: { readonly shown: Shown }): ReactNode {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>
          {contract.title} <Tag tone={TONES[state]}>{text.home.state(state)}</Tag>
        </h1>
        <p className={styles.parties}>
          {SIDES.map((side) => (
            <span key={side} className={styles.party} data-side={side}>
              <SideName side={side} ours={contract.ours} /> {contract[side]}
            </span>
          ))}
        </p>
      </div>
      {state === 'executed' ? (
        <Button kind="primary" onPress={() => go(screenRoute(contract.id, 'change-orders'))}>
          {text.overview.add.changeOrders}
        </Button>
      ) : versions.length === 0 ? null : (
        <CommandButton command="version.add" showKeys />
      )}
    </header>
  )
}
