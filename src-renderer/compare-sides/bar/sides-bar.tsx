import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
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
      <ToggleButtonGroup
        className={styles.filters ?? ''}
        aria-label={text.compare.filtersName}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={(keys) => {
          const [chosen] = keys
          const known = counts.find((each) => each.filter === chosen)
          if (known !== undefined) setSideFilter(known.filter)
        }}
      >
        {counts.map(({ filter: id, count }) => (
          <ToggleButton key={id} id={id} className={`${styles.chip} ${id === 'both' && count > 0 ? styles.loud : ''}`}>
            <b className={styles.count}>{text.common.number(count)}</b>
            {words.filters[id](count)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className={styles.end}>
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
