import type { ReactNode } from 'react'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'

const TONES: Readonly<Record<Decision, Tone>> = {
  accept: 'inserted',
  'keep-ours': 'accent',
  counter: 'moved',
  edit: 'moved',
  insert: 'plain',
}

/** What was decided on a clause, in a small word. */
export const DecisionTag = ({ decision }: { readonly decision: Decision }): ReactNode => (
  <Tag tone={TONES[decision]}>{text.draft.decision(decision)}</Tag>
)
