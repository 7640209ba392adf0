import { dirname } from 'node:path'
import { APP_VERSION } from '#main/version.ts'
import { z } from '#shared/api/zod.ts'
import { err, ok } from '#shared/model/result.ts'
import type { HostHandlers } from './carry.ts'
import type { CoreLink } from './core-link.ts'
import type { Places } from './places.ts'
import { readRecent, rememberRecent } from './recent.ts'

export interface HostParts {
  readonly kind: 'electron' | 'chromium'
  readonly places: Places
  readonly link: CoreLink
  /** The workspace named at the start, or null. */
  readonly named: string | null
  /** Loads a fresh document into the window. */
  readonly reload: () => Promise<void>
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => Promise<void>
  /** A native dialog; null where the host has none. */
  readonly pick: (() => Promise<string | null>) | null
}

/** The host's own procedures, and the listener that learns from the core's answers what they need to know. */
export interface HostSide {
  readonly handlers: HostHandlers
  readonly onDone: (name: string, value: unknown) => void
  /** Another start named this workspace: it is the one to offer once the open one is locked. */
  readonly offer: (path: string) => void
}

const withPath = z.looseObject({ path: z.string().min(1) })

/** What both window hosts answer alike. */
export function makeHostSide({ kind, places, link, named, reload, reveal, pick }: HostParts): HostSide {
  let last = named ?? readRecent(places.data)
  const exported = new Set<string>()

  const onDone = (name: string, value: unknown): void => {
    const parsed = withPath.safeParse(value)
    if (!parsed.success) return
    const { path } = parsed.data
    if (name === 'workspace.open' || name === 'workspace.create') {
      last = path
      rememberRecent(places.data, path)
    } else if (dirname(path) === places.exports) exported.add(path)
  }

  const handlers: HostHandlers = {
    'host.info': async () =>
      ok({
        kind,
        appVersion: APP_VERSION,
        workspaces: places.workspaces,
        exports: places.exports,
        lastWorkspace: last,
        canPick: pick !== null,
      }),
    'host.lock': async () => {
      await link.restart()
      // Not awaited: the document that asked is gone before its answer could arrive. It fails when the window closes.
      reload().catch(() => undefined)
      return ok(null)
    },
    'host.restartCore': async () => {
      await link.restart()
      return ok(null)
    },
    'host.reveal': async ({ path }) => {
      // A page must not be able to point the file manager at a path of its own choice.
      if (!exported.has(path)) return err({ kind: 'bad-input', field: 'path', problem: 'is no file exported just now' })
      await reveal(path)
      return ok(null)
    },
    'host.pickWorkspace': async () => ok({ path: pick === null ? null : await pick() }),
  }
  const offer = (path: string): void => {
    last = path
  }
  return { handlers, onDone, offer }
}
