import type { ReactNode } from 'react'
import { StepButton } from '#renderer/components/buttons/step-button.tsx'
import { VersionPicker } from '#renderer/components/forms/version-picker.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Sided } from '../model/sided.ts'
import { chooseVersion, useSides } from '../sides-slice.ts'
import styles from './sides-heads.module.css'

const words = text.sides

/** The heads of the columns: going from place to place, the common version, and each side's own. */
export function SidesHeads({ sided }: { readonly sided: Sided }): ReactNode {
  const versions = useSides((state) => state.versions) ?? []
  const latest = Math.max(sided.buyer, sided.vendor)
  const choices = {
    base: versions.filter(({ number }) => number <= latest),
    buyer: versions.filter(({ side }) => side === 'buyer'),
    vendor: versions.filter(({ side }) => side === 'vendor'),
  }
  return (
    <div className={styles.heads}>
      <div className={styles.steps}>
        <StepButton command="item.previous" />
        <StepButton command="item.next" />
      </div>
      {(['base', 'buyer', 'vendor'] as const).map((which) => (
        <div key={which} className={`${styles.head} ${styles[which] ?? ''}`}>
          <VersionPicker
            label={words.columns[which]}
            value={sided[which]}
            onChange={(version) => chooseVersion(which, version)}
            versions={choices[which]}
            {...(which === 'base' ? { role: words.columns.base } : {})}
          />
        </div>
      ))}
    </div>
  )
}
