import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { typedOrNull, useForm } from '#renderer/shell/use-form.ts'
import type { Side } from '#shared/model/side.ts'
import { BothSides } from './both-sides.tsx'
import styles from './raise-point-dialog.module.css'
import { raisePointHere } from './raise-point-here.ts'

const words = text.compare.raise

/** A point as its dialog starts with it; a side without a text of its own is empty. */
export interface PointDraft {
  readonly title: string
  readonly lineage: number | null
  readonly positions: Readonly<Record<Side, string>>
}

interface RaisePointDialogProps {
  readonly contract: string
  /** What the clause is called. */
  readonly clause: string
  readonly start: PointDraft
  /** The version in which each side says so. */
  readonly versions: Readonly<Record<Side, number>>
  readonly ours: Side | null
  readonly onClose: () => void
}

/** Makes a clause a point: both sides' texts are filled in as what they want, to be cut to the question. */
export function RaisePointDialog({
  contract,
  clause,
  start,
  versions,
  ours,
  onClose,
}: RaisePointDialogProps): ReactNode {
  const [title, setTitle] = useState(start.title)
  const [positions, setPositions] = useState(start.positions)
  const { problems, error, isBusy, submit } = useForm('point.add', async (input) => {
    const problem = await raisePointHere(input)
    if (problem === null) onClose()
    return problem
  })
  const send = (): void =>
    submit({
      ...{ contract, title, clause: null, lineage: start.lineage },
      vendor: typedOrNull(positions.vendor),
      buyer: typedOrNull(positions.buyer),
      vendorVersion: versions.vendor,
      buyerVersion: versions.buyer,
    })
  return (
    <Dialog title={words.title} isOpen onClose={onClose} width="wide">
      <DialogForm submit={words.submit} onSubmit={send} onCancel={onClose} isBusy={isBusy} error={error}>
        <p className={styles.clause}>{words.clause(clause)}</p>
        <Field
          label={words.titleField}
          value={title}
          onChange={setTitle}
          problem={problems.title ?? null}
          autoFocus
          isSuggestion
        />
        <BothSides>
          {(side) => (
            <Field
              label={words.position(side, side === ours)}
              value={positions[side]}
              onChange={(said) => setPositions({ ...positions, [side]: said })}
              rows={9}
              isOptional
              problem={problems[side] ?? null}
              {...(positions[side] === start.positions[side] && start.positions[side] !== ''
                ? { hint: words.from(versions[side]) }
                : {})}
            />
          )}
        </BothSides>
      </DialogForm>
    </Dialog>
  )
}
