import { create } from 'zustand'
import { ask, askHost } from '#renderer/api.ts'
import { go } from '#renderer/route/route.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import type { Output } from '#shared/api/contract.ts'
import type { HostEvent, hostProcedures } from '#shared/api/host.ts'
import type { z } from '#shared/api/zod.ts'

export type HostInfo = z.output<(typeof hostProcedures)['host.info']['output']>

interface Session {
  /** Null until the host has answered. */
  readonly host: HostInfo | null
  /** The open workspace, or null: then the start screen is shown. */
  readonly workspace: Output<'workspace.info'> | null
  readonly core: 'running' | 'hung' | 'ended'
}

export const useSession = create<Session>()(() => ({ host: null, workspace: null, core: 'running' }))

/** Asks the host who it is. */
export async function loadHost(): Promise<void> {
  const info = await askHost('host.info', {})
  if (info.ok) useSession.setState({ host: info.value })
  else sayProblem(info.error)
}

/** The workspace is open: show its contracts, or where the address leads. */
export const enterWorkspace = (workspace: Output<'workspace.info'>): void => useSession.setState({ workspace })

/** Ends the core and its memory; the host loads the page anew. */
export async function lockWorkspace(): Promise<void> {
  await ask('workspace.close', {})
  go({ screen: 'contracts' })
  const locked = await askHost('host.lock', {})
  if (!locked.ok) sayProblem(locked.error)
}

/** Starts a core again; the workspace has to be unlocked anew. */
export async function restartCore(): Promise<void> {
  const restarted = await askHost('host.restartCore', {})
  if (restarted.ok) useSession.setState({ core: 'running', workspace: null })
  else sayProblem(restarted.error)
}

/** What the host says unasked. */
export function hearHost(event: HostEvent): void {
  if (event.kind === 'core') useSession.setState({ core: event.state })
}
