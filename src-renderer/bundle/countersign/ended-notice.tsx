import type { ReactNode } from 'react'
import type { BundleData } from '#renderer/bundle/bundle-data.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { takeUp } from './signing-actions.ts'

const words = text.bundle.countersign

/** What became of the freeze before: it was rejected, taken back, or a version came in. */
export function EndedNotice({ data: { signing, shown } }: { readonly data: BundleData }): ReactNode {
  const { ended, state } = signing
  if (ended === null || (state !== 'rejected' && state !== 'void' && state !== 'superseded')) return null
  const canTakeUp = state !== 'superseded' && ended.reason !== 'taken back'
  const button = <Button onPress={() => void takeUp(shown.contract.id, ended.freeze)}>{words.takeUp}</Button>
  return (
    <Notice
      tone="warning"
      title={words.ended[state](ended.version, ended.endedAt)}
      {...(canTakeUp ? { actions: button } : {})}
    >
      {words.ended.why(ended.reason)}
    </Notice>
  )
}
