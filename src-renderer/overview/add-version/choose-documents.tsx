import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { takeDrop } from '#renderer/incoming/files/dropped.ts'
import { text } from '#renderer/messages/text.ts'
import { useAddVersion } from './add-version-slice.ts'
import { FailedFiles } from './documents/failed-files.tsx'
import { closeAddVersion, takeDropped, takeFiles } from './take-documents.ts'

const words = text.overview.add

/** The first step: the documents, and why the last ones were not taken. */
export function ChooseDocuments(): ReactNode {
  const { contract, isNothing } = useAddVersion()
  return (
    <>
      {isNothing ? (
        <Notice tone="problem" title={words.nothing}>
          {words.nothingTodo}
        </Notice>
      ) : null}
      <FailedFiles />
      <FileDrop
        label={words.drop}
        hint={words.dropHint}
        choose="files"
        onFiles={(files) => void takeFiles(files)}
        onDropped={(transfer) => takeDropped(contract, takeDrop(transfer))}
      />
      <DialogButtons>
        <Button onPress={closeAddVersion}>{text.common.cancel}</Button>
      </DialogButtons>
    </>
  )
}
