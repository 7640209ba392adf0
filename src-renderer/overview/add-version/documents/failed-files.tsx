import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { problemWords } from '#renderer/incoming/files/problem-words.ts'
import { text } from '#renderer/messages/text.ts'
import { type FailedFile, forgetFailed, useAddVersion } from '../add-version-slice.ts'

const words = text.overview.add

const titleOf = ({ problem }: FailedFile): string => {
  const { happened, todo } = problemWords(problem)
  return todo === null ? happened : `${happened} ${todo}`
}

/** The files that were not taken, each with its reason. While others were, the user can go on without them. */
export function FailedFiles(): ReactNode {
  const { failed, documents } = useAddVersion()
  if (failed.length === 0) return null
  const goOn = <Button onPress={forgetFailed}>{failed.length === 1 ? words.goOn : words.goOnAll}</Button>
  return (
    <Notice
      tone="problem"
      title={failed.map(titleOf).join('\n')}
      {...(documents.length === 0 ? {} : { actions: goOn })}
    />
  )
}
