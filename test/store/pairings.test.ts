import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { addContract } from '#main/store/contracts.ts'
import { asWritable } from '#main/store/file/connection.ts'
import { addPairing, markPairing, readPairings } from '#main/store/lineages/pairings.ts'
import { MIGRATIONS, migrate } from '#main/store/migrate.ts'
import { addVersion, readClauseLineages, readFoundLineages } from '#main/store/versions.ts'
import { newVersion, TWO_CLAUSES } from './support/version-texts.ts'
import { AT, CONTRACT, newWorkspace } from './support/workspaces.ts'

describe('corrections', () => {
  it('change which lineage a clause has, and never the one that was found', () => {
    const { db } = newWorkspace()
    const { id } = addContract(db, CONTRACT)
    addVersion(db, id, newVersion(TWO_CLAUSES))
    const found = readFoundLineages(db, id, 1)
    addVersion(db, id, newVersion(TWO_CLAUSES, found))
    const { id: pairing } = addPairing(db, id, { older: 1, newer: 2, old: 0, new: 1, same: true }, AT)
    expect(readFoundLineages(db, id, 2)).toEqual(found)
    expect(readClauseLineages(db, id, 1)).toEqual(found)
    const [first, second] = readClauseLineages(db, id, 2)
    expect(second).toBe(found[0])
    expect(found).not.toContain(first)
    markPairing(db, id, pairing, AT)
    expect(readClauseLineages(db, id, 2)).toEqual(found)
    markPairing(db, id, pairing, null)
    expect(readClauseLineages(db, id, 2)).toEqual([first, second])
    expect(readPairings(db, id)).toMatchObject([{ id: pairing, lineage: first, isRemoved: false }])
  })

  it('never change but for the mark that they were taken back, and never go', () => {
    const { db } = newWorkspace()
    const { id } = addContract(db, CONTRACT)
    addVersion(db, id, newVersion(TWO_CLAUSES))
    addVersion(db, id, newVersion(TWO_CLAUSES))
    addPairing(db, id, { older: 1, newer: 2, old: 0, new: 1, same: true }, AT)
    for (const change of ['same = 0', 'new_clause = 0', "added_at = ''", 'newer = 3', 'lineage = 1']) {
      expect(() => db.exec(`UPDATE pairings SET removed_at = '${AT}', ${change}`)).toThrow(/never change/)
    }
    expect(() => db.exec('DELETE FROM pairings')).toThrow(/never deleted/)
  })
})

it('a workspace from before says that each version answers the one it followed', () => {
  const db = asWritable(new Database(':memory:'))
  migrate(db, MIGRATIONS.slice(0, 1))
  db.exec(`
    INSERT INTO contracts (number, title, vendor, buyer, ours, currency, created_at)
      VALUES (1, 'Deal', 'Ada', 'Bo', 'vendor', 'EUR', '${AT}');
    INSERT INTO blobs VALUES (zeroblob(32), 0, x'');
    INSERT INTO versions (contract, number, side, date, view, text, revision_count, comment_count, added_at, follows)
      VALUES (1, 1, 'vendor', '2026-03-01', 'accepted', zeroblob(32), 0, 0, '${AT}', NULL),
             (1, 2, 'buyer', '2026-03-02', 'accepted', zeroblob(32), 0, 0, '${AT}', 1);`)
  migrate(db)
  expect(db.prepare('SELECT number, answers FROM versions ORDER BY number').all()).toEqual([
    { number: 1, answers: null },
    { number: 2, answers: 1 },
  ])
  expect(() => db.exec('UPDATE versions SET answers = 2')).toThrow(/never change/)
})
