import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { CountChips } from '#renderer/components/choices/count-chips.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import styles from './draft-bar.module.css'
import { setOnlyChanged, useDraft } from './draft-slice.ts'
import type { Basis } from './model/basis.ts'

const words = text.draft

interface DraftBarProps {
  readonly basis: Basis
  readonly all: number
  readonly touched: number
  readonly undecided: number
}

/** What the draft lies over, which of its clauses are listed, and issuing it. */
export function DraftBar({ basis, all, touched, undecided }: DraftBarProps): ReactNode {
  const { contract, base, against } = basis
  const onlyChanged = useDraft((state) => state.onlyChanged)
  const hasDetails = useDraft((state) => state.hasDetails)
  const toComparison = addressOf({
    ...{ screen: 'compare', contract, older: against?.number ?? null, newer: base.number, change: null },
  })
  return (
    <div className={styles.bar}>
      <span className={styles.base}>
        {words.base(base.number)} <SideName side={base.side} />
      </span>
      <CountChips
        label={words.filtersName}
        value={onlyChanged ? 'changed' : 'all'}
        onChange={(id) => setOnlyChanged(id === 'changed')}
        chips={[
          { id: 'all', count: all, label: words.all(all) },
          { id: 'changed', count: touched, label: words.changed() },
        ]}
      />
      {undecided === 0 ? null : (
        <a className={styles.undecided} href={`#${toComparison}`} title={words.toCompare}>
          {words.undecided(undecided)}
        </a>
      )}
      <span className={styles.end}>
        <MoreMenu
          label={words.more}
          items={[{ id: 'discard', title: commandOf('draft.discard').title, run: () => runCommand('draft.discard') }]}
        />
        <IconButton
          icon={hasDetails ? PanelRightClose : PanelRightOpen}
          label={commandOf('details.toggle').title}
          keys={commandOf('details.toggle').keys}
          onPress={() => runCommand('details.toggle')}
        />
        <CommandButton command="draft.issue" kind="primary">
          {words.issueShort}
        </CommandButton>
      </span>
    </div>
  )
}
