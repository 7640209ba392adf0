import type { ReactNode } from 'react'
import type { SigningNow } from '#renderer/bundle/bundle-data.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { Fingerprint } from '#renderer/components/marks/fingerprint.tsx'
import { text } from '#renderer/messages/text.ts'

const words = text.bundle.countersign.theirKey

/** Whether the key they signed with is the one that was confirmed; loud when it is another one. */
export function TheirKey({ known }: { readonly known: NonNullable<SigningNow['theirKey']> }): ReactNode {
  if (known.confirmed === known.fingerprint) return <Notice tone="done" title={words.confirmed} />
  const button = <CommandButton command="signing.confirm-key">{words.button}</CommandButton>
  if (known.confirmed === null) {
    return (
      <Notice tone="warning" title={words.unknown} actions={button}>
        {words.unknownTodo}
      </Notice>
    )
  }
  return (
    <Notice tone="problem" title={words.changed} actions={button}>
      {words.changedTodo} {words.before} <Fingerprint value={known.confirmed} />
    </Notice>
  )
}
