import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { workspaceNameOf } from './file-name.ts'
import styles from './panel.module.css'
import { SAMPLE_NAME } from './sample/open-sample.ts'
import { UnlockForm } from './unlock-form.tsx'

/** Opens the workspace that was chosen from the list. */
export function UnlockPanel({ path }: { readonly path: string }): ReactNode {
  const name = workspaceNameOf(path)
  return (
    <>
      <h2 className={styles.title}>{text.start.unlock.title(name)}</h2>
      <p className={styles.path}>{path}</p>
      {name === SAMPLE_NAME ? <p className={styles.words}>{text.start.samplePassphrase}</p> : null}
      <UnlockForm path={path} />
    </>
  )
}
