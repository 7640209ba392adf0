import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { otherSide, SIDES } from '#shared/model/side.ts'
import { chooseTurn, useAddVersion } from '../add-version-slice.ts'

const words = text.overview.add

/** Whose turn it is once the version is there: the other side's, unless its sender goes on. */
export function TurnChoice({ contract }: Pick<Overview, 'contract'>): ReactNode {
  const { side, turn } = useAddVersion()
  if (side === null) return null
  const options = SIDES.map((each) => ({
    value: each,
    label: words.sideOption(contract[each], each, contract.ours === each),
    tone: each,
  }))
  return <Choice label={words.turn} value={turn ?? otherSide(side)} onChange={chooseTurn} options={options} />
}
