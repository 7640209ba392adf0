import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import { VIEWS } from '#shared/model/version-text.ts'
import { editVersion, useAddVersion } from './add-version-slice.ts'
import styles from './view-choice.module.css'

const words = text.overview.add

/** Which text of documents with tracked changes becomes the version. Without tracked changes there is one text only. */
export function ViewChoice(): ReactNode {
  const view = useAddVersion((state) => state.view)
  const tracked = useAddVersion((state) => state.documents).filter(({ found }) => found.revisions > 0)
  if (tracked.length === 0) return null
  const changes = tracked.reduce((sum, { found }) => sum + found.revisions, 0)
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={view}
      onChange={(value) => {
        const chosen = VIEWS.find((each) => each === value)
        if (chosen !== undefined) editVersion({ view: chosen })
      }}
    >
      <Label className={styles.label ?? ''}>{words.view(changes, tracked.length)}</Label>
      {VIEWS.map((each) => (
        <Radio key={each} value={each} className={styles.option ?? ''}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.words}>
            <span className={styles.name}>{words.viewName(each)}</span>
            <span className={styles.note}>{words.viewWords(each)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
