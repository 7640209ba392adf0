import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './toast-list.module.css'
import { dismissToast, type Toast, useToasts } from './toasts.ts'

function ToastCard({ toast }: { readonly toast: Toast }): ReactNode {
  const { action } = toast
  return (
    <li className={styles.toast} data-tone={toast.tone}>
      <div className={styles.words}>
        <p className={styles.title}>{toast.title}</p>
        {toast.detail === null || toast.detail === '' ? null : <p className={styles.detail}>{toast.detail}</p>}
        {action === null ? null : (
          <Button kind="quiet" onPress={action.run}>
            {action.label}
          </Button>
        )}
      </div>
      <IconButton icon={X} label={text.shell.dismiss} onPress={() => dismissToast(toast.id)} />
    </li>
  )
}

/** What was done or went wrong, newest last. It is read out when it comes. */
export function Toasts(): ReactNode {
  const toasts = useToasts((state) => state.toasts)
  return (
    <section aria-label={text.shell.notifications} aria-live="polite" className={styles.region}>
      <ol className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  )
}
