import type { FormEvent, ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { SIDES } from '#shared/model/side.ts'
import styles from './add-version.module.css'
import { addVersion, cancelAdding } from './add-version.ts'
import { closeAddVersion, editVersion, type ReadDocument, useAddVersion } from './add-version-slice.ts'
import { FoundInDocument } from './found-in-document.tsx'
import { ViewChoice } from './view-choice.tsx'

const words = text.overview.add

interface VersionFormProps {
  readonly overview: Overview
  readonly document: ReadDocument
}

function Side({ contract }: Pick<VersionFormProps['overview'], 'contract'>): ReactNode {
  const { side, isTried } = useAddVersion()
  const options = SIDES.map((each) => ({
    value: each,
    label: words.sideOption(contract[each], each, contract.ours === each),
    tone: each,
  }))
  return (
    <div>
      <Choice label={words.side} value={side} onChange={(value) => editVersion({ side: value })} options={options} />
      {isTried && side === null ? (
        <p className={styles.problem} role="alert">
          {words.sideMissing}
        </p>
      ) : null}
    </div>
  )
}

function Problem(): ReactNode {
  const problem = useAddVersion((state) => state.problem)
  if (problem === null) return null
  return problem.kind === 'cancelled' ? <Notice tone="done" title={words.cancelled} /> : <ErrorNotice error={problem} />
}

/** Its place is kept, so that the buttons stay where they are. */
function Progress({ isAdding }: { readonly isAdding: boolean }): ReactNode {
  return (
    <div className={styles.progress}>
      {isAdding ? (
        <ProgressBar className={styles.track ?? ''} aria-label={words.adding} isIndeterminate>
          <span className={styles.bar} />
        </ProgressBar>
      ) : null}
    </div>
  )
}

/** The second step: what the document holds, and what only the user knows of it. */
export function VersionForm({ overview, document }: VersionFormProps): ReactNode {
  const { date, isTried, isAdding } = useAddVersion()
  const previous = overview.latest?.number ?? null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void addVersion(previous)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <FoundInDocument document={document} />
      <Side contract={overview.contract} />
      {document.found.revisions === 0 ? null : <ViewChoice />}
      <div className={styles.date}>
        <Field
          label={words.date}
          type="date"
          value={date}
          onChange={(value) => editVersion({ date: value })}
          problem={isTried && date === '' ? words.dateMissing : null}
        />
      </div>
      {overview.state === 'frozen' && previous !== null ? (
        <Notice tone="warning" title={words.endsFreeze(previous)} />
      ) : null}
      <Problem />
      <Progress isAdding={isAdding} />
      <DialogButtons>
        <Button onPress={isAdding ? cancelAdding : closeAddVersion}>{text.common.cancel}</Button>
        <Button kind="primary" type="submit" isPending={isAdding}>
          {isAdding ? words.adding : words.submit}
        </Button>
      </DialogButtons>
    </form>
  )
}
