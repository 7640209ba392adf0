import { type ReactNode, useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import { type PointDraft, RaisePointDialog } from '#renderer/clause/raise-point-dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import type { Place, Sided } from './model/sided.ts'

interface RaisePlaceProps {
  readonly contract: string
  readonly sided: Sided
  readonly place: Place
  readonly onClose: () => void
}

/** The text in which a place is found, that of the base first, and its first clause there. */
function standsIn(place: Place): readonly ['base' | Side, number] | null {
  for (const which of ['base', ...SIDES] as const) {
    const [first] = place[which]
    if (first !== undefined) return [which, first]
  }
  return null
}

/** What both sides made of a place, as what they want; a side that left it as it was wants the base's words. */
function draftOf({ texts }: Sided, place: Place): Omit<PointDraft, 'lineage'> {
  const wordsOf = (which: 'base' | Side): string =>
    place[which]
      .map((index) => texts[which].clauses[index]?.text ?? '')
      .filter((words) => words !== '')
      .join('\n')
  const [which, first] = standsIn(place) ?? ['base', -1]
  return {
    title: texts[which].clauses[first]?.heading ?? '',
    positions: { vendor: wordsOf('vendor'), buyer: wordsOf('buyer') },
  }
}

/** Makes a place that both sides look at a point. */
export function RaisePlace({ contract, sided, place, onClose }: RaisePlaceProps): ReactNode {
  const ours = useContract(contract)?.contract.ours ?? null
  const [lineage, setLineage] = useState<number | null>(null)
  const [which, first] = standsIn(place) ?? ['base', -1]
  const version = sided[which]
  useEffect(() => {
    let isOpen = true
    void ask('version.show', { contract, version }).then((shown) => {
      if (!isOpen) return
      if (shown.ok) setLineage(shown.value.lineages[first] ?? null)
      else {
        sayProblem(shown.error)
        onClose()
      }
    })
    return () => {
      isOpen = false
    }
  }, [contract, version, first, onClose])
  if (lineage === null) return null
  const name = nameClauses(sided.texts[which].clauses)[first] ?? text.compare.unnumbered
  const start = { ...draftOf(sided, place), lineage }
  const versions = { vendor: sided.vendor, buyer: sided.buyer }
  return <RaisePointDialog {...{ contract, start, versions, ours, onClose }} clause={name} />
}
