import type { ReactNode } from 'react'
import { StepButton } from '#renderer/components/buttons/step-button.tsx'
import { VersionPicker } from '#renderer/components/forms/version-picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { chooseVersion } from '../compare-slice.ts'
import type { ComparedVersion } from '../model/compared.ts'
import type { Pair } from '../pair.ts'
import styles from './column-heads.module.css'

const words = text.compare

interface ColumnHeadsProps {
  readonly pair: Pair
  readonly versions: readonly ComparedVersion[]
}

/** Keeps the heads' place until it is known what they say. */
export const NoColumnHeads = (): ReactNode => <div className={styles.heads} />

/** The heads of the columns: going from change to change, the older version, the newer one. */
export function ColumnHeads({ pair, versions }: ColumnHeadsProps): ReactNode {
  // The older side cannot be the last version, nor the newer one the first.
  const choices = { older: versions.slice(0, -1), newer: versions.slice(1) }
  return (
    <div className={styles.heads}>
      <div className={styles.steps}>
        <StepButton command="item.previous" />
        <StepButton command="item.next" />
      </div>
      {(['older', 'newer'] as const).map((which) => (
        <div key={which} className={styles.head}>
          <VersionPicker
            label={words[which]}
            value={pair[which]}
            onChange={(version) => chooseVersion(which, version)}
            versions={choices[which]}
          />
        </div>
      ))}
    </div>
  )
}
