import { Check, PanelRightClose, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup, TooltipTrigger } from 'react-aria-components'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { Hint } from '#renderer/components/buttons/hint.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { setFilter, useList } from '../list-slice.ts'
import type { Compared } from '../model/compared.ts'
import { countFilters, countNoise, type Filter } from '../model/filters.ts'
import styles from './filter-bar.module.css'

const words = text.compare

interface ChipProps {
  readonly id: Filter
  readonly count: string
  readonly label: string
}

function Chip({ id, count, label }: ChipProps): ReactNode {
  return (
    <ToggleButton id={id} className={`${styles.chip} ${id === 'unmarked' ? styles.warning : ''}`}>
      <b className={styles.count}>{count}</b>
      {label}
    </ToggleButton>
  )
}

/** What changed, counted; each count lists its changes alone. */
function Filters({ compared }: { readonly compared: Compared }): ReactNode {
  const filter = useList((state) => state.filter)
  const hidesNoise = useList((state) => state.hidesNoise)
  const counts = countFilters(compared, hidesNoise).filter(
    (each) => each.count > 0 || each.filter === 'all' || each.filter === filter,
  )
  return (
    <ToggleButtonGroup
      className={styles.filters ?? ''}
      aria-label={words.filtersName}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        // The keys are the filters of the chips below.
        if (chosen !== undefined) setFilter(String(chosen) as Filter)
      }}
    >
      {counts.map(({ filter: id, count }) => (
        <Chip key={id} id={id} count={text.common.number(count)} label={words.filters[id](count)} />
      ))}
    </ToggleButtonGroup>
  )
}

function NoiseToggle({ count }: { readonly count: number }): ReactNode {
  const hidesNoise = useList((state) => state.hidesNoise)
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton
        className={styles.chip ?? ''}
        isSelected={hidesNoise}
        onChange={() => runCommand('change.hide-noise')}
      >
        {words.hideNoise}
        <Check size={12} aria-hidden className={styles.check} />
      </ToggleButton>
      <Hint label={words.hideNoiseHint(count)} keys={commandOf('change.hide-noise').keys} />
    </TooltipTrigger>
  )
}

/** The bar over the comparison: filters, what is hidden, and the details beside. */
export function FilterBar({ compared }: { readonly compared: Compared | null }): ReactNode {
  const hasDetails = useList((state) => state.hasDetails)
  const noise = compared === null ? 0 : countNoise(compared)
  return (
    <div className={styles.bar}>
      {compared === null ? null : <Filters compared={compared} />}
      {noise === 0 ? null : <NoiseToggle count={noise} />}
      <span className={styles.end}>
        <IconButton
          icon={hasDetails ? PanelRightClose : PanelRightOpen}
          label={hasDetails ? words.details.hide : words.details.show}
          keys={commandOf('details.toggle').keys}
          onPress={() => runCommand('details.toggle')}
        />
      </span>
    </div>
  )
}
