import type { Story } from '#shared/model/version-text.ts'
import { changePackage } from '../../edit/package/changing.ts'
import type { Opened } from '../base/open-clean.ts'
import { membersOf, placeArrivals } from '../plan/arrivals.ts'
import { containerOf, storyOf } from '../plan/containers.ts'
import type { Entry, Plan, Shown } from '../plan/plan.ts'
import { dropUnreferenced } from './drop-unreferenced.ts'
import type { FieldEditing } from './editing.ts'
import { rewritePart } from './rewrite-part.ts'

/** What a plan makes of the base. */
export interface Written {
  readonly bytes: Uint8Array
  readonly changed: readonly string[]
  readonly emptied: number
  /** What does not stand any more, although it was to stay: a note goes with its mark. */
  readonly isLost: (shown: Shown) => boolean
  /** Where what came stands. */
  readonly stories: ReadonlyMap<Entry, Story>
}

/** Writes every part that a plan touches anew. */
export function writeParts({ base, bytes, all, changed }: Opened, plan: Plan, fieldEditing: FieldEditing): Written {
  const changing = changePackage(base.parts)
  const unique = [...new Set(all)]
  const byPart = Map.groupBy(unique, ({ placed }) => placed.at(-1)?.part)
  const arrivals = placeArrivals(plan, unique)
  const coming = plan.gaps.flatMap((gap) => gap.coming)
  const taken = new Set(coming.flatMap(({ moved, like }) => (moved ? [like] : [])))
  const vanished = new Set<Shown>()
  let emptied = 0
  for (const [part, shown] of byPart) {
    if (part === undefined) continue
    const own = new Set(shown)
    const written = rewritePart(
      {
        ...{ part, shown, fields: base.fields },
        stays: plan.stays.filter((one) => own.has(one.shown)),
        removed: shown.filter((one) => plan.removed.has(one) || taken.has(one)),
        arrivals: arrivals.filter(({ spot }) => spot.path === part.path),
      },
      fieldEditing,
    )
    emptied += written.emptied
    for (const one of written.vanished) vanished.add(one)
    if (written.text !== part.source) changing.set(part.path, written.text)
  }
  const lost = dropUnreferenced(changing)
  const isLost = (shown: Shown): boolean => {
    const node = shown.placed.at(-1)?.node
    const note = node === undefined ? null : containerOf(node)
    return vanished.has(shown) || lost.has(`${note?.name.slice(2)} ${note?.attributes['w:id'] ?? ''}`)
  }
  const stories = new Map(
    arrivals.flatMap((arrival) => membersOf(arrival).map(({ entry }) => [entry, storyOf(arrival.spot.node)] as const)),
  )
  const own = changing.changed()
  const changedParts = new Set([...changed, ...own])
  return { bytes: own.length === 0 ? bytes : changing.finish(), changed: [...changedParts], emptied, isLost, stories }
}
