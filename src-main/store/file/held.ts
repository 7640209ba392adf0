import { invariant } from '#shared/model/result.ts'
import type { Connection } from './connection.ts'
import type { FileKey } from './key.ts'

/** What an open workspace holds besides what its users see. */
export interface Held {
  readonly connection: Connection
  readonly key: FileKey
  /** Ends the mark that this process has the file open. */
  readonly release: () => void
}

// Kept apart from the workspace value, so that no listing, log or message can carry the key.
const heldByWorkspace = new WeakMap<object, Held>()

export function hold(workspace: object, held: Held): void {
  heldByWorkspace.set(workspace, held)
}

export function heldBy(workspace: object): Held {
  const held = heldByWorkspace.get(workspace)
  invariant(held !== undefined, 'the workspace is open')
  return held
}

/** What the workspace held, which it holds no longer; null when it was closed before. */
export function letGo(workspace: object): Held | null {
  const held = heldByWorkspace.get(workspace) ?? null
  heldByWorkspace.delete(workspace)
  return held
}
