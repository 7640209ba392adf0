import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { text } from '#renderer/messages/text.ts'
import { otherSide, type Side } from '#shared/model/side.ts'
import { chooseTurn, useAddVersion } from '../add-version-slice.ts'

const words = text.overview.add

/** Whose turn it is once the version is there: the other side's, unless its sender goes on. */
export function TurnChoice({ ours }: { readonly ours: Side }): ReactNode {
  const { side, turn } = useAddVersion()
  if (side === null) return null
  const options = [ours, otherSide(ours)].map((each) => ({
    value: each,
    label: each === ours ? text.turns.ours : text.turns.theirs,
    tone: each,
  }))
  return <Choice label={words.turn} value={turn ?? otherSide(side)} onChange={chooseTurn} options={options} />
}
