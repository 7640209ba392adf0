import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { Picker } from './picker.tsx'
import styles from './version-picker.module.css'

interface VersionPickerProps {
  readonly label: string
  readonly value: number
  readonly onChange: (version: number) => void
  readonly versions: readonly { readonly number: number; readonly side: Side; readonly date: string }[]
  /** What the version is here, where its side does not say it. */
  readonly role?: string
}

/** The version that a column shows, in the column's head; another one can be taken. */
export function VersionPicker({ label, value, onChange, versions, role }: VersionPickerProps): ReactNode {
  return (
    <div className={styles.head}>
      <Picker
        label={label}
        isLabelHidden
        value={String(value)}
        onChange={(id) => onChange(Number(id))}
        options={versions.map(({ number, side, date }) => ({
          id: String(number),
          label: `${text.common.versionShort(number)} ${text.common.side(side)} ${text.common.day(date)}`,
          content: (
            <span className={styles.version}>
              {role === undefined ? null : <span className={styles.role}>{role}</span>}
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
