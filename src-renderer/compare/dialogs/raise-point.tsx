import { type ReactNode, useState } from 'react'
import { raisePointHere } from '#renderer/clause/raise-point-here.ts'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { typedOrNull, useForm } from '#renderer/shell/use-form.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { Shown } from '../list/shown.ts'
import type { Change } from '../model/compared.ts'
import { changeTitle } from '../model/tags.ts'
import { draftPoint } from './point-draft.ts'
import styles from './raise-point.module.css'

const words = text.compare.raise

interface RaisePointProps {
  readonly shown: Shown
  readonly change: Change
  readonly ours: Side | null
  readonly onClose: () => void
}

/** Makes a changed clause a point: both sides' texts are filled in as what they want, to be cut to the question. */
export function RaisePoint({ shown, change, ours, onClose }: RaisePointProps): ReactNode {
  const { compared, pair, older, newer } = shown
  const [start] = useState(() => draftPoint(compared, change, older, newer))
  const [title, setTitle] = useState(start.title)
  const [positions, setPositions] = useState(start.positions)
  const { problems, error, isBusy, submit } = useForm('point.add', async (input) => {
    const problem = await raisePointHere(input)
    if (problem === null) onClose()
    return problem
  })
  const versionOf = (side: Side): number => (side === newer.side ? newer : older).number
  const send = (): void =>
    submit({
      contract: pair.contract,
      title,
      clause: null,
      lineage: start.lineage,
      vendor: typedOrNull(positions.vendor),
      buyer: typedOrNull(positions.buyer),
      vendorVersion: versionOf('vendor'),
      buyerVersion: versionOf('buyer'),
    })
  return (
    <Dialog title={words.title} isOpen onClose={onClose} width="wide">
      <DialogForm submit={words.submit} onSubmit={send} onCancel={onClose} isBusy={isBusy} error={error}>
        <p className={styles.clause}>{words.clause(changeTitle(compared, change))}</p>
        <Field
          label={words.titleField}
          value={title}
          onChange={setTitle}
          problem={problems.title ?? null}
          autoFocus
          isSuggestion
        />
        <div className={styles.sides}>
          {SIDES.map((side) => (
            <div key={side} className={`${styles.side} ${styles[side]}`}>
              <Field
                label={words.position(side, side === ours)}
                value={positions[side]}
                onChange={(said) => setPositions({ ...positions, [side]: said })}
                rows={9}
                isOptional
                problem={problems[side] ?? null}
                {...(positions[side] === start.positions[side] && start.positions[side] !== ''
                  ? { hint: words.from(versionOf(side)) }
                  : {})}
              />
            </div>
          ))}
        </div>
      </DialogForm>
    </Dialog>
  )
}
