import type { FormEvent, ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import styles from './add-version.module.css'
import { addVersion, cancelAdding } from './add-version.ts'
import { editVersion, useAddVersion } from './add-version-slice.ts'
import { ForkQuestion } from './after/fork-question.tsx'
import { TurnChoice } from './after/turn-choice.tsx'
import { DocumentList } from './documents/document-list.tsx'
import { FailedFiles } from './documents/failed-files.tsx'
import { AnswersChoice } from './suggestions/answers-choice.tsx'
import { Misplaced } from './suggestions/misplaced.tsx'
import { SideChoice } from './suggestions/side-choice.tsx'
import { closeAddVersion } from './take-documents.ts'
import { ViewChoice } from './view-choice.tsx'

const words = text.overview.add

function Sent(): ReactNode {
  const { date, isTried, documents } = useAddVersion()
  const latest = documents[0]?.found.offer?.date ?? null
  return (
    <div className={styles.date}>
      <Field
        label={words.date}
        type="date"
        value={date}
        onChange={(value) => editVersion({ date: value })}
        problem={isTried && date === '' ? words.dateMissing : null}
        {...(latest === null ? {} : { hint: words.dateHint(latest) })}
      />
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

/** The last step: what the documents hold, and what only the user knows of them. */
export function VersionForm({ overview }: { readonly overview: Overview }): ReactNode {
  const isAdding = useAddVersion((state) => state.isAdding)
  // Beside several documents there is room for it; under one it stands where it belongs.
  const isOne = useAddVersion((state) => state.documents.length === 1)
  const previous = overview.latest?.number ?? null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void addVersion()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.scroller}>
        <FailedFiles />
        <Misplaced />
        <div className={styles.columns}>
          <div className={styles.column}>
            <DocumentList />
            {isOne ? <ViewChoice /> : null}
          </div>
          <div className={styles.column}>
            <SideChoice contract={overview.contract} />
            <ForkQuestion ours={overview.contract.ours} />
            <AnswersChoice />
            {isOne ? null : <ViewChoice />}
            <Sent />
            <TurnChoice ours={overview.contract.ours} />
            {overview.state === 'frozen' && previous !== null ? (
              <Notice tone="warning" title={words.endsFreeze(previous)} />
            ) : null}
          </div>
        </div>
        <Problem />
      </div>
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
