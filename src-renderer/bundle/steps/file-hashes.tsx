import type { ReactNode } from 'react'
import type { Shown } from '#renderer/bundle/bundle-data.ts'
import { text } from '#renderer/messages/text.ts'
import styles from './file-hashes.module.css'

const words = text.bundle.sign

interface FileHashesProps {
  readonly version: number
  readonly files: Shown['versions'][number]['documents']
}

/** The documents of a version, each known by its SHA-256. */
export function FileHashes({ version, files }: FileHashesProps): ReactNode {
  return (
    <div className={styles.files}>
      <h3 className={styles.heading}>
        {words.what} {text.common.dot} {text.common.version(version)}
      </h3>
      <dl className={styles.list}>
        {files.map(({ name, sha256, size }) => (
          <div key={name} className={styles.file}>
            <dt className={styles.name}>
              {name} <span className={styles.size}>{text.common.fileSize(size)}</span>
            </dt>
            <dd className={styles.hash}>
              <span className={styles.label}>{words.sha256}</span> {sha256}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
