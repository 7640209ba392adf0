import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import { clauseWords, type LatestText } from '../latest-text.ts'
import type { Point } from '../model/rows.ts'
import { closeDialog } from '../negotiation-slice.ts'
import { agreePoint } from '../point-actions.ts'
import { FillButtons } from './fill-buttons.tsx'

const words = text.negotiation.agree

interface AgreeDialogProps {
  readonly contract: string
  readonly point: Point
  readonly latest: LatestText
}

/** Settles a point: the text both sides agreed on, which is the clause's as it stands unless another one is typed. */
export function AgreeDialog({ contract, point, latest }: AgreeDialogProps): ReactNode {
  const [agreed, setAgreed] = useState(() => clauseWords(latest, point.clauses[0]?.lineage) ?? '')
  const input = { contract, point: point.id, text: agreed, version: latest.number }
  const { problems, error, isBusy, submit } = useForm('point.agree', agreePoint, { input })
  return (
    <Dialog title={words.title(point.id)} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <FillButtons point={point} latest={latest} onFill={setAgreed} />
        <Field
          label={words.text}
          value={agreed}
          onChange={setAgreed}
          rows={9}
          hint={words.hint(latest.number)}
          problem={problems.text ?? null}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  )
}
