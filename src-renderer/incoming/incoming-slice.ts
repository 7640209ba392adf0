import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Dropped } from './files/dropped.ts'
import { isWorthReading } from './files/folder-rules.ts'
import { type FileProblem, type Found, inspectFile, offersOf } from './files/inspect-file.ts'
import { type Picked, pickFlat, walkFolders } from './files/walk-folder.ts'
import { ourDefaults } from './model/our-defaults.ts'
import { type Plan, planOf } from './model/plan.ts'

/** A file of the folder that was read. Its bytes are read again when it is added: a folder may hold more than memory. */
export interface ReadFile {
  readonly path: string
  readonly file: File
  /** What was found, but for the print, which is large and done with. */
  readonly found: Omit<Found, 'offer'>
}

/** What does not become part of the plan, and why. */
export interface Aside {
  readonly refused: readonly { readonly path: string; readonly problem: FileProblem }[]
  /** Files of kinds that are no documents; they were not opened. */
  readonly other: readonly string[]
  readonly known: Output<'incoming.sort'>['known']
  readonly passedOver: number
  readonly isCut: boolean
}

export type Stage =
  | { readonly kind: 'choose' | 'listing' | 'sorting' | 'review' }
  | { readonly kind: 'reading'; readonly at: number; readonly of: number; readonly name: string }
  | { readonly kind: 'adding'; readonly at: number; readonly of: number; readonly name: string }

/** How the last adding ended when something is left. */
export interface Outcome {
  readonly isStopped: boolean
  /** Why a contract or a version was not added, by its id in the plan. */
  readonly failures: ReadonlyMap<number, FileProblem>
}

interface Incoming {
  readonly stage: Stage
  /** Why the last folder came to nothing. */
  readonly said: 'cancelled' | 'nothing' | ApiError | null
  readonly files: readonly ReadFile[]
  readonly aside: Aside
  readonly plan: Plan
  /** True once adding was tried, so that what is missing is shown. */
  readonly isTried: boolean
  readonly outcome: Outcome | null
}

const NOTHING: Incoming = {
  stage: { kind: 'choose' },
  said: null,
  files: [],
  aside: { refused: [], other: [], known: [], passedOver: 0, isCut: false },
  plan: { contracts: [], leftOut: [], nextId: 1 },
  isTried: false,
  outcome: null,
}

export const useIncoming = create<Incoming>()(() => NOTHING)

let working = new AbortController()

/** Forgets the folder; nothing of it is added. */
export function discardSorting(said: Incoming['said'] = null): void {
  working.abort()
  useIncoming.setState({ ...NOTHING, said })
}

export const cancelSorting = (): void => discardSorting('cancelled')

export const editPlan = (edit: (plan: Plan) => Plan): void => useIncoming.setState(({ plan }) => ({ plan: edit(plan) }))

/** Sorts what was dropped: folders, and files beside them. */
export const sortFolders = ({ folders, files }: Dropped): void =>
  void sort((signal) => walkFolders(folders, files, signal))

/** Sorts the folder that was chosen. */
export const sortChosen = (files: readonly File[]): void => void sort(async () => pickFlat(files))

/** One folder at a time: a plan that somebody corrected is not thrown away by a drop. */
async function sort(list: (signal: AbortSignal) => Promise<Picked>): Promise<void> {
  go({ screen: 'incoming' })
  if (useIncoming.getState().stage.kind !== 'choose') {
    sayDone(text.incoming.sort.busy)
    return
  }
  working = new AbortController()
  const { signal } = working
  useIncoming.setState({ ...NOTHING, stage: { kind: 'listing' } })
  const picked = await list(signal)
  if (signal.aborted) return
  const offers = await readAll(picked, signal)
  if (signal.aborted) return
  const { files, aside } = useIncoming.getState()
  if (files.length === 0) {
    useIncoming.setState({ stage: { kind: 'choose' }, said: 'nothing' })
    return
  }
  useIncoming.setState({ stage: { kind: 'sorting' } })
  const sorted = await ask('incoming.sort', { offers }, signal)
  if (signal.aborted) return
  if (!sorted.ok) {
    discardSorting(sorted.error)
    return
  }
  const days = files.map(({ file }) => dayOf(file))
  const defaults = ourDefaults(useContracts.getState().list ?? [])
  useIncoming.setState({
    stage: { kind: 'review' },
    plan: planOf(sorted.value, days, defaults),
    aside: { ...aside, known: sorted.value.known },
  })
}

/** The day a file was last changed where the user is. */
function dayOf({ lastModified }: File): string {
  const offset = new Date(lastModified).getTimezoneOffset() * 60_000
  return new Date(lastModified - offset).toISOString().slice(0, 10)
}

/** Reads the documents one after the other; only what is known of them is kept. Answers with their prints. */
async function readAll(
  { files, passedOver, isCut }: Picked,
  signal: AbortSignal,
): Promise<Input<'incoming.sort'>['offers']> {
  const documents = files.filter(({ file }) => isWorthReading(file.name))
  const other = files.filter(({ file }) => !isWorthReading(file.name)).map(({ path }) => path)
  useIncoming.setState(({ aside }) => ({ aside: { ...aside, other, passedOver, isCut } }))
  const offers: Input<'incoming.sort'>['offers'][number][] = []
  for (const [at, { path, file }] of documents.entries()) {
    useIncoming.setState({ stage: { kind: 'reading', at: at + 1, of: documents.length, name: path } })
    const read = await inspectFile(file, path, signal)
    if (signal.aborted) return []
    if (read.ok) {
      const { offer: _, ...found } = read.value.found
      offers.push(...offersOf([read.value]))
      useIncoming.setState((state) => ({ files: [...state.files, { path, file, found }] }))
    } else {
      const refused = { path, problem: read.error }
      useIncoming.setState(({ aside }) => ({ aside: { ...aside, refused: [...aside.refused, refused] } }))
    }
  }
  return offers
}
