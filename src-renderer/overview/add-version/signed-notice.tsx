import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { go, screenRoute } from '#renderer/route/route.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { closeAddVersion } from './take-documents.ts'

const words = text.overview.add

/** A signed contract takes no further version: where to go instead. */
export function SignedNotice({ overview }: { readonly overview: Overview }): ReactNode {
  const goOn = (): void => {
    closeAddVersion()
    go(screenRoute(overview.contract.id, 'change-orders'))
  }
  return (
    <>
      <Notice tone="warning" title={words.signed(overview.latest?.number ?? 0)}>
        {words.signedTodo}
      </Notice>
      <DialogButtons>
        <Button onPress={closeAddVersion}>{text.common.close}</Button>
        <Button kind="primary" onPress={goOn}>
          {words.changeOrders}
        </Button>
      </DialogButtons>
    </>
  )
}
