import type { Output } from '#shared/api/contract.ts'
import type { Side } from '#shared/model/side.ts'
import type { DocumentKind, View } from '#shared/model/version-text.ts'
import { withOneMain } from './one-main.ts'
import { type OurDefaults, withOurs } from './our-defaults.ts'

type Sorted = Output<'incoming.sort'>

/** A file of the folder as part of a version; `file` is its place among the files that were read. */
export interface PlannedDocument {
  readonly file: number
  readonly kind: DocumentKind
}

/** The version that one answers: another planned one by its id, or one that is there already by its number. */
export type Answered = { readonly planned: number } | { readonly version: number }

/** A version as it will be added, once the user agrees. */
export interface PlannedVersion {
  readonly id: number
  /** Null until the documents or the user have said it. */
  readonly side: Side | null
  /** What is only perhaps so, offered where the side is not known. */
  readonly perhaps: Side | null
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string
  readonly view: View
  readonly answers: Answered | null
  /** The main one first; never empty. */
  readonly documents: readonly PlannedDocument[]
}

/** A contract to be added, or one that is continued. */
export interface PlannedContract {
  readonly id: number
  /** The contract of the workspace that is continued; null for a new one. */
  readonly contract: string | null
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly ours: Side | null
  readonly currency: string
  /** In the order they were sent; never empty. */
  readonly versions: readonly PlannedVersion[]
}

/** A document that the user left out: where it was, so that it finds back. */
export interface LeftOut {
  readonly contract: Omit<PlannedContract, 'versions'>
  readonly version: PlannedVersion
}

/** What will be added when the user says so. Every file is in exactly one place of it. */
export interface Plan {
  readonly contracts: readonly PlannedContract[]
  readonly leftOut: readonly LeftOut[]
  /** Contracts and versions share their ids, which are used once. */
  readonly nextId: number
}

/** What becomes the plan, corrected by the user: what the core made of the folder. `days` are those of the files. */
export function planOf({ contracts }: Sorted, days: readonly string[], ours: OurDefaults): Plan {
  let nextId = 0
  const take = (): number => {
    nextId += 1
    return nextId
  }
  const planned = contracts.map(({ contract, title, vendor, buyer, versions }): PlannedContract => {
    const ids = versions.map(take)
    return {
      id: take(),
      contract,
      ...withOurs({ title, vendor: vendor ?? '', buyer: buyer ?? '' }, ours),
      versions: versions.map(({ side, isUnsure, date, answers, documents }, at) => {
        const answered = answers === null ? undefined : ids[answers]
        return {
          id: ids[at] ?? take(),
          side: isUnsure ? null : side,
          perhaps: isUnsure ? side : null,
          date: date ?? days[documents[0]?.offer ?? 0] ?? '',
          view: 'accepted',
          answers: answered === undefined ? null : { planned: answered },
          documents: withOneMain(documents.map(({ offer, kind }) => ({ file: offer, kind }))),
        }
      }),
    }
  })
  return { contracts: planned, leftOut: [], nextId: nextId + 1 }
}
