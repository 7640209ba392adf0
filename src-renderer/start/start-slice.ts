import { create } from 'zustand'
import { ask, askHost } from '#renderer/api.ts'
import { enterWorkspace, type HostInfo } from '#renderer/shell/session.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { workspaceNameOf } from './file-name.ts'

/** A workspace that can be chosen. One outside the folder for workspaces has no known size or time. */
export interface KnownWorkspace {
  readonly name: string
  readonly path: string
  readonly details: Pick<Output<'workspace.list'>[number], 'size' | 'modifiedAt'> | null
}

/** What the right half of the start screen shows. */
export type Choice =
  | { readonly kind: 'workspace'; readonly path: string }
  | { readonly kind: 'create' | 'place' | 'sample' }

interface Start {
  /** Null until they were listed. */
  readonly workspaces: readonly KnownWorkspace[] | null
  readonly listProblem: ApiError | null
  readonly choice: Choice
  /** The path in "Open another file". */
  readonly place: string
  /** A key is being derived, or the sample filled; nothing else may be begun. */
  readonly isBusy: boolean
  readonly problem: ApiError | null
  /** Wrong passphrases one after another. */
  readonly wrong: number
}

const FRESH = { isBusy: false, problem: null, wrong: 0 } as const

export const useStart = create<Start>()(() => ({
  workspaces: null,
  listProblem: null,
  choice: { kind: 'create' },
  place: '',
  ...FRESH,
}))

/** Lists the workspaces; `wanted` is among them wherever it lies. */
export async function listWorkspaces(wanted: string | null): Promise<readonly KnownWorkspace[]> {
  const listed = await ask('workspace.list', {})
  const found: readonly KnownWorkspace[] = listed.ok
    ? listed.value.map(({ name, path, ...details }) => ({ name, path, details }))
    : []
  const isKnown = wanted === null || found.some(({ path }) => path === wanted)
  const workspaces = isKnown ? found : [{ name: workspaceNameOf(wanted), path: wanted, details: null }, ...found]
  useStart.setState({ workspaces, listProblem: listed.ok ? null : listed.error })
  return workspaces
}

/** Chooses the workspace to open: the one offered, the one opened last, else the one changed last. */
export async function loadStart(host: HostInfo, offered: string | null): Promise<void> {
  const wanted = offered ?? host.lastWorkspace
  const workspaces = await listWorkspaces(wanted)
  const path = wanted ?? workspaces[0]?.path ?? null
  useStart.setState({ ...FRESH, choice: path === null ? { kind: 'create' } : { kind: 'workspace', path } })
}

export function choose(choice: Choice): void {
  if (!useStart.getState().isBusy) useStart.setState({ ...FRESH, choice })
}

export const setPlace = (place: string): void => useStart.setState({ place })

/** Asks the host's file dialog for the path. */
export async function pickPlace(): Promise<void> {
  const picked = await askHost('host.pickWorkspace', {})
  if (!picked.ok) useStart.setState({ problem: picked.error })
  else if (picked.value.path !== null) useStart.setState({ ...FRESH, place: picked.value.path })
}

const isWrong = (error: ApiError): boolean => error.kind === 'workspace' && error.problem === 'wrong-passphrase'

type Opening = 'workspace.open' | 'workspace.create'

/** Opens or makes a workspace. True once it is open; then this screen is gone. */
async function enter(procedure: Opening, path: string, passphrase: string): Promise<boolean> {
  if (useStart.getState().isBusy) return false
  useStart.setState({ isBusy: true, problem: null })
  const opened = await ask(procedure, { path, passphrase })
  if (!opened.ok) {
    const wrong = isWrong(opened.error) ? useStart.getState().wrong + 1 : 0
    useStart.setState({ isBusy: false, problem: opened.error, wrong })
    return false
  }
  await enterWorkspace(opened.value)
  useStart.setState({ ...FRESH, workspaces: null, place: '' })
  return true
}

export const unlock = (path: string, passphrase: string): Promise<boolean> => enter('workspace.open', path, passphrase)
export const createWorkspace = (name: string, passphrase: string): Promise<boolean> =>
  enter('workspace.create', name, passphrase)
