import { type ReactNode, useState } from 'react'
import { BothSides } from '#renderer/clause/both-sides.tsx'
import { raisePointHere } from '#renderer/clause/raise-point-here.ts'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import type { Side } from '#shared/model/side.ts'
import { draftPoint } from '../model/draft-point.ts'
import { pointInput } from '../model/point-input.ts'
import type { Item } from '../model/reviewed.ts'
import type { Loaded } from '../review-slice.ts'
import styles from './dialogs.module.css'

const words = text.review.raise

interface RaiseDialogProps {
  readonly loaded: Loaded
  readonly item: Item
  readonly ours: Side
  readonly onClose: () => void
}

/** Makes a finding a point: our position, wording and ladder come from the playbook, theirs from their text. */
export function RaiseDialog({ loaded, item, ours, onClose }: RaiseDialogProps): ReactNode {
  const { text: read, reviewed } = loaded
  const [start] = useState(() => draftPoint(reviewed, item, read, ours))
  const [draft, setDraft] = useState(start)
  const input = pointInput(read, draft)
  const { problems, error, isBusy, submit } = useForm(
    'point.add',
    async (send) => {
      const problem = await raisePointHere(send)
      if (problem === null) onClose()
      return problem
    },
    { input },
  )
  const hintOf = (side: Side): string | null => {
    if (draft.positions[side] === '' || draft.positions[side] !== start.positions[side]) return null
    return side === ours ? words.fromPlaybook : words.fromText(read.version.number)
  }
  const name = draft.clause === null ? null : (read.names[draft.clause] ?? null)
  return (
    <Dialog title={text.compare.raise.title} isOpen onClose={onClose} width="wide">
      <DialogForm
        submit={text.compare.raise.submit}
        onSubmit={() => submit(input)}
        onCancel={onClose}
        isBusy={isBusy}
        error={error}
      >
        <p className={styles.note}>
          {draft.clause === null ? words.noClause : name === null ? words.unnamedClause : words.clause(name)}
        </p>
        <Field
          label={text.compare.raise.titleField}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          problem={problems.title ?? null}
          autoFocus
          isSuggestion
        />
        <BothSides>
          {(side) => {
            const hint = hintOf(side)
            return (
              <Field
                label={text.compare.raise.position(side, side === ours)}
                value={draft.positions[side]}
                onChange={(said) => setDraft({ ...draft, positions: { ...draft.positions, [side]: said } })}
                rows={4}
                isOptional
                problem={problems[side] ?? null}
                {...(hint === null ? {} : { hint })}
              />
            )
          }}
        </BothSides>
        <Field
          label={words.wording}
          value={draft.wording}
          onChange={(wording) => setDraft({ ...draft, wording })}
          rows={4}
          isOptional
          problem={problems.wording ?? null}
        />
        <div className={styles.ladder}>
          <h3 className={styles.head}>{words.ladder}</h3>
          <div className={styles.rungs}>
            {(['ideal', 'acceptable'] as const).map((rung) => (
              <Field
                key={rung}
                label={words[rung]}
                value={draft[rung]}
                onChange={(said) => setDraft({ ...draft, [rung]: said })}
                rows={2}
                isOptional
                problem={problems[`ladder.${rung}`] ?? null}
              />
            ))}
          </div>
        </div>
      </DialogForm>
    </Dialog>
  )
}
