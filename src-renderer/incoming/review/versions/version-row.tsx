import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { SIDES } from '#shared/model/side.ts'
import { VIEWS } from '#shared/model/version-text.ts'
import { editPlan, useIncoming } from '../../incoming-slice.ts'
import type { PlannedVersion } from '../../model/plan.ts'
import { editVersion, moveVersion } from '../../model/plan-edits.ts'
import { Failure } from '../failure.tsx'
import { FileLine } from './file-line.tsx'
import styles from './version-row.module.css'

const words = text.incoming.sort.version

interface VersionRowProps {
  /** The id of its contract. */
  readonly contract: number
  readonly version: PlannedVersion
  /** The number it will have. */
  readonly number: number
  readonly isFirst: boolean
  readonly isLast: boolean
  /** True when its date is before that of the version it stands behind. */
  readonly isEarly: boolean
}

const sides = SIDES.map((side) => ({
  id: side,
  label: text.common.side(side),
  content: <SideName side={side} />,
}))

const views = VIEWS.map((view) => ({ id: view, label: text.incoming.view(view) }))

function Side({ version, number }: Pick<VersionRowProps, 'version' | 'number'>): ReactNode {
  const isTried = useIncoming((state) => state.isTried)
  const { id, side, perhaps } = version
  const missing = isTried ? words.sideMissing : null
  const note = side !== null ? null : perhaps === null ? missing : words.perhaps(perhaps)
  return (
    <div className={styles.side} data-missing={(isTried && side === null) || undefined}>
      <Picker
        label={words.side(number)}
        isLabelHidden
        value={side}
        onChange={(chosen) => {
          const found = SIDES.find((each) => each === chosen)
          if (found !== undefined) editPlan((plan) => editVersion(plan, id, { side: found }))
        }}
        options={sides}
        placeholder={words.sideNone}
      />
      {note === null ? null : <p className={styles.note}>{note}</p>}
    </div>
  )
}

function When({ version, number, isEarly }: Pick<VersionRowProps, 'version' | 'number' | 'isEarly'>): ReactNode {
  const isTried = useIncoming((state) => state.isTried)
  return (
    <div className={styles.date}>
      <Field
        label={words.date(number)}
        isLabelHidden
        type="date"
        value={version.date}
        onChange={(date) => editPlan((plan) => editVersion(plan, version.id, { date }))}
        problem={isTried && version.date === '' ? words.dateMissing : null}
      />
      {isEarly ? <p className={styles.warning}>{words.earlier(number - 1)}</p> : null}
    </div>
  )
}

/** Which text becomes the version, where tracked changes make a difference. */
function Changes({ version, number }: Pick<VersionRowProps, 'version' | 'number'>): ReactNode {
  const files = useIncoming((state) => state.files)
  const changes = version.documents.reduce((sum, { file }) => sum + (files[file]?.found.revisions ?? 0), 0)
  if (changes === 0) return <div className={styles.none}>{words.noChanges}</div>
  return (
    <div className={styles.view}>
      <Picker
        label={words.view(number)}
        isLabelHidden
        value={version.view}
        onChange={(chosen) => {
          const found = VIEWS.find((each) => each === chosen)
          if (found !== undefined) editPlan((plan) => editVersion(plan, version.id, { view: found }))
        }}
        options={views}
      />
      <p className={styles.note}>{words.changes(changes)}</p>
    </div>
  )
}

const buttonId = (version: number, by: -1 | 1): string => `move-${version}-${by}`

/** Moves the version, and leaves the focus where it was: the row itself may have been put elsewhere in the page. */
function move(version: number, by: -1 | 1): void {
  editPlan((plan) => moveVersion(plan, version, by))
  requestAnimationFrame(() => {
    const wanted = document.getElementById(buttonId(version, by))?.querySelector('button')
    const other = document.getElementById(buttonId(version, by === 1 ? -1 : 1))?.querySelector('button')
    const target = wanted?.disabled === false ? wanted : other
    target?.focus()
  })
}

function Moves({ version, number, isFirst, isLast }: Omit<VersionRowProps, 'contract' | 'isEarly'>): ReactNode {
  if (isFirst && isLast) return <div />
  return (
    <div className={styles.moves}>
      <span id={buttonId(version.id, -1)}>
        <IconButton icon={ArrowUp} label={words.up(number)} onPress={() => move(version.id, -1)} isDisabled={isFirst} />
      </span>
      <span id={buttonId(version.id, 1)}>
        <IconButton
          icon={ArrowDown}
          label={words.down(number)}
          onPress={() => move(version.id, 1)}
          isDisabled={isLast}
        />
      </span>
    </div>
  )
}

/** One version of the plan: its files, who sent it and when, and its place in the order. */
export const VersionRow = memo(function VersionRow(row: VersionRowProps): ReactNode {
  const { contract, version, number, isFirst } = row
  return (
    <li className={styles.row} aria-label={words.name(number)}>
      <span className={styles.number}>{text.common.versionShort(number)}</span>
      <ul className={styles.files}>
        {version.documents.map((document) => (
          <FileLine
            key={document.file}
            contract={contract}
            document={document}
            isAlone={version.documents.length === 1}
            isFirst={isFirst}
          />
        ))}
      </ul>
      <Side version={version} number={number} />
      <When {...row} />
      <Changes version={version} number={number} />
      <Moves {...row} />
      <Failure id={version.id} />
    </li>
  )
})
