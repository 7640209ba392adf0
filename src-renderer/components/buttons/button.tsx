import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

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

export function Button({ children, kind = 'normal', label, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={`${styles.button} ${styles[kind]}`}
    >
      {children}
    </AriaButton>
  )
}
