import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './panel.module.css'
import { PassphraseField } from './passphrase/passphrase-field.tsx'
import { unlock, useStart } from './start-slice.ts'

const words = text.start

// From here on it is likely not a slip of the finger.
const HINT_AFTER = 3

interface UnlockFormProps {
  readonly path: string
  /** What is wrong with the path, to be shown by whoever asks for it. */
  readonly onNoPath?: () => void
  readonly autoFocus?: boolean
}

/** The passphrase of one workspace. A wrong one leaves the field focused and selected, ready to be typed over. */
export function UnlockForm({ path, onNoPath, autoFocus = true }: UnlockFormProps): ReactNode {
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { isBusy, problem, wrong } = useStart()
  useEffect(() => {
    if (wrong > 0) input.current?.select()
  }, [wrong])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const hasPath = path.trim() !== ''
    if (!hasPath) onNoPath?.()
    setMissing(passphrase === '')
    if (passphrase === '') input.current?.focus()
    if (hasPath && passphrase !== '' && (await unlock(path, passphrase))) setPassphrase('')
  }

  const wrongWords = wrong === 0 ? null : wrong < HINT_AFTER ? words.wrong : words.wrongAgain
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <PassphraseField
        label={words.passphrase}
        name="passphrase"
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value)
          setMissing(false)
        }}
        problem={isMissing ? words.passphraseMissing : isBusy ? null : wrongWords}
        input={input}
        autoFocus={autoFocus}
        action={
          <span className={styles.unlock}>
            <Button kind="primary" type="submit" isPending={isBusy}>
              {isBusy ? words.unlock.pending : words.unlock.submit}
            </Button>
          </span>
        }
      />
      {problem === null || problem.kind === 'bad-input' || wrong > 0 ? null : <ErrorNotice error={problem} />}
    </form>
  )
}
