import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { CountChips } from '#renderer/components/choices/count-chips.tsx'
import { text } from '#renderer/messages/text.ts'
import { countPlaces, type Sided } from '../model/sided.ts'
import { setSideFilter, useSides } from '../sides-slice.ts'
import styles from './sides-bar.module.css'

const words = text.sides

/** Who changed how much since the common version; each count lists its places alone. */
export function SidesBar({ sided }: { readonly sided: Sided }): ReactNode {
  const filter = useSides((state) => state.filter)
  const counts = countPlaces(sided)
  return (
    <div className={styles.bar}>
      <CountChips
        label={text.compare.filtersName}
        value={filter}
        onChange={setSideFilter}
        chips={counts.map(({ filter: id, count }) => ({
          ...{ id, count, label: words.filters[id](count) },
          isLoud: id === 'both' && count > 0,
        }))}
      />
      <span className={styles.end}>
        <CommandButton command="point.raise" kind="quiet">
          {text.compare.raise.title}
        </CommandButton>
        <CommandButton command="clause.compare" kind="quiet">
          {words.compareHere}
        </CommandButton>
        <CommandButton command="go.compare" kind="quiet">
          {words.two}
        </CommandButton>
      </span>
    </div>
  )
}
