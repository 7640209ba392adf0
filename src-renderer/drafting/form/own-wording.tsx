import type { ReactNode } from 'react'
import { Check } from '#renderer/components/choices/check.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { setWording, useDrafting } from '../drafting-slice.ts'

const words = text.drafting

/** Wording of the user's own instead of the playbook's, which it begins with. */
export function OwnWording({ topic, wording }: { readonly topic: Topic; readonly wording: string }): ReactNode {
  const own = useDrafting(({ choices }) => choices.wording[topic.id])
  return (
    <>
      <Check
        label={words.ownWording}
        words={words.ownWordingWords}
        isSelected={own !== undefined}
        onChange={(isOwn) => setWording(topic.id, isOwn ? wording : null)}
      />
      {own === undefined ? null : (
        <Field label={words.wording} value={own} onChange={(typed) => setWording(topic.id, typed)} rows={6} />
      )}
    </>
  )
}
