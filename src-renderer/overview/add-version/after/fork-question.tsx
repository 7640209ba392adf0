import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { chooseAnswers, useAddVersion } from '../add-version-slice.ts'
import { forkAhead } from './fork.ts'

const words = text.overview.add.fork

type Meant = 'draft' | 'correction'

/** Asks what a version is that comes out of turn: its sender went on from their own draft, or corrects it. */
export function ForkQuestion({ ours }: { readonly ours: Side }): ReactNode {
  const { holder, side, versions, answers } = useAddVersion()
  const fork = forkAhead(holder, side, versions)
  if (fork === null) return null
  const { latest, corrects } = fork
  const meant: Meant | null = answers === latest ? 'draft' : answers === corrects ? 'correction' : null
  return (
    <Notice tone="warning" title={words.title(fork.holder === ours)}>
      {corrects === null ? (
        words.recorded
      ) : (
        <Choice<Meant>
          label={words.question}
          value={meant}
          onChange={(chosen) => chooseAnswers(chosen === 'draft' ? latest : corrects)}
          options={[
            { value: 'draft', label: words.draft(latest) },
            { value: 'correction', label: words.correction(latest) },
          ]}
        />
      )}
    </Notice>
  )
}
