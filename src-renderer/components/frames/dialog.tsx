import { type FormEvent, type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** `wide` for two columns of contract text. */
  readonly width?: 'normal' | 'wide'
}

type Typed = 'nothing' | 'something' | 'asked'

/**
 * A dialog over the window. Escape closes it; a click outside does not, so that nothing typed is lost. Where something
 * was typed into a text area, Escape asks first: it is easily pressed too often, and a long text is not typed again.
 */
export function Dialog({ title, isOpen, onClose, children, width = 'normal' }: DialogProps): ReactNode {
  const [typed, setTyped] = useState<Typed>('nothing')
  const noteInput = ({ target }: FormEvent): void => {
    if (target instanceof HTMLTextAreaElement) setTyped('something')
  }
  const close = (): void => {
    if (typed === 'something') setTyped('asked')
    else onClose()
  }
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.content} onInput={noteInput}>
            {children}
          </div>
          <p role="status" className={styles.asked}>
            {typed === 'asked' ? text.common.escapeAgain : null}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The buttons at the end of a dialog; the one to press stands last. */
export function DialogButtons({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.buttons}>{children}</div>
}
