import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { currentRoute, documentRoute, type Route, replaceRoute } from '#renderer/route/route.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { findLinks, type Link } from './model/links.ts'
import { type OutlineEntry, outlineOf } from './model/outline.ts'
import { type Layout, layOut } from './model/rows.ts'

export type PaperRoute = Extract<Route, { readonly screen: 'document' }>
export type PaperVersion = Output<'version.list'>[number]

/** A version as it is drawn. */
export interface Paper {
  readonly contract: string
  readonly version: PaperVersion
  readonly lineages: readonly number[]
  readonly layout: Layout
  readonly links: ReadonlyMap<number, readonly Link[]>
  readonly outline: readonly OutlineEntry[]
}

interface PaperState {
  readonly contract: string | null
  readonly versions: readonly PaperVersion[] | null
  readonly points: Output<'point.list'>
  readonly paper: Paper | null
  /** A version that the address names and the contract does not have. */
  readonly missing: number | null
  readonly error: ApiError | null
}

const NOTHING: PaperState = { contract: null, versions: null, points: [], paper: null, missing: null, error: null }

export const usePaper = create<PaperState>()(() => NOTHING)

const { getState, setState } = usePaper

/** Whether the address still asks for what was asked for. */
function isStill(contract: string, version: number | null): boolean {
  const route = currentRoute()
  return route.screen === 'document' && route.contract === contract && route.version === version
}

/** Brings the version that the address asks for; without one, the latest. */
export async function openPaper(contract: string, version: number | null): Promise<void> {
  if (getState().contract !== contract) setState({ ...NOTHING, contract })
  const [versions, points] = await Promise.all([ask('version.list', { contract }), ask('point.list', { contract })])
  if (!isStill(contract, version)) return
  if (!versions.ok) {
    setState({ error: versions.error })
    return
  }
  if (!points.ok) sayProblem(points.error)
  setState({ versions: versions.value, error: null, ...(points.ok ? { points: points.value } : {}) })
  const wanted = version ?? getState().paper?.version.number ?? versions.value.at(-1)?.number ?? null
  const known = versions.value.find(({ number }) => number === wanted)
  setState({ missing: known === undefined ? version : null })
  if (known === undefined) return
  if (version === null) replaceRoute(documentRoute(contract, known.number))
  else await readPaper(contract, known)
}

async function readPaper(contract: string, version: PaperVersion): Promise<void> {
  const { paper } = getState()
  // A version never changes.
  if (paper?.contract === contract && paper.version.number === version.number) return
  const shown = await doWork(text.paper.opening(version.number), (within) =>
    within('version.show', { contract, version: version.number }),
  )
  if (!isStill(contract, version.number)) return
  if (!shown.ok) {
    setState({ error: shown.error })
    return
  }
  const layout = layOut(shown.value.text)
  setState({
    paper: {
      contract,
      version: shown.value.version,
      lineages: shown.value.lineages,
      layout,
      links: findLinks(layout.text),
      outline: outlineOf(layout),
    },
  })
}

/** Reloads what may have changed: the versions there are, and the points. */
export async function reloadPaper(): Promise<void> {
  const route = currentRoute()
  if (route.screen === 'document') await openPaper(route.contract, route.version)
}
