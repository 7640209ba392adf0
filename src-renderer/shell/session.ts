import { create } from 'zustand'
import { ask, askHost } from '#renderer/api.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { tellDueDays } from '#renderer/home/due-notice.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { loadContracts, useContracts } from '#renderer/shell/contracts.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import type { Output } from '#shared/api/contract.ts'
import type { HostEvent, hostProcedures } from '#shared/api/host.ts'
import type { z } from '#shared/api/zod.ts'
import { forgetSteps } from './undo.ts'

export type HostInfo = z.output<(typeof hostProcedures)['host.info']['output']>

interface Session {
  /** Null until the host has answered. */
  readonly host: HostInfo | null
  /** The open workspace, or null: then the start screen is shown. */
  readonly workspace: Output<'workspace.info'> | null
  readonly core: 'running' | 'hung' | 'ended'
  /** The workspace that another start asked to open, until one is opened. */
  readonly offered: string | null
}

export const useSession = create<Session>()(() => ({ host: null, workspace: null, core: 'running', offered: null }))

/** Asks the host who it is. A page that was loaded anew goes on with the workspace that is still open. */
export async function loadHost(): Promise<void> {
  const [info, open] = await Promise.all([askHost('host.info', {}), ask('workspace.info', {})])
  if (!info.ok) {
    sayProblem(info.error)
    return
  }
  if (open.ok) await enterWorkspace(open.value)
  useSession.setState({ host: info.value })
}

/** The workspace is open: show its contracts, or where the address leads. Nothing of one opened before is left. */
export async function enterWorkspace(workspace: Output<'workspace.info'>): Promise<void> {
  forgetSteps()
  useContracts.setState({ list: null, error: null })
  // Before anything is shown, so that nothing moves when they come.
  await loadContracts()
  useSession.setState(({ host }) => ({
    workspace,
    offered: null,
    host: host === null ? null : { ...host, lastWorkspace: workspace.path },
  }))
  void tellDueDays(workspace.path)
}

/** Ends the core and its memory; the host loads the page anew. */
export async function lockWorkspace(): Promise<void> {
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
  else offerWorkspace(event.path)
}

/** The start screen shows what is offered; an open workspace stays open until the user locks it. */
function offerWorkspace(path: string): void {
  const { workspace } = useSession.getState()
  if (workspace?.path === path) return
  useSession.setState({ offered: path })
  if (workspace === null) return
  const lock = { label: commandOf('app.lock').title, run: () => void lockWorkspace() }
  sayDone(text.start.offered(path), lock, text.start.offeredTodo)
}
