import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

const noop = (): void => undefined

interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** `quiet` has no border, `primary` is the one thing to do here, `danger` cannot be taken back. */
  readonly kind?: 'normal' | 'primary' | 'quiet' | 'danger'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  readonly isPending?: boolean
  readonly slot?: string
  readonly label?: string
}

/**
 * A pending button keeps the focus, says that it cannot be pressed, and does nothing.
 *
 * React Aria's own `isPending` also announces the button; its live region still points at it after it is gone.
 */
export function Button({ children, kind = 'normal', label, isPending = false, ...rest }: ButtonProps): ReactNode {
  const waiting = isPending ? ({ type: 'button', onPress: noop, 'aria-disabled': 'true' } as const) : {}
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...waiting}
      className={`${styles.button} ${styles[kind] ?? ''} ${isPending ? styles.pending : ''}`}
    >
      {children}
    </AriaButton>
  )
}
