import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import { RUNGS, type Rung } from '#shared/model/point.ts'
import type { Point } from '../model/rows.ts'
import { closeDialog } from '../negotiation-slice.ts'
import { preparePoint } from '../point-actions.ts'

const { prepare: words, inspector } = text.negotiation

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

/** Notes what we would ask for, sign, and rather not sign, and the clause as we would write it. */
export function PrepareDialog({ contract, point }: { readonly contract: string; readonly point: Point }): ReactNode {
  const [ladder, setLadder] = useState<Readonly<Record<Rung, string>>>({
    ideal: point.ladder?.ideal ?? '',
    acceptable: point.ladder?.acceptable ?? '',
    walkAway: point.ladder?.walkAway ?? '',
  })
  const [wording, setWording] = useState(point.wording ?? '')
  const { ideal, acceptable, walkAway } = ladder
  const input = {
    ...{ contract, point: point.id, wording: orNull(wording) },
    ladder: { ideal: orNull(ideal), acceptable: orNull(acceptable), walkAway: orNull(walkAway) },
  }
  const { problems, error, isBusy, submit } = useForm('point.prepare', preparePoint, { input })
  return (
    <Dialog title={words.title(point.id)} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <p>{words.why}</p>
        {RUNGS.map((rung, at) => (
          <Field
            key={rung}
            label={inspector.rungs[rung]}
            hint={words.hints[rung]}
            value={ladder[rung]}
            onChange={(typed) => setLadder({ ...ladder, [rung]: typed })}
            rows={2}
            isOptional
            problem={problems[`ladder.${rung}`] ?? null}
            autoFocus={at === 0}
          />
        ))}
        <Field
          label={words.wording}
          value={wording}
          onChange={setWording}
          rows={6}
          isOptional
          problem={problems.wording ?? null}
        />
      </DialogForm>
    </Dialog>
  )
}
