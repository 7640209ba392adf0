import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeWorkspace, createWorkspaceWithKey } from '#main/store/open.ts'

/**
 * Gives up root's rights for those of another user.
 *
 * First makes a workspace elsewhere, so that all code is loaded: the project may lie where only root can read.
 */
export function becomeUser(uid: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-'))
  const created = createWorkspaceWithKey(join(folder, 'w'), new Uint8Array(32))
  if (created.ok) closeWorkspace(created.value)
  rmSync(folder, { recursive: true })
  process.setgroups?.([])
  process.setgid?.(uid)
  process.setuid?.(uid)
}
