import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, useCanRun } from '#renderer/commands/registry.ts'
import { type CommandId, commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Sided } from '../model/sided.ts'
import { chooseVersion, type KnownVersion, useSides } from '../sides-slice.ts'
import styles from './sides-heads.module.css'

const words = text.sides

function StepButton({ command }: { readonly command: CommandId }): ReactNode {
  const { title, keys } = commandOf(command)
  const isEnabled = useCanRun(command)
  return (
    <IconButton
      icon={command === 'item.next' ? ChevronDown : ChevronUp}
      label={title}
      keys={keys}
      isDisabled={!isEnabled}
      onPress={() => runCommand(command)}
    />
  )
}

interface HeadProps {
  readonly which: 'base' | 'buyer' | 'vendor'
  readonly value: number
  readonly versions: readonly KnownVersion[]
}

/** The version a column shows; another one can be taken. */
function Head({ which, value, versions }: HeadProps): ReactNode {
  return (
    <div className={`${styles.head} ${styles[which]}`}>
      <Picker
        label={words.columns[which]}
        isLabelHidden
        value={String(value)}
        onChange={(id) => chooseVersion(which, Number(id))}
        options={versions.map(({ number, side, date }) => ({
          id: String(number),
          label: `${text.common.versionShort(number)} ${text.common.side(side)} ${text.common.day(date)}`,
          content: (
            <span className={styles.version}>
              {which === 'base' ? <span className={styles.base}>{words.columns.base}</span> : null}
              <strong>{text.common.versionShort(number)}</strong>
              <SideName side={side} />
              <span className={styles.date}>{text.common.day(date)}</span>
            </span>
          ),
        }))}
      />
    </div>
  )
}

/** The heads of the columns: going from place to place, the common version, and each side's own. */
export function SidesHeads({ sided }: { readonly sided: Sided }): ReactNode {
  const versions = useSides((state) => state.versions) ?? []
  const { base, buyer, vendor } = sided
  return (
    <div className={styles.heads}>
      <div className={styles.steps}>
        <StepButton command="item.previous" />
        <StepButton command="item.next" />
      </div>
      <Head which="base" value={base} versions={versions.filter(({ number }) => number <= Math.max(buyer, vendor))} />
      <Head which="buyer" value={buyer} versions={versions.filter(({ side }) => side === 'buyer')} />
      <Head which="vendor" value={vendor} versions={versions.filter(({ side }) => side === 'vendor')} />
    </div>
  )
}
