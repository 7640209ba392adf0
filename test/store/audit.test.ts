import { describe, expect, it } from 'vitest'
import { appendAudit, checkAuditChain, listAudit } from '#main/store/audit.ts'
import type { WritableDb } from '#main/store/db.ts'
import { contractId } from '#shared/model/ids.ts'
import { AT, newWorkspace } from './support/workspaces.ts'

const FIRST = { action: 'contract.add', contract: contractId(1), payload: { title: 'T', n: 1.5, b: null }, at: AT }
const SECOND = { action: 'workspace.backup', contract: null, payload: {}, at: AT, actor: 'counterdraft' } as const

function twoEntries(): WritableDb {
  const { db } = newWorkspace()
  appendAudit(db, FIRST)
  appendAudit(db, SECOND)
  return db
}

const without = (db: WritableDb, trigger: string): void => {
  db.exec(`DROP TRIGGER ${trigger}`)
}

describe('the audit log', () => {
  it('gives back what was recorded, each entry holding the hash of the one before', () => {
    const { db } = newWorkspace()
    const one = appendAudit(db, FIRST)
    const two = appendAudit(db, SECOND)
    expect(one).toMatchObject({ seq: 1, actor: 'user', prev: '0'.repeat(64), payload: FIRST.payload })
    expect(two).toMatchObject({ seq: 2, actor: 'counterdraft', prev: one.hash })
    expect(listAudit(db, null)).toEqual([one, two])
    expect(listAudit(db, contractId(1))).toEqual([one])
    expect(checkAuditChain(db)).toEqual({ ok: true, entries: 2, head: two.hash })
  })

  it('has a head of zeros when it is empty', () => {
    expect(checkAuditChain(newWorkspace().db)).toEqual({ ok: true, entries: 0, head: '0'.repeat(64) })
  })

  it('records a payload as JSON has it, whatever order its keys came in', () => {
    const { db } = newWorkspace()
    const entry = appendAudit(db, {
      ...FIRST,
      payload: { b: [1, { d: 1, c: undefined }], a: -0, 2: 'x', 10: '\u2028' },
    })
    expect(entry.payload).toEqual({ a: 0, b: [1, { d: 1 }], 2: 'x', 10: '\u2028' })
    expect(listAudit(db, null)).toEqual([entry])
    expect(checkAuditChain(db).ok).toBe(true)
  })

  it.each([
    ['an update', "UPDATE audit SET action = 'x'"],
    ['a delete', 'DELETE FROM audit WHERE seq = 2'],
    ['a delete of everything', 'DELETE FROM audit'],
    ['a replaced entry', 'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 1'],
    [
      'an entry that replaces another by its hash',
      "INSERT OR REPLACE INTO audit SELECT 3, at, actor, 'x', contract, payload, hash, hash FROM audit WHERE seq = 2",
    ],
    ['an upsert', "INSERT INTO audit SELECT * FROM audit WHERE seq = 2 ON CONFLICT (seq) DO UPDATE SET action = 'x'"],
    [
      'an entry after a gap',
      "INSERT INTO audit SELECT 4, at, actor, 'x', contract, payload, hash, randomblob(32) FROM audit WHERE seq = 2",
    ],
    [
      'an entry that does not follow on',
      "INSERT INTO audit SELECT 3, at, actor, 'x', contract, payload, prev, randomblob(32) FROM audit WHERE seq = 2",
    ],
    [
      'a payload that is no object',
      "INSERT INTO audit SELECT 3, at, actor, 'x', contract, '[]', hash, randomblob(32) FROM audit WHERE seq = 2",
    ],
  ])('refuses %s', (_, sql) => {
    const db = twoEntries()
    const before = listAudit(db, null)
    expect(() => db.exec(sql)).toThrow(/audit|CHECK/)
    expect(listAudit(db, null)).toEqual(before)
  })

  it('shows an entry whose hash was made up', () => {
    const db = twoEntries()
    db.exec(
      "INSERT INTO audit SELECT 3, at, actor, 'x', contract, payload, hash, randomblob(32) FROM audit WHERE seq = 2",
    )
    expect(checkAuditChain(db)).toEqual({ ok: false, brokenAt: 3 })
  })

  it.each(['at', 'actor', 'action', 'contract', 'payload'])('shows that the %s of an entry was changed', (column) => {
    const db = twoEntries()
    without(db, 'audit_no_update')
    db.prepare(`UPDATE audit SET ${column} = ? WHERE seq = 1`).run('{"forged":true}')
    expect(checkAuditChain(db)).toEqual({ ok: false, brokenAt: 1 })
  })

  it('shows that an entry was taken out', () => {
    const db = twoEntries()
    without(db, 'audit_no_delete')
    db.exec('DELETE FROM audit WHERE seq = 1')
    expect(checkAuditChain(db)).toEqual({ ok: false, brokenAt: 1 })
  })
})
