import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, useCanRun } from '#renderer/commands/registry.ts'
import { type CommandId, commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { chooseVersion } from '../compare-slice.ts'
import type { ComparedVersion } from '../model/compared.ts'
import type { Pair } from '../pair.ts'
import styles from './column-heads.module.css'

const words = text.compare

interface VersionPickerProps {
  readonly which: 'older' | 'newer'
  readonly value: number
  readonly versions: readonly ComparedVersion[]
}

/** The version a column shows; another one can be taken. */
function VersionPicker({ which, value, versions }: VersionPickerProps): ReactNode {
  // The older side cannot be the last version, nor the newer one the first.
  const choices = which === 'older' ? versions.slice(0, -1) : versions.slice(1)
  return (
    <Picker
      label={words[which]}
      isLabelHidden
      value={String(value)}
      onChange={(id) => chooseVersion(which, Number(id))}
      options={choices.map(({ number, side, date }) => ({
        id: String(number),
        label: `${text.common.versionShort(number)} ${text.common.side(side)} ${text.common.day(date)}`,
        content: (
          <span className={styles.version}>
            <strong>{text.common.versionShort(number)}</strong>
            <SideName side={side} />
            <span className={styles.date}>{text.common.day(date)}</span>
          </span>
        ),
      }))}
    />
  )
}

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

interface ColumnHeadsProps {
  readonly pair: Pair
  readonly versions: readonly ComparedVersion[]
}

/** Keeps the heads' place until it is known what they say. */
export const NoColumnHeads = (): ReactNode => <div className={styles.heads} />

/** The heads of the columns: going from change to change, the older version, the newer one. */
export function ColumnHeads({ pair, versions }: ColumnHeadsProps): ReactNode {
  return (
    <div className={styles.heads}>
      <div className={styles.steps}>
        <StepButton command="item.previous" />
        <StepButton command="item.next" />
      </div>
      <div className={styles.head}>
        <VersionPicker which="older" value={pair.older} versions={versions} />
      </div>
      <div className={styles.head}>
        <VersionPicker which="newer" value={pair.newer} versions={versions} />
      </div>
    </div>
  )
}
