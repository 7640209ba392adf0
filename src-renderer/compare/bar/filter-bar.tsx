import { PanelRightClose, PanelRightOpen, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { CountChips } from '#renderer/components/choices/count-chips.tsx'
import { text } from '#renderer/messages/text.ts'
import { useCompare } from '../compare-slice.ts'
import { setFilter, useList } from '../list-slice.ts'
import type { Compared } from '../model/compared.ts'
import { countFilters } from '../rows/count-filters.ts'
import { ALL_DECIDED } from '../rows/filters.ts'
import { viewOf } from '../rows/view.ts'
import { useTriage } from '../triage/triage.ts'
import { ExportMenu } from './export-menu.tsx'
import styles from './filter-bar.module.css'
import { ViewMenu } from './view-menu.tsx'

const words = text.compare

/** What changed, counted; each count lists its changes alone. */
function Filters({ compared }: { readonly compared: Compared }): ReactNode {
  const triage = useTriage()
  const filter = useList((state) => state.filter)
  const hidesNoise = useList((state) => state.hidesNoise)
  const query = useList((state) => state.query)
  const onlyPoints = useList((state) => state.onlyPoints)
  const points = useCompare((state) => state.points)
  const view = viewOf(compared, points, triage?.decisions ?? ALL_DECIDED, { filter, hidesNoise, query, onlyPoints })
  const counts = countFilters(compared, view).filter(
    (each) => each.filter === filter || each.filter === 'all' || (each.count > 0 && each.filter !== 'undecided'),
  )
  return (
    <CountChips
      label={words.filtersName}
      value={filter}
      onChange={setFilter}
      chips={counts.map(({ filter: id, count }) => ({
        ...{ id, count, label: words.filters[id](count) },
        isLoud: id === 'unmarked',
      }))}
    />
  )
}

/** The bar over the comparison: what changed, how it is looked at, what can be sent, and the details beside. */
export function FilterBar({ compared }: { readonly compared: Compared | null }): ReactNode {
  const hasDetails = useList((state) => state.hasDetails)
  return (
    <div className={styles.bar}>
      {compared === null ? null : <Filters compared={compared} />}
      <span className={styles.end}>
        {compared === null ? null : (
          <>
            <ViewMenu />
            <IconButton
              icon={Search}
              label={words.search.open}
              keys={commandOf('change.search').keys}
              onPress={() => runCommand('change.search')}
            />
            <ExportMenu />
          </>
        )}
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
