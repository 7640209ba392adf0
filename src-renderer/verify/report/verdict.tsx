import { ShieldAlert, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Report } from '#renderer/verify/verify-slice.ts'
import { checkTitle } from './check-title.ts'
import styles from './verdict.module.css'

const LONGEST = 220

const shorten = (detail: string): string => (detail.length > LONGEST ? `${detail.slice(0, LONGEST)}…` : detail)

/** The first thing that is wrong, in words. */
function whyBad({ checks, signatures }: Report): string {
  const failed = checks.find((check) => !check.ok)
  if (failed !== undefined) return text.verify.firstFailed(checkTitle(failed.name), shorten(failed.detail))
  return signatures.length === 0 ? text.verify.unsigned : text.verify.failedSignature
}

/** What is proven of a bundle, in one line, and how much was looked at. */
export function Verdict({ report }: { readonly report: Report }): ReactNode {
  const failed = report.checks.filter((check) => !check.ok).length
  const passed = report.checks.length - failed
  const Icon = report.ok ? ShieldCheck : ShieldAlert
  return (
    <div className={styles.verdict} data-ok={report.ok} role="status">
      <Icon className={styles.icon} size={26} aria-hidden />
      <div className={styles.words}>
        <p className={styles.line}>{report.ok ? text.verify.good : text.verify.bad}</p>
        {report.ok ? null : <p className={styles.why}>{whyBad(report)}</p>}
        <p>
          {report.ok ? text.verify.goodDetail(passed, report.signatures.length) : text.verify.badDetail(failed, passed)}
        </p>
      </div>
    </div>
  )
}
