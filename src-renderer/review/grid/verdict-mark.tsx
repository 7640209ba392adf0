import { Ban, Check, Circle, CircleSlash, Minus } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import type { Verdict } from '#shared/model/playbook/review.ts'
import styles from './verdict-mark.module.css'

interface IconProps {
  readonly size: number
  readonly strokeWidth: number
}

/** The icons have no tilde: one in their manner. */
const Tilde = ({ size, strokeWidth }: IconProps): ReactNode => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    aria-hidden
  >
    <path strokeWidth={strokeWidth} d="M4 14.5c1.4-4.6 4.8-6 8-2.5s6.6 2.1 8-2.5" />
  </svg>
)

const ICONS: Readonly<Record<Verdict, ComponentType<IconProps>>> = {
  explicit: Check,
  vague: Tilde,
  missing: Minus,
  'not-applicable': Circle,
  'out-of-scope': CircleSlash,
  refused: Ban,
}

/** A verdict as a mark: each has a shape of its own beside its colour. What it means stands in words beside it. */
export function VerdictMark({
  verdict,
  isSmall = false,
}: {
  readonly verdict: Verdict
  readonly isSmall?: boolean
}): ReactNode {
  const Icon = ICONS[verdict]
  return (
    <span className={`${styles.mark} ${styles[verdict]} ${isSmall ? styles.small : ''}`} aria-hidden>
      <Icon size={isSmall ? 10 : 13} strokeWidth={2.6} />
    </span>
  )
}
