import type { ReactNode } from 'react'
import { ExplainedChoice } from '#renderer/components/choices/explained-choice.tsx'
import { text } from '#renderer/messages/text.ts'
import { VIEWS } from '#shared/model/version-text.ts'
import { editVersion, useAddVersion } from './add-version-slice.ts'

const words = text.overview.add

/** Which text of documents with tracked changes becomes the version. Without tracked changes there is one text only. */
export function ViewChoice(): ReactNode {
  const view = useAddVersion((state) => state.view)
  const tracked = useAddVersion((state) => state.documents).filter(({ found }) => found.revisions > 0)
  if (tracked.length === 0) return null
  const changes = tracked.reduce((sum, { found }) => sum + found.revisions, 0)
  return (
    <ExplainedChoice
      label={words.view(changes, tracked.length)}
      value={view}
      onChange={(chosen) => editVersion({ view: chosen })}
      options={VIEWS.map((each) => ({ value: each, label: words.viewName(each), words: words.viewWords(each) }))}
    />
  )
}
