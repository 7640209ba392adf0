import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { answeredProblems } from '#renderer/shell/field-problems.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { placeOf } from './file-name.ts'
import styles from './panel.module.css'
import { PassphraseField } from './passphrase/passphrase-field.tsx'
import { PassphraseStrength } from './passphrase/passphrase-strength.tsx'
import { createWorkspace, useStart } from './start-slice.ts'

const words = text.start.create

interface CreatePanelProps {
  /** The folder for workspaces. */
  readonly folder: string
  readonly firstName: string
}

const isTaken = (error: ApiError | null): boolean => error?.kind === 'workspace' && error.problem === 'exists'

/** Makes a workspace: its name, and a passphrase typed twice. */
export function CreatePanel({ folder, firstName }: CreatePanelProps): ReactNode {
  const [name, setName] = useState(firstName)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isTried, setTried] = useState(false)
  const { isBusy, problem } = useStart()
  const differs = again !== passphrase
  const answered = problem === null ? {} : answeredProblems(problem)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || passphrase === '' || differs) return
    if (!(await createWorkspace(name, passphrase))) return
    setPassphrase('')
    setAgain('')
  }

  const nameProblem = isTried && name.trim() === '' ? words.nameMissing : isTaken(problem) ? words.exists : null
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.words}>{words.words}</p>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={words.name}
          name="name"
          value={name}
          onChange={setName}
          problem={nameProblem ?? answered.workspace ?? null}
          autoFocus
        />
        <p className={styles.path}>
          {words.place} <span className={styles.file}>{placeOf(name, folder)}</span>
        </p>
        <PassphraseField
          label={text.start.passphrase}
          name="passphrase"
          value={passphrase}
          onChange={setPassphrase}
          problem={isTried && passphrase === '' ? text.start.passphraseMissing : (answered.passphrase ?? null)}
        />
        <PassphraseStrength passphrase={passphrase} />
        <PassphraseField
          label={words.again}
          name="again"
          value={again}
          onChange={setAgain}
          problem={isTried && passphrase !== '' && differs ? words.differs : null}
        />
        <Notice tone="warning" title={words.warning} />
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {isBusy ? words.pending : words.submit}
          </Button>
        </div>
        {problem === null || problem.kind === 'bad-input' || isTaken(problem) ? null : <ErrorNotice error={problem} />}
      </form>
    </>
  )
}
