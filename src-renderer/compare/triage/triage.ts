import { type ShownDraft, useOurDraft } from '#renderer/draft/our-draft.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import type { Side } from '#shared/model/side.ts'
import { useCompare } from '../compare-slice.ts'
import type { Compared, ComparedVersion } from '../model/compared.ts'
import type { Pair } from '../pair.ts'
import { decisionsOn, type Progress, progressOf } from './model/decided.ts'
import type { Laid } from './model/laid.ts'

/** Their changes as our draft answers them. */
export interface Triage extends Laid {
  readonly decisions: ReadonlyMap<number, Decision>
  readonly progress: Progress
  /** False until the first decision starts the draft. */
  readonly isStarted: boolean
}

interface Given {
  readonly compared: Compared | null
  readonly pair: Pair | null
  readonly versions: readonly Pick<ComparedVersion, 'number' | 'side'>[] | null
  readonly ours: Side | null
  readonly draft: ShownDraft | null | undefined
}

/**
 * Whether the newer version of a pair is what our draft answers: the version that it lies over; before there is a draft,
 * the latest one, where it is theirs.
 */
export function isAnswerable({ pair, versions, ours, draft }: Omit<Given, 'compared'>): boolean {
  if (pair === null || versions === null || ours === null || draft === undefined) return false
  if (draft !== null) return draft.draft.base === pair.newer
  const latest = versions.at(-1)
  return latest !== undefined && latest.number === pair.newer && latest.side !== ours
}

let known: { readonly given: Given; readonly triage: Triage | null } | null = null

const PARTS = ['compared', 'pair', 'versions', 'ours', 'draft'] as const

/** The same value as long as nothing that it is made of changed. */
function triageOf(given: Given): Triage | null {
  if (known !== null && PARTS.every((part) => known?.given[part] === given[part])) return known.triage
  const triage = makeTriage(given)
  known = { given, triage }
  return triage
}

function makeTriage(given: Given): Triage | null {
  const { compared, pair, draft } = given
  if (compared === null || pair === null || !isAnswerable(given)) return null
  const labels = new Map(
    draft == null
      ? compared.new.clauses.map(({ label }, index) => [`c${index}`, label])
      : draft.clauses.map(({ slot, label }) => [slot, label]),
  )
  const laid: Laid = { compared, pair, labels, edits: draft?.draft.edits ?? [] }
  const decisions = decisionsOn(laid)
  return { ...laid, decisions, progress: progressOf(compared, decisions), isStarted: draft != null }
}

type Contracts = ReturnType<typeof useContracts.getState>
type OurDraft = ReturnType<typeof useOurDraft.getState>

const oursOf = ({ list }: Contracts, contract: string | undefined): Side | null =>
  list?.find((each) => each.contract.id === contract)?.contract.ours ?? null

const draftOf = ({ contract, shown }: OurDraft, wanted: string | undefined): Given['draft'] =>
  contract === wanted ? shown : undefined

/** How far their changes are answered now; null where the comparison shown is none that our draft answers. */
export function triageNow(): Triage | null {
  const { compared, shown: pair, versions } = useCompare.getState()
  const ours = oursOf(useContracts.getState(), pair?.contract)
  return triageOf({ compared, pair, versions, ours, draft: draftOf(useOurDraft.getState(), pair?.contract) })
}

/** The same for whoever draws it. */
export function useTriage(): Triage | null {
  const compared = useCompare((state) => state.compared)
  const pair = useCompare((state) => state.shown)
  const versions = useCompare((state) => state.versions)
  const ours = useContracts((state) => oursOf(state, pair?.contract))
  const draft = useOurDraft((state) => draftOf(state, pair?.contract))
  return triageOf({ compared, pair, versions, ours, draft })
}

/** True while it is not known yet whether our draft answers the comparison, and it may: its line keeps its place. */
export function useIsTriageAwaited(): boolean {
  const pair = useCompare(({ shown, wanted }) => wanted ?? shown)
  const isComing = useCompare(({ compared }) => compared === null)
  const latest = useCompare((state) => state.versions?.at(-1))
  const ours = useContracts((state) => oursOf(state, pair?.contract))
  const isUnknown = useOurDraft((state) => draftOf(state, pair?.contract) === undefined)
  const mayBe = pair !== null && latest?.number === pair.newer && latest.side !== ours
  return mayBe && (isComing || isUnknown || ours === null)
}
