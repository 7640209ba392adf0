import { Ellipsis, PanelRightClose, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import chips from '#renderer/components/choices/count-chips.module.css'
import { CommandMenu } from '#renderer/components/menus/command-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { setFilters, setLayout, useLook } from '../look-slice.ts'
import type { Point } from '../model/rows.ts'
import { LAYOUTS, type View } from '../model/view.ts'
import { ArrangeMenu } from './arrange-menu.tsx'
import styles from './points-bar.module.css'
import { StatusFilter } from './status-filter.tsx'

const words = text.negotiation

interface PointsBarProps {
  readonly contract: string
  readonly points: readonly Point[]
  readonly view: View
}

function LayoutChoice({ contract, view }: Omit<PointsBarProps, 'points'>): ReactNode {
  return (
    <ToggleButtonGroup
      className={styles.layouts ?? ''}
      aria-label={words.list.layout}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view.layout]}
      onSelectionChange={(keys) => {
        const layout = LAYOUTS.find((each) => keys.has(each))
        if (layout !== undefined) setLayout(contract, layout)
      }}
    >
      {LAYOUTS.map((layout) => (
        <ToggleButton key={layout} id={layout} className={`${chips.chip} ${styles.layout}`}>
          {words.list.layouts[layout]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** The bar over the points: as what they are shown, which of them, and what can be done with all of them. */
export function PointsBar({ contract, points, view }: PointsBarProps): ReactNode {
  const hasDetails = useLook((state) => state.hasDetails)
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{words.points}</h1>
      <LayoutChoice contract={contract} view={view} />
      {view.layout === 'board' ? null : (
        <StatusFilter points={points} filter={view.status} onFilter={(status) => setFilters(contract, { status })} />
      )}
      <span className={styles.end}>
        <ArrangeMenu contract={contract} points={points} view={view} />
        <CommandMenu
          icon={Ellipsis}
          label={words.list.more}
          commands={['point.search', 'point.export', 'point.read-list', 'point.take-in', 'point.select-all']}
        />
        <CommandButton command="point.raise" showKeys />
        <IconButton
          icon={hasDetails ? PanelRightClose : PanelRightOpen}
          label={hasDetails ? text.compare.details.hide : text.compare.details.show}
          keys={commandOf('details.toggle').keys}
          onPress={() => runCommand('details.toggle')}
        />
      </span>
    </div>
  )
}
