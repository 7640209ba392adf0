import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendAudit } from '#main/store/audit.ts'
import { addContract, listContracts } from '#main/store/contracts.ts'
import { closeWorkspace } from '#main/store/open.ts'
import { transact } from '#main/store/transact.ts'
import { addVersion, readDocumentBytes } from '#main/store/versions.ts'
import { backupWorkspace } from '#main/store/whole/backup.ts'
import { checkWorkspace } from '#main/store/whole/check.ts'
import { ok } from '#shared/model/result.ts'
import { startChild } from './support/processes.ts'
import { SECRET_CLAUSES, SECRET_TEXT } from './support/secret-text.ts'
import { scanFolder, scanFor, scanOpenFiles } from './support/text-scan.ts'
import { newVersion } from './support/version-texts.ts'
import { AT, CONTRACT, KEY, newWorkspace, reopened, tempFolder, value } from './support/workspaces.ts'

/** A document that zstd cannot make smaller, so that its bytes would show as they are. */
const DENSE = Buffer.from(Array.from({ length: 40_000 }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 11) & 255))

const scan = scanFor([Buffer.from(SECRET_CLAUSES.join('\n')), DENSE, KEY, Buffer.from(KEY.toString('hex'))])

function filled(folder: string): string {
  const workspace = newWorkspace(join(folder, 'deals.counterdraft'))
  const id = value(
    transact(workspace, (db) => {
      const contract = addContract(db, { ...CONTRACT, title: SECRET_CLAUSES[1] ?? '' })
      addVersion(db, contract.id, newVersion(SECRET_TEXT, undefined, DENSE))
      addVersion(db, contract.id, newVersion(SECRET_TEXT))
      appendAudit(db, { action: 'version.add', contract: contract.id, payload: {}, at: AT })
      return ok(contract.id)
    }),
  )
  value(backupWorkspace(workspace, join(folder, 'backup.counterdraft')))
  expect(Buffer.from(readDocumentBytes(workspace.db, id, 1))).toEqual(DENSE)
  expect(readdirSync(folder)).toContain('deals.counterdraft-wal')
  expect(scanFolder(folder, scan)).toEqual({})
  closeWorkspace(workspace)
  return workspace.path
}

describe('nothing readable on disk', () => {
  it('in the file, its log, its backup, or any temporary file, also in mid-transaction and after a kill', async () => {
    const [folder, temp] = [tempFolder(), tempFolder()]
    const path = filled(folder)
    expect(scanFolder(folder, scan)).toEqual({})
    const child = startChild('writes-and-sorts', path, { temp })
    await child.hears(1)
    expect(readdirSync(folder)).toContain('deals.counterdraft-wal')
    expect(scanFolder(folder, scan)).toEqual({})
    expect(scanOpenFiles(child.pid, scan)).toEqual({})
    expect(readdirSync(temp)).toEqual([])
    await child.kill()
    expect(scanFolder(folder, scan)).toEqual({})
    expect(readdirSync(temp)).toEqual([])
    const after = reopened(path)
    expect(listContracts(after.db)).toHaveLength(1)
    expect(checkWorkspace(after.db).every((check) => check.ok)).toBe(true)
  })

  it('which the scan would see: it finds the text of a file, a log and a deleted temporary file that are not encrypted', async () => {
    const [folder, temp] = [tempFolder(), tempFolder()]
    const path = join(folder, 'open.sqlite')
    const child = startChild('sorts-in-the-open', path, { temp })
    await child.hears(1)
    expect(Object.keys(scanFolder(folder, scan))).toEqual(['open.sqlite-wal'])
    if (process.platform === 'linux') expect(Object.keys(scanOpenFiles(child.pid, scan)).length).toBeGreaterThan(1)
    await child.kill()
    expect(Object.keys(scanFolder(folder, scan))).toEqual(['open.sqlite-wal'])
  })

  it('down to a single word or twelve bytes anywhere in a file', () => {
    const folder = tempFolder()
    const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (Math.imul(i + 7, 0x85ebca6b) >>> 9) & 255))
    const [first = ''] = SECRET_CLAUSES
    const put = (name: string, piece: Buffer, at: number): void =>
      writeFileSync(join(folder, name), Buffer.concat([noise.subarray(0, at), piece, noise.subarray(at)]))
    put('nothing', Buffer.alloc(0), 0)
    put('word', Buffer.from(first.split(' ')[0] ?? ''), 4321)
    put('wide', Buffer.from(first.split(' ')[0] ?? '', 'utf16le'), 4321)
    put('start', DENSE.subarray(100, 112), 0)
    put('middle', DENSE.subarray(20_001, 20_013), 33_333)
    put('end', DENSE.subarray(39_988), 50_000)
    put('eleven', DENSE.subarray(300, 311), 1000)
    expect(Object.keys(scanFolder(folder, scan)).sort()).toEqual(['end', 'middle', 'start', 'wide', 'word'])
  })
})
