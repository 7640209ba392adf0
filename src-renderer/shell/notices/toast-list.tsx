import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './toast-list.module.css'
import { dismissToast, holdToast, releaseToast, type Toast, useToasts } from './toasts.ts'

function ToastCard({ toast }: { readonly toast: Toast }): ReactNode {
  return (
    <li
      className={styles.toast}
      data-tone={toast.tone}
      data-gone={toast.isGone || undefined}
      onPointerEnter={() => holdToast(toast.id)}
      onPointerLeave={() => releaseToast(toast)}
      onFocus={() => holdToast(toast.id)}
      onBlur={() => releaseToast(toast)}
    >
      <div className={styles.words}>
        <p className={styles.title}>{toast.title}</p>
        {toast.detail === null || toast.detail === '' ? null : <p className={styles.detail}>{toast.detail}</p>}
        {toast.actions.length === 0 ? null : (
          <div className={styles.actions}>
            {toast.actions.map(({ label, run }) => (
              <Button
                key={label}
                onPress={() => {
                  dismissToast(toast.id)
                  run()
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
      <IconButton icon={X} label={text.shell.dismiss} onPress={() => dismissToast(toast.id)} />
    </li>
  )
}

/** What was done or went wrong, newest on top. It is read out when it comes, and can be reached over an open dialog. */
export function Toasts(): ReactNode {
  const toasts = useToasts((state) => state.toasts)
  return (
    <section
      aria-label={text.shell.notifications}
      aria-live="polite"
      className={styles.region}
      data-react-aria-top-layer
    >
      <ol className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  )
}
