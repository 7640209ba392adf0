import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import styles from './dialog-form.module.css'

interface DialogFormProps {
  readonly children: ReactNode
  /** What the button that sends it says. */
  readonly submit: string
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly isBusy: boolean
  /** What went wrong with the whole of it. */
  readonly error: ApiError | null
  readonly kind?: 'primary' | 'danger'
}

/** The fields of a dialog and its buttons. Enter sends it, inside a text area with Ctrl or ⌘. */
export function DialogForm(props: DialogFormProps): ReactNode {
  const { children, submit, onSubmit, onCancel, isBusy, error, kind = 'primary' } = props
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      {children}
      {error === null ? null : <ErrorNotice error={error} />}
      <DialogButtons>
        <Button onPress={onCancel}>{text.common.cancel}</Button>
        <Button type="submit" kind={kind} isPending={isBusy}>
          {submit}
        </Button>
      </DialogButtons>
    </form>
  )
}
