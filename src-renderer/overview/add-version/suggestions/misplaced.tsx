import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { keepHere, type Placed, useAddVersion } from '../add-version-slice.ts'
import { chooseContract } from '../take-documents.ts'

const words = text.overview.add
const { percent } = text.incoming

function Elsewhere({ placed, contract }: { readonly placed: Placed; readonly contract: string }): ReactNode {
  const isKept = useAddVersion((state) => state.isKept)
  const [best] = placed.contracts
  if (best === undefined || !best.isLikely || best.contract === contract || isKept) return null
  const here = placed.contracts.find((each) => each.contract === contract)
  const actions = (
    <>
      <Button onPress={() => chooseContract(best.contract)}>{words.elsewhere.change}</Button>
      <Button onPress={keepHere}>{words.elsewhere.keep}</Button>
    </>
  )
  return (
    <Notice tone="warning" title={words.elsewhere.title(best.title, percent(best.similarity))} actions={actions}>
      {words.elsewhere.than(here === undefined ? null : percent(here.similarity))}
    </Notice>
  )
}

function Known({ placed, contract }: { readonly placed: Placed; readonly contract: string | null }): ReactNode {
  const documents = useAddVersion((state) => state.documents)
  const contracts = useContracts(({ list }) => list)
  if (placed.known.length === 0) return null
  const titleOf = (id: string): string => contracts?.find((each) => each.contract.id === id)?.contract.title ?? id
  const said = placed.known.map(({ offer, contract: of, version }) =>
    words.known(documents[offer]?.name ?? '', version, of === contract ? null : titleOf(of)),
  )
  return <Notice tone="warning" title={said.join('\n')} />
}

/** What speaks against adding these documents here: they are more like another contract, or are there already. */
export function Misplaced(): ReactNode {
  const { placed, contract } = useAddVersion()
  if (placed === null) return null
  return (
    <>
      {contract === null ? null : <Elsewhere placed={placed} contract={contract} />}
      <Known placed={placed} contract={contract} />
    </>
  )
}
