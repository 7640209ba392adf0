import type { ReactNode } from 'react'
import type { SigningNow } from '#renderer/bundle/bundle-data.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './countersign-step.module.css'
import { removeElsewhere } from './signing-actions.ts'

const words = text.bundle.countersign

type SignedFile = SigningNow['elsewhere'][number]

/** What the text of a signed file has otherwise; loud, since it may be a change after the freeze. */
function Differences({ differences }: Pick<SignedFile, 'differences'>): ReactNode {
  if (differences === null) return <p className={styles.words}>{words.noText}</p>
  if (differences.length === 0) return <p className={styles.words}>{words.sameText}</p>
  return (
    <Notice tone="warning" title={words.differs(differences.length)}>
      <ul className={styles.differences}>
        {differences.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** Scans and files signed with other services, as what they are. */
export function SignedFiles({
  contract,
  files,
}: {
  readonly contract: string
  readonly files: readonly SignedFile[]
}): ReactNode {
  return (
    <div>
      <h3 className={styles.heading}>{words.papers(files.length)}</h3>
      <p className={styles.words}>{words.noClaim}</p>
      <ul className={styles.files}>
        {files.map(({ id, kind, by, on, name, differences }) => (
          <li key={id} className={styles.file}>
            <span className={styles.name}>
              {name} {text.common.dot} {words.paperKinds[kind]} {text.common.dot} {words.by(by, on)}
            </span>
            <Button onPress={() => void removeElsewhere(contract, id)}>{words.remove(name)}</Button>
            <Differences differences={differences} />
          </li>
        ))}
      </ul>
    </div>
  )
}
