import { type ReactNode, useState } from 'react'
import { closeDialog } from '#renderer/bundle/bundle-slice.ts'
import { type FileProblem, keepElsewhere } from '#renderer/bundle/countersign/signing-actions.ts'
import { ExplainedChoice } from '#renderer/components/choices/explained-choice.tsx'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { fieldProblems } from '#renderer/shell/field-problems.ts'
import type { Contract } from '#shared/model/contract.ts'
import { otherSide, SIDES, type Side } from '#shared/model/side.ts'
import { ELSEWHERE_KINDS, type ElsewhereSigned } from '#shared/model/signing.ts'
import { Problem } from './files-dialog.tsx'

const words = text.bundle.countersign.elsewhereDialog

const today = (): string => new Date().toLocaleDateString('sv')

/** Keeps a scan or a file signed elsewhere, as what the user says it is. */
export function ElsewhereDialog({ contract }: { readonly contract: Pick<Contract, 'id' | 'ours'> }): ReactNode {
  const [kind, setKind] = useState<ElsewhereSigned['kind']>('paper')
  const [side, setSide] = useState<Side | 'both'>(otherSide(contract.ours))
  const [by, setBy] = useState('')
  const [on, setOn] = useState(today)
  const [file, setFile] = useState<File | null>(null)
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [wasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const input = { contract: contract.id, kind, side: side === 'both' ? null : side, by, on }
  const empty = { name: 'x', bytes: new Uint8Array() }
  const problems = wasTried ? fieldProblems('signing.elsewhere', { ...input, file: empty }) : {}
  const keep = async (): Promise<void> => {
    setTried(true)
    if (Object.keys(fieldProblems('signing.elsewhere', { ...input, file: empty })).length > 0 || isBusy) return
    if (file === null) {
      setProblem({ kind: 'said', words: words.noFile })
      return
    }
    setBusy(true)
    setProblem(await keepElsewhere(input, file))
    setBusy(false)
  }
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => void keep()}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={problem?.kind === 'error' ? problem.error : null}
      >
        <ExplainedChoice
          label={words.kind}
          value={kind}
          onChange={setKind}
          options={ELSEWHERE_KINDS.map((value) => ({ value, ...words.kinds[value] }))}
        />
        <Choice
          label={words.side}
          value={side}
          onChange={setSide}
          options={[...SIDES, 'both' as const].map((value) => ({ value, label: words.sides[value] }))}
        />
        <Field label={words.by} hint={words.byHint} value={by} onChange={setBy} problem={problems.by ?? null} />
        <Field label={words.on} type="date" value={on} onChange={setOn} problem={problems.on ?? null} />
        <FileDrop
          label={file === null ? words.drop : words.chosen(file.name)}
          hint={words.hint}
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
        {problem?.kind === 'said' ? <Problem problem={problem} /> : null}
      </DialogForm>
    </Dialog>
  )
}
