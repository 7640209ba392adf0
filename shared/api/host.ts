import { query, session } from './procedure.ts'
import { z } from './zod.ts'

/** What the page asks its host for itself; everything else goes on to the core. */
export const hostProcedures = {
  'host.info': query(
    z.strictObject({}),
    z.strictObject({
      kind: z.enum(['electron', 'chromium']),
      appVersion: z.string(),
      /** Where workspaces live that are opened by name. */
      workspaces: z.string(),
      /** Where exports are written. */
      exports: z.string(),
      /** The workspace that was open last, or the one named at the start; null before the first. */
      lastWorkspace: z.string().nullable(),
      /** True when `host.pickWorkspace` can show a file dialog. */
      canPick: z.boolean(),
    }),
  ),
  /** Ends the core process, and its memory with it, and loads the page anew. */
  'host.lock': session(z.strictObject({}), z.null()),
  /** Starts a core again after it ended or stopped answering. */
  'host.restartCore': session(z.strictObject({}), z.null()),
  /** Shows an exported file in the system's file manager; only files that were exported since the start. */
  'host.reveal': session(z.strictObject({ path: z.string().min(1) }), z.null()),
  'host.pickWorkspace': session(z.strictObject({}), z.strictObject({ path: z.string().nullable() })),
}

export type HostProcedureName = keyof typeof hostProcedures

/** What the page sends: a request with a number of its own, or the end of one that is still running. */
export const hostMessage = z.union([
  z.strictObject({ id: z.int().min(0), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ cancel: z.int().min(0) }),
])

export type HostMessage = z.output<typeof hostMessage>

/** What the host tells the page without being asked. */
export const hostEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('core'), state: z.enum(['running', 'hung', 'ended']) }),
  /** A second start was asked to open this workspace. */
  z.strictObject({ kind: z.literal('open'), path: z.string() }),
])

export type HostEvent = z.output<typeof hostEvent>

/** The page's only way out, put into its window as `counterdraft` by the host. */
export interface HostBridge {
  /** Answers a request with a `Result`, a cancellation with null. Never rejects for what a user can cause. */
  readonly send: (message: HostMessage) => Promise<unknown>
  /** Calls back for every `HostEvent`; the answer ends it. */
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}
