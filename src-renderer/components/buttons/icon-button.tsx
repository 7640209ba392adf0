import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components'
import { Hint } from './hint.tsx'
import styles from './icon-button.module.css'

interface IconButtonProps {
  readonly icon: LucideIcon
  /** The name of the button, shown as its tooltip. */
  readonly label: string
  readonly keys?: string | null
  readonly onPress?: () => void
  readonly isDisabled?: boolean
}

export function IconButton({ icon: Icon, label, keys = null, ...rest }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={styles.button ?? ''}>
        <Icon size={16} aria-hidden />
      </AriaButton>
      <Hint label={label} keys={keys} />
    </TooltipTrigger>
  )
}
