import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Report } from '#renderer/verify/verify-slice.ts'
import { Checks } from './checks.tsx'
import { Meaning } from './meaning.tsx'
import styles from './report-view.module.css'
import { Signatures } from './signatures.tsx'
import { Verdict } from './verdict.tsx'

interface ReportProps {
  readonly name: string
  readonly size: number
  readonly report: Report
}

/** A container that was refused was not looked into. */
const isContainerRefused = ({ checks }: Report): boolean => checks.length === 1 && checks[0]?.ok === false

/** Everything that is said of one bundle: the verdict, the checks, who signed, and what it means. */
export function ReportView({ name, size, report }: ReportProps): ReactNode {
  return (
    <section className={styles.report} aria-label={text.verify.result}>
      <p className={styles.file}>{text.verify.of(name, text.common.fileSize(size))}</p>
      <Verdict report={report} />
      <div className={styles.columns}>
        <section className={styles.column}>
          <h2 className={styles.title}>{text.verify.checksTitle}</h2>
          <Checks checks={report.checks} />
          {isContainerRefused(report) ? <p className={styles.hint}>{text.verify.containerHint}</p> : null}
        </section>
        <div className={styles.column}>
          <section className={styles.column}>
            <h2 className={styles.title}>{text.verify.signaturesTitle}</h2>
            <Signatures signatures={report.signatures} />
          </section>
          <Meaning isGood={report.ok} />
        </div>
      </div>
    </section>
  )
}
