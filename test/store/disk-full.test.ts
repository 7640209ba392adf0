import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addContract, listContracts } from '#main/store/contracts.ts'
import type { StoreError } from '#main/store/errors.ts'
import { closeWorkspace, createWorkspaceWithKey, type Workspace } from '#main/store/open.ts'
import { transact } from '#main/store/transact.ts'
import { addVersion, readDocumentBytes } from '#main/store/versions.ts'
import { backupWorkspace } from '#main/store/whole/backup.ts'
import { checkWorkspace } from '#main/store/whole/check.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { invariant, ok, type Result } from '#shared/model/result.ts'
import { smallDisk } from './support/small-disk.ts'
import { newVersion, TWO_CLAUSES } from './support/version-texts.ts'
import { CONTRACT, failure, KEY, newWorkspace, reopened, tempFolder } from './support/workspaces.ts'

function addDeal(workspace: Workspace, size: number): Result<ContractId, StoreError> {
  return transact<ContractId, never>(workspace, (db) => {
    const { id } = addContract(db, CONTRACT)
    addVersion(db, id, newVersion(TWO_CLAUSES, [null, null], randomBytes(size)))
    return ok(id)
  })
}

/** Adds deals until one is refused. */
function fill(workspace: Workspace, size: number): { readonly stored: ContractId[]; readonly error: StoreError } {
  const stored: ContractId[] = []
  for (;;) {
    const added = addDeal(workspace, size)
    if (!added.ok) return { stored, error: added.error }
    stored.push(added.value)
    invariant(stored.length < 1000, 'the disk is small')
  }
}

function expectWhole(workspace: Workspace, stored: readonly ContractId[]): void {
  expect(listContracts(workspace.db).map((contract) => contract.id)).toEqual(stored)
  for (const id of stored) expect(readDocumentBytes(workspace.db, id, 1).length).toBeGreaterThan(0)
  expect(checkWorkspace(workspace.db).filter((check) => !check.ok)).toEqual([])
}

describe('a full disk', () => {
  it('refuses a change as a whole, keeps what was stored, and takes changes again when there is room', () => {
    const workspace = newWorkspace()
    const limit = (pages: number): unknown => workspace.db.exec(`PRAGMA max_page_count = ${pages}`)
    limit(120)
    const { stored, error } = fill(workspace, 20_000)
    expect(error).toEqual({ kind: 'disk-full' })
    expect(stored.length).toBeGreaterThan(2)
    expectWhole(workspace, stored)
    limit(1000)
    const added = addDeal(workspace, 20_000)
    expect(added.ok).toBe(true)
    closeWorkspace(workspace)
    expectWhole(reopened(workspace.path), added.ok ? [...stored, added.value] : [])
  })

  it('leaves no half-made backup and no half-made workspace, and still closes and opens', () => {
    const disk = smallDisk()
    // Without the right to mount, a file that may not grow stands for the disk.
    const workspace = newWorkspace(join(disk ?? tempFolder(), 'deals.counterdraft'))
    if (disk === null) workspace.db.exec('PRAGMA max_page_count = 120')
    const { stored, error } = fill(workspace, 200_000)
    fill(workspace, 2_000)
    expect(error).toEqual({ kind: 'disk-full' })
    expect(stored.length).toBeGreaterThan(0)
    if (disk !== null) {
      expect(failure(backupWorkspace(workspace, join(disk, 'backup')))).toEqual({ kind: 'disk-full' })
      expect(failure(createWorkspaceWithKey(join(disk, 'second'), KEY))).toEqual({ kind: 'disk-full' })
      expect(readdirSync(disk).sort()).toEqual(['deals.counterdraft', 'deals.counterdraft-wal'])
    }
    const all = listContracts(workspace.db).map((contract) => contract.id)
    expect(all.slice(0, stored.length)).toEqual(stored)
    expectWhole(workspace, all)
    closeWorkspace(workspace)
    expectWhole(reopened(workspace.path), all)
  })
})
