import type { DraftLink } from '../../../model/negotiation/our-draft.ts'
import type { Clause, VersionText } from '../../../model/version-text.ts'
import { clauseText } from '../../../model/version-text.ts'
import { placeReferences } from '../../../text/references/tied.ts'
import { baseSlot, type Placed } from '../arrange.ts'
import type { DraftNumber } from '../numbers/number-draft.ts'
import { findSeries } from '../numbers/series.ts'
import { linkReference, type Nameable } from './links.ts'

/** The clauses of the base version as words name them there. */
function nameBaseClauses(base: VersionText): readonly Nameable[] {
  const series = findSeries(base)
  const named: Nameable[] = []
  base.clauses.forEach(({ parent }, index) => {
    const above = parent === null ? null : (named[parent] ?? null)
    named.push({ slot: baseSlot(index), counts: series[index]?.label.counts ?? [], parent: above })
  })
  return named
}

/** The clauses of a draft as words name them, by slot; those taken out are named no more. */
export function nameDraftClauses(
  placed: readonly Placed[],
  numbers: readonly DraftNumber[],
): ReadonlyMap<string, Nameable> {
  const named = new Map<string, Nameable>()
  placed.forEach(({ slot, parent, isRemoved }, at) => {
    const above = parent === null ? null : (named.get(placed[parent]?.slot ?? '') ?? null)
    if (!isRemoved) named.set(slot, { slot, counts: numbers[at]?.counts ?? [], parent: above })
  })
  return named
}

/** A reference of the base version at its place, and what of it follows the clause that it names. */
export interface BaseReference {
  readonly text: string
  readonly target: string
  readonly links: readonly DraftLink[]
}

type BaseReferences = ReadonlyMap<number, readonly BaseReference[]>

/** A version never changes, and each change of a draft asks several times. */
const KNOWN = new WeakMap<VersionText, BaseReferences>()

/** The references of each clause of the base version that name a clause of it. */
export function linkBaseReferences(base: VersionText): BaseReferences {
  const known = KNOWN.get(base) ?? readReferences(base)
  KNOWN.set(base, known)
  return known
}

function readReferences(base: VersionText): BaseReferences {
  const named = nameBaseClauses(base)
  const byClause = Map.groupBy(base.references, ({ clause }) => clause)
  return new Map(
    [...byClause].map(([clause, references]) => {
      const text = clauseText(base.clauses[clause] ?? NOWHERE)
      const linked = placeReferences(text, references).flatMap(({ reference, start, end }): BaseReference[] => {
        const target = reference.target === null ? undefined : named[reference.target]
        if (target === undefined) return []
        return [{ text: reference.text, target: target.slot, links: linkReference(text, start, end, target) }]
      })
      return [clause, linked]
    }),
  )
}

const NOWHERE: Pick<Clause, 'heading' | 'text'> = { heading: null, text: '' }
