import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { currentRoute, type Route, replaceRoute } from '#renderer/route/route.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { type AskWithin, doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Filter } from './model/findings.ts'
import {
  type Got,
  joinReview,
  type Reviewed,
  type ReviewedText,
  type ReviewedVersion,
  readText,
} from './model/reviewed.ts'
import type { Section } from './model/sections.ts'
import { type Since, versionBefore } from './model/since.ts'

export type ReviewRoute = Extract<Route, { readonly screen: 'review' }>

export type Point = Output<'point.list'>[number]

/** What the screen shows, all of one moment. */
export interface Loaded {
  readonly reviewed: Reviewed
  readonly text: ReviewedText
}

/** What changed since an older version. */
interface Older {
  readonly number: number
  readonly since: Result<Since, ApiError>
}

export type ReviewDialog = 'raise' | 'raise-many' | 'export' | 'not-applicable' | 'out-of-scope' | 'refused'

/** The lists over the grid that can be folded away. */
export type Strip = 'redFlags' | 'conflicts' | 'since'

interface ReviewState {
  readonly contract: string | null
  /** Null until they were listed. */
  readonly versions: readonly ReviewedVersion[] | null
  readonly points: readonly Point[]
  readonly playbooks: Output<'playbook.list'>
  readonly loaded: Loaded | null
  readonly older: Older | null
  readonly error: ApiError | null
  /** A version that the address asked for and the contract does not have, while another one is shown. */
  readonly missed: number | null
  readonly section: Section
  readonly filter: Filter
  readonly folded: ReadonlySet<Strip>
  readonly hasDetails: boolean
  readonly dialog: ReviewDialog | null
}

const NOTHING = {
  versions: null,
  points: [],
  playbooks: [],
  loaded: null,
  older: null,
  error: null,
  missed: null,
  section: 'topics',
  filter: 'all',
  dialog: null,
} as const
/** A window narrower than this starts without the details beside the grid. */
const NARROW = 1080

export const useReview = create<ReviewState>()(() => ({
  ...NOTHING,
  contract: null,
  folded: new Set<Strip>(),
  hasDetails: window.innerWidth >= NARROW,
}))

const { getState, setState } = useReview

/** Whether the address still asks for what was asked for. */
function isStill(contract: string, version: number | null): boolean {
  const route = currentRoute()
  return route.screen === 'review' && route.contract === contract && route.version === version
}

/** Brings the version that the address asks for; without one, or with one that is not there, the latest. */
export async function openReview(contract: string, version: number | null): Promise<void> {
  if (getState().contract !== contract) setState({ ...NOTHING, contract })
  const [versions, points, playbooks] = await Promise.all([
    ask('version.list', { contract }),
    ask('point.list', { contract }),
    ask('playbook.list', {}),
  ])
  if (!isStill(contract, version)) return
  if (!versions.ok) {
    setState({ error: versions.error })
    return
  }
  for (const other of [points, playbooks]) if (!other.ok) sayProblem(other.error)
  setState({
    versions: versions.value,
    ...(points.ok ? { points: points.value } : {}),
    ...(playbooks.ok ? { playbooks: playbooks.value } : {}),
  })
  const latest = versions.value.at(-1)?.number
  if (latest === undefined) {
    setState({ loaded: null, error: null })
    return
  }
  const isThere = versions.value.some(({ number }) => number === version)
  if (version !== null && isThere) {
    await load(contract, version)
    return
  }
  setState({ missed: version })
  const route = currentRoute()
  replaceRoute({ screen: 'review', contract, version: latest, item: route.screen === 'review' ? route.item : null })
}

/** What the screen is made of, of one version. */
type Brought = readonly [Result<Got, ApiError>, Result<ReviewedText, ApiError>, Older | null]

async function load(contract: string, version: number): Promise<void> {
  const { loaded } = getState()
  const isShown = loaded?.text.contract === contract && loaded.text.version.number === version
  const [got, read, older] = isShown
    ? await bringAgain(loaded)
    : await doWork(text.review.working(version), (within) => bring(contract, version, within))
  if (!isStill(contract, version)) return
  if (!got.ok) setState({ error: got.error })
  else if (!read.ok) setState({ error: read.error })
  else setState({ loaded: { reviewed: joinReview(got.value), text: read.value }, older, error: null })
}

/** Brings a version with its review, all at once, so that nothing moves when the last of it comes. */
async function bring(contract: string, version: number, within: AskWithin): Promise<Brought> {
  const before = versionBefore(getState().versions ?? [], version)
  const [got, shown, older] = await Promise.all([
    within('review.get', { contract, version }),
    within('version.show', { contract, version }),
    before === null ? null : findChanges(contract, before, version, within),
  ])
  return [got, shown.ok ? ok(readText(contract, shown.value)) : shown, older]
}

/** Brings the review anew after a change. The version never changes, and what it changed only with how it is reviewed. */
async function bringAgain({ reviewed, text: read }: Loaded): Promise<Brought> {
  const { older } = getState()
  const { contract, version } = read
  const got = await ask('review.get', { contract, version: version.number })
  const isSame = got.ok && howReviewed(got.value) === howReviewed(reviewed.got)
  const isCompared = older === null || (isSame && older.since.ok)
  return [got, ok(read), isCompared ? older : await findChanges(contract, older.number, version.number, ask)]
}

const howReviewed = ({ settings, choices, playbook }: Got): string => JSON.stringify([settings, choices, playbook])

/** What a version changed for the playbook since an older one. */
const findChanges = async (contract: string, older: number, newer: number, within: AskWithin): Promise<Older> => ({
  number: older,
  since: await within('review.compare', { contract, older, newer }),
})

/** Sets the shown version against an older one. */
export async function compareWith(number: number): Promise<void> {
  const { loaded, contract } = getState()
  if (loaded === null || contract === null) return
  const newer = loaded.text.version.number
  const older = await findChanges(contract, number, newer, ask)
  const now = getState()
  if (now.loaded?.text.version.number === newer && now.contract === contract) setState({ older })
}

/** Asks again after something went wrong, or after a change. */
export async function reloadReview(): Promise<void> {
  const route = currentRoute()
  if (route.screen === 'review') await openReview(route.contract, route.version)
}

export const showVersion = (contract: string, version: number): void => {
  setState({ missed: null })
  const route = currentRoute()
  replaceRoute({ screen: 'review', contract, version, item: route.screen === 'review' ? route.item : null })
}

/** Puts what is chosen into the address. While another version is awaited, it will be chosen there. */
export function chooseItem(item: string): void {
  const route = currentRoute()
  if (route.screen === 'review') replaceRoute({ ...route, item })
}

export const showSection = (section: Section): void => setState({ section })
export const setFilter = (filter: Filter): void => setState({ filter })
export const openDialog = (dialog: ReviewDialog): void => setState({ dialog })
export const closeDialog = (): void => setState({ dialog: null })
export const toggleDetails = (): void => setState(({ hasDetails }) => ({ hasDetails: !hasDetails }))

export const toggleStrip = (strip: Strip): void =>
  setState(({ folded }) => {
    const next = new Set(folded)
    if (!next.delete(strip)) next.add(strip)
    return { folded: next }
  })

/** Leaving closes what was asked; what is looked at stays, so that coming back finds it. */
export const leaveReview = (): void => setState({ dialog: null })
