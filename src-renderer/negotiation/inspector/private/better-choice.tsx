import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import chips from '#renderer/components/choices/count-chips.module.css'
import { text } from '#renderer/messages/text.ts'
import { BETTERS } from '#shared/model/point.ts'
import type { Point } from '../../model/rows.ts'
import { setPoints } from '../../point-actions.ts'
import styles from './preparation.module.css'

const words = text.negotiation.onePoint

/**
 * Which way a value is better for us: it decides whether an agreed one lies below where we would walk away.
 *
 * Buttons, which the arrow keys only go through: each choice is stored at once.
 */
export function BetterChoice({ contract, point }: { readonly contract: string; readonly point: Point }): ReactNode {
  return (
    <div className={styles.better}>
      <span className={styles.name}>{words.better}</span>
      <ToggleButtonGroup
        className={chips.chips ?? ''}
        aria-label={words.better}
        selectionMode="single"
        selectedKeys={point.better === null ? [] : [point.better]}
        onSelectionChange={(keys) => {
          const better = BETTERS.find((each) => keys.has(each)) ?? null
          void setPoints(contract, [point.id], { better })
        }}
      >
        {BETTERS.map((better) => (
          <ToggleButton key={better} id={better} className={chips.chip ?? ''}>
            {words.betters[better]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
