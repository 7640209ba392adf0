import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './add-version.module.css'
import { chooseAnother, type Found, type ReadDocument, useAddVersion } from './add-version-slice.ts'

const words = text.overview.add

function Findings({ findings }: Pick<Found, 'findings'>): ReactNode {
  if (findings.length === 0) return null
  const hasWarning = findings.some(({ level }) => level === 'warning')
  return (
    <details className={styles.findings} open={hasWarning}>
      <summary>{words.findings(findings.length)}</summary>
      <ul>
        {findings.map(({ level, message }) => (
          <li key={message} className={styles.finding} data-level={level}>
            {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was found in a document before it becomes a version: format, counts, authors, and what was not understood. */
export function FoundInDocument({ document: { name, bytes, found } }: { readonly document: ReadDocument }): ReactNode {
  const isAdding = useAddVersion((state) => state.isAdding)
  return (
    <div className={styles.document}>
      <FileText size={22} aria-hidden className={styles.icon} />
      <div className={styles.facts}>
        <p className={styles.name}>{name}</p>
        <p className={styles.mute}>
          {words.format(found.format)} {text.common.dot} {text.common.fileSize(bytes.byteLength)}
        </p>
        <p>
          {words.found(found)}
          {found.authors.length === 0 ? null : <span className={styles.mute}> {words.by(found.authors)}</span>}
        </p>
        <Findings findings={found.findings} />
      </div>
      <Button kind="quiet" onPress={chooseAnother} isDisabled={isAdding}>
        {words.another}
      </Button>
    </div>
  )
}
