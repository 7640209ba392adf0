import type { ReactNode } from 'react'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { FileFault } from './file-fault.ts'
import { ReportView } from './report/report-view.tsx'
import styles from './verify-panel.module.css'
import { type Outcome, useVerify, verifyFiles } from './verify-slice.ts'

const { faults } = text.verify

function describeFault(fault: FileFault): string {
  switch (fault.kind) {
    case 'folder':
      return faults.folder
    case 'many':
      return faults.many(fault.count)
    case 'unreadable':
    case 'empty':
    case 'too-large':
    case 'not-a-zip':
    case 'cut-short':
      return faults[fault.kind](fault.name)
  }
}

function OutcomeView({ outcome }: { readonly outcome: Outcome }): ReactNode {
  switch (outcome.kind) {
    case 'report':
      return <ReportView name={outcome.name} size={outcome.size} report={outcome.report} />
    case 'fault':
      return (
        <Notice tone="problem" title={faults.title}>
          {describeFault(outcome.fault)}
        </Notice>
      )
    case 'error':
      return <ErrorNotice error={outcome.error} />
  }
}

/** A place for a bundle, and what is proven of it. Needs no workspace. */
export function VerifyPanel(): ReactNode {
  const outcome = useVerify((state) => state.outcome)
  return (
    <div className={styles.panel}>
      <FileDrop
        label={text.verify.drop}
        hint={text.verify.dropHint}
        onFiles={(files) => {
          void verifyFiles(files)
        }}
      />
      {outcome === null ? null : <OutcomeView outcome={outcome} />}
    </div>
  )
}
