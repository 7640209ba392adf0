import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { problemWords } from '#renderer/incoming/files/problem-words.ts'
import { text } from '#renderer/messages/text.ts'
import { type FailedFile, forgetFailed, useAddVersion } from '../add-version-slice.ts'

const words = text.overview.add

function Line({ file: { problem } }: { readonly file: FailedFile }): ReactNode {
  const { happened, todo } = problemWords(problem)
  return (
    <li>
      {happened} {todo}
    </li>
  )
}

/** The files that were not taken, each with its reason. While others were, the user can go on without them. */
export function FailedFiles(): ReactNode {
  const { failed, documents } = useAddVersion()
  if (failed.length === 0) return null
  const goOn = <Button onPress={forgetFailed}>{failed.length === 1 ? words.goOn : words.goOnAll}</Button>
  return (
    <Notice tone="problem" title={words.failed(failed.length)} {...(documents.length === 0 ? {} : { actions: goOn })}>
      <ul>
        {failed.map((file) => (
          <Line key={file.id} file={file} />
        ))}
      </ul>
    </Notice>
  )
}
