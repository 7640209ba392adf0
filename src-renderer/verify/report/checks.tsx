import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Report } from '#renderer/verify/verify-slice.ts'
import { checkTitle } from './check-title.ts'
import styles from './checks.module.css'

type OneCheck = Report['checks'][number]

function CheckRow({ check: { name, ok, detail } }: { readonly check: OneCheck }): ReactNode {
  const Icon = ok ? Check : X
  return (
    <li className={styles.check} data-ok={ok}>
      <span className={styles.outcome}>
        <Icon size={14} strokeWidth={2.5} aria-hidden />
        {ok ? text.verify.passed : text.verify.failed}
      </span>
      <span className={styles.name}>{checkTitle(name)}</span>
      <span className={styles.detail}>{detail}</span>
    </li>
  )
}

/** Every check and what came of it, the failed ones first. */
export function Checks({ checks }: { readonly checks: readonly OneCheck[] }): ReactNode {
  const ordered = [...checks.filter((check) => !check.ok), ...checks.filter((check) => check.ok)]
  return (
    <ul className={styles.checks}>
      {ordered.map((check) => (
        <CheckRow key={check.name} check={check} />
      ))}
    </ul>
  )
}
