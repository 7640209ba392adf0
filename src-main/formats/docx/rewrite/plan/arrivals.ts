import type { XmlNode } from '../../edit/xml/parse-part.ts'
import { isWithin } from './containers.ts'
import { findRowSpot, findSpot, isBetween, type Model, type Spot, startOf } from './find-spot.ts'
import type { Coming, Gap, Plan, Shown } from './plan.ts'
import { toUnits, type Unit } from './units.ts'

/** What comes into a part, and where. */
export interface Arrival {
  readonly spot: Spot
  readonly unit: Unit
}

/** The paragraphs of an arrival. */
export const membersOf = ({ unit }: Pick<Arrival, 'unit'>): readonly Coming[] =>
  unit.kind === 'paragraph' ? [unit.coming] : unit.members

const modelOf = (unit: Unit, gap: Gap, isGone: (shown: Shown) => boolean): Model | null => {
  const like = unit.kind === 'paragraph' ? unit.coming.like : unit.members[0]?.like
  const placed = like?.placed.at(-1)
  if (like === undefined || placed === undefined) return null
  const node = unit.kind === 'table' ? unit.node : placed.node
  return { path: placed.part.path, node, isFree: isGone(like) && isBetween(like, gap) }
}

const asParagraphs = (members: readonly Coming[]): readonly Unit[] =>
  members.map((coming) => ({ kind: 'paragraph', coming }))

/** What would move into another part of the package is written there anew. */
const settled = (unit: Unit, model: Model, spot: Spot): Unit =>
  unit.kind === 'paragraph' && spot.path !== model.path
    ? { kind: 'paragraph', coming: { ...unit.coming, moved: false } }
    : unit

/** Finds a place for everything that comes, in the order in which it is to stand. */
export function placeArrivals(plan: Plan, all: readonly Shown[]): readonly Arrival[] {
  const arrivals: Arrival[] = []
  const isGone = (shown: Shown): boolean => plan.removed.has(shown)
  const shownIn = (node: XmlNode): readonly Shown[] =>
    all.filter(({ placed }) => placed.some((paragraph) => isWithin(paragraph.node, node)))
  for (const gap of plan.gaps) {
    let before: Spot | null = startOf(gap)
    const put = (unit: Unit): void => {
      const model = modelOf(unit, gap, isGone)
      if (model === null) return
      const row = unit.kind === 'row' ? findRowSpot(model.path, unit.node, gap, before) : null
      if (unit.kind === 'row' && row === null) {
        for (const one of asParagraphs(unit.members)) put(one)
        return
      }
      const spot = row ?? findSpot(model, gap, before)
      if (unit.kind === 'table' && spot.path !== model.path) {
        for (const one of asParagraphs(unit.members)) put(one)
        return
      }
      arrivals.push({ spot, unit: settled(unit, model, spot) })
      before = spot
    }
    for (const unit of toUnits(gap, shownIn, isGone)) put(unit)
  }
  return arrivals
}
