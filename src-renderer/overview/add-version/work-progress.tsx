import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ReadingProgress } from '#renderer/incoming/files/reading-progress.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Work } from './add-version-slice.ts'
import { closeAddVersion, stopReading } from './take-documents.ts'

const { reading } = text.incoming

/** How far the reading is. Stopping it keeps what was read. */
export function WorkProgress({ work }: { readonly work: Work }): ReactNode {
  const isReading = work.kind === 'reading'
  return (
    <>
      <ReadingProgress
        label={isReading ? reading.file(work.at, work.of, work.name) : reading.placing}
        part={isReading && work.of > 1 ? { done: work.at - 1, of: work.of } : null}
      />
      <DialogButtons>
        <Button onPress={isReading ? stopReading : closeAddVersion}>
          {isReading ? reading.stop : text.common.cancel}
        </Button>
      </DialogButtons>
    </>
  )
}
