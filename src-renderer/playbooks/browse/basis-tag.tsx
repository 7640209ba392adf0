import type { ReactNode } from 'react'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Basis } from '#shared/model/playbook/playbook.ts'

const words = text.playbooks

/** Whether a source says it or we drew it from what the sources say. */
export const BasisTag = ({ basis }: { readonly basis: Basis }): ReactNode => (
  <span title={words.basisTitle(basis)}>
    <Tag tone={basis === 'stated' ? 'accent' : 'plain'}>{words.basis(basis)}</Tag>
  </span>
)
