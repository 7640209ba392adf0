import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendAudit } from '#main/store/audit.ts'
import { addContract, listContracts } from '#main/store/contracts.ts'
import { MIGRATIONS, newestVersion } from '#main/store/migrate.ts'
import {
  closeWorkspace,
  createWorkspace,
  openWorkspace,
  openWorkspaceWithKey,
  type Workspace,
} from '#main/store/open.ts'
import { addVersion } from '#main/store/versions.ts'
import { backupWorkspace } from '#main/store/whole/backup.ts'
import { checkWorkspace } from '#main/store/whole/check.ts'
import { readWorkspaceInfo } from '#main/store/whole/workspace-info.ts'
import { newVersion, TWO_CLAUSES } from './support/version-texts.ts'
import { AT, CONTRACT, failure, KEY, newWorkspace, reopened, tempFolder, value } from './support/workspaces.ts'

function withDeal(): Workspace {
  const workspace = newWorkspace()
  const { id } = addContract(workspace.db, CONTRACT)
  addVersion(workspace.db, id, newVersion(TWO_CLAUSES))
  appendAudit(workspace.db, { action: 'contract.add', contract: id, payload: {}, at: AT })
  return workspace
}

const failed = (workspace: Workspace): string[] =>
  checkWorkspace(workspace.db)
    .filter((check) => !check.ok)
    .map((check) => check.name)

describe('a backup', () => {
  it('is a workspace of its own, with everything in it', () => {
    const workspace = withDeal()
    const to = join(dirname(workspace.path), 'backup.counterdraft')
    const backup = value(backupWorkspace(workspace, to))
    expect(backup).toMatchObject({ path: to, entries: 1, size: readFileSync(to).length })
    expect(listContracts(reopened(to).db)).toEqual(listContracts(workspace.db))
    expect(readdirSync(dirname(to)).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('opens with the same passphrase', async () => {
    const folder = tempFolder()
    const passphrase = Buffer.from('caf\u00e9 au lait')
    const workspace = value(await createWorkspace(join(folder, 'a'), passphrase))
    value(backupWorkspace(workspace, join(folder, 'b')))
    closeWorkspace(workspace)
    closeWorkspace(value(await openWorkspace(join(folder, 'b'), Buffer.from('cafe\u0301 au lait'))))
  })

  it('never takes the place of a file, and needs a folder', () => {
    const workspace = withDeal()
    const folder = tempFolder()
    writeFileSync(join(folder, 'there'), 'precious')
    expect(failure(backupWorkspace(workspace, join(folder, 'there')))).toEqual({ kind: 'exists' })
    expect(failure(backupWorkspace(workspace, workspace.path))).toEqual({ kind: 'exists' })
    expect(failure(backupWorkspace(workspace, join(folder, 'no', 'where')))).toEqual({ kind: 'folder-missing' })
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('precious')
    expect(readdirSync(folder)).toEqual(['there'])
  })

  it('is not made of a workspace whose audit log is broken', () => {
    const workspace = withDeal()
    workspace.db.exec("DROP TRIGGER audit_no_update; UPDATE audit SET action = 'forged'")
    const to = join(tempFolder(), 'backup')
    expect(failure(backupWorkspace(workspace, to))).toMatchObject({ kind: 'damaged' })
    expect(readdirSync(dirname(to))).toEqual([])
  })
})

describe('checking a workspace', () => {
  it('finds nothing wrong with a sound one, and says what it looked at', () => {
    const checks = checkWorkspace(withDeal().db)
    expect(checks.map((check) => check.name)).toEqual(['pages', 'references', 'audit log', 'documents'])
    expect(checks.every((check) => check.ok)).toBe(true)
  })

  it('finds one flipped bit in any page but the first, if the file opens at all', () => {
    const source = withDeal()
    const copy = join(dirname(source.path), 'copy')
    value(backupWorkspace(source, copy))
    const bytes = readFileSync(copy)
    for (let page = 1; page < bytes.length / 4096; page += 5) {
      const damaged = Buffer.from(bytes)
      damaged[page * 4096 + 50] = (damaged[page * 4096 + 50] ?? 0) ^ 4
      writeFileSync(`${copy}-${page}`, damaged)
      const opened = openWorkspaceWithKey(`${copy}-${page}`, KEY)
      if (!opened.ok) {
        expect(opened.error.kind).toBe('damaged')
        continue
      }
      expect(failed(opened.value)).toContain('pages')
      closeWorkspace(opened.value)
    }
  })

  it('finds a row without its parent, a broken audit log, and bytes that are not what was put in', () => {
    const workspace = withDeal()
    workspace.db.exec("DROP TRIGGER audit_no_update; UPDATE audit SET action = 'forged'")
    workspace.db.exec('DROP TRIGGER blobs_no_update; UPDATE blobs SET data = zeroblob(9) WHERE rowid = 1')
    expect(failed(workspace)).toEqual(['audit log', 'documents'])
    workspace.db.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER lineages_no_delete; DELETE FROM lineages')
    expect(failed(workspace)).toEqual(['references', 'audit log', 'documents'])
  })
})

it('a workspace says what it is and holds', () => {
  const first = withDeal()
  closeWorkspace(first)
  const workspace = reopened(first.path)
  const { size, createdAt, ...counts } = readWorkspaceInfo(workspace.db)
  expect(counts).toEqual({
    ...{
      formatVersion: newestVersion(MIGRATIONS),
      contracts: 1,
      versions: 1,
      points: 0,
      changeOrders: 0,
      auditEntries: 1,
    },
  })
  expect(createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/)
  closeWorkspace(workspace)
  expect(readFileSync(workspace.path).length).toBe(size)
})
