import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addContract } from '#main/store/contracts.ts'
import { addPoint, agreePoint, findPoint, listPoints, reopenPoint } from '#main/store/points.ts'
import {
  addVersion,
  findVersion,
  listVersions,
  readClauseLineages,
  readDocumentBytes,
  readVersionText,
} from '#main/store/versions.ts'
import { pointId } from '#shared/model/ids.ts'
import { pointOf, positionOf } from '../fixtures/points.ts'
import { newVersion, TWO_CLAUSES, versionText } from './support/version-texts.ts'
import { AT, CONTRACT, newWorkspace } from './support/workspaces.ts'

const started = () => {
  const { db } = newWorkspace()
  return { db, id: addContract(db, CONTRACT).id }
}

describe('versions', () => {
  it('come back as they were added, with the hash and size of every document', () => {
    const { db, id } = started()
    const added = newVersion(TWO_CLAUSES)
    const schedule = { name: 'schedule.md', kind: 'schedule', format: 'markdown', bytes: Buffer.from('abc') } as const
    const version = addVersion(db, id, { ...added, documents: [...added.documents, schedule] })
    expect(version).toMatchObject({ number: 1, side: 'vendor', date: '2026-03-01', view: 'accepted', addedAt: AT })
    expect(version).toMatchObject({ clauseCount: 2, revisionCount: 0, commentCount: 0 })
    expect(version.documents[1]).toEqual({
      ...{ name: 'schedule.md', kind: 'schedule', format: 'markdown', size: 3 },
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
    expect(addVersion(db, id, added).number).toBe(2)
    expect(listVersions(db, id)[0]).toEqual(version)
    expect(findVersion(db, id, 1)).toEqual(version)
    expect(findVersion(db, id, 3)).toBeNull()
    expect(Buffer.from(readDocumentBytes(db, id, 1, 'schedule.md')).toString()).toBe('abc')
    expect(() => readDocumentBytes(db, id, 1, 'other')).toThrow(/document was found/)
  })

  it('never change and never go', () => {
    const { db, id } = started()
    addVersion(db, id, newVersion(TWO_CLAUSES))
    for (const table of ['versions', 'documents', 'clauses', 'lineages', 'blobs']) {
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/)
      expect(() => db.exec(`UPDATE ${table} SET rowid = rowid`)).toThrow(/never change/)
    }
  })

  it('keep the bytes of every file exactly, once per content', () => {
    const { db, id } = started()
    const property = fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      const { number } = addVersion(db, id, newVersion(TWO_CLAUSES, [null, null], bytes))
      expect(Buffer.from(readDocumentBytes(db, id, number))).toEqual(Buffer.from(bytes))
    })
    db.exec('BEGIN')
    fc.assert(property, { numRuns: 30, examples: [[new Uint8Array()], [new Uint8Array(200_000)]] })
    const count = () => db.prepare<{ n: number }>('SELECT count(*) AS n FROM blobs').get()?.n
    const before = count()
    addVersion(db, id, newVersion(TWO_CLAUSES, [null, null], new Uint8Array()))
    expect(count()).toBe(before)
  })

  it('keep any version text exactly, also one with odd characters', () => {
    const { db, id } = started()
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const odd = fc.constantFrom('\0', '\ud800', 'a\0b', '\u2028', '\ufeff')
    const clause = fc.tuple(fc.option(text), fc.option(text), fc.oneof(text, odd))
    const property = fc.property(fc.array(clause, { maxLength: 8 }), (clauses) => {
      const added = versionText(clauses)
      const { number } = addVersion(db, id, newVersion(added))
      expect(readVersionText(db, id, number)).toEqual(added)
    })
    db.exec('BEGIN')
    fc.assert(property, { numRuns: 40 })
  })

  it('continue lineages and begin new ones, clause by clause', () => {
    const { db, id } = started()
    addVersion(db, id, newVersion(TWO_CLAUSES))
    const [services, liability] = readClauseLineages(db, id, 1)
    const swapped = versionText([
      ['1.', 'Liability', 'Capped.'],
      ['2.', 'Audit', 'New.'],
      ['3.', 'Services', 'Train.'],
    ])
    addVersion(db, id, newVersion(swapped, [liability!, null, services!]))
    const [first, second, third] = readClauseLineages(db, id, 2)
    expect([first, third]).toEqual([liability, services])
    expect([services, liability]).not.toContain(second)
    expect(() => addVersion(db, id, newVersion(TWO_CLAUSES, [null]))).toThrow(/every clause/)
  })

  it("cannot continue another contract's lineage", () => {
    const { db, id } = started()
    addVersion(db, id, newVersion(TWO_CLAUSES))
    const other = addContract(db, CONTRACT).id
    const lineages = readClauseLineages(db, id, 1)
    expect(() => addVersion(db, other, newVersion(TWO_CLAUSES, lineages))).toThrow(/FOREIGN KEY/)
  })
})

describe('points', () => {
  const withPoint = () => {
    const { db, id } = started()
    addVersion(db, id, newVersion(TWO_CLAUSES))
    const [services, liability] = readClauseLineages(db, id, 1)
    const positions = [
      positionOf({ side: 'vendor', version: 1, text: 'Six months.' }),
      positionOf({ side: 'buyer', text: 'Twelve.' }),
    ]
    const clauses = [{ lineage: liability!, labelThen: '2.' }]
    const point = addPoint(db, id, { title: 'Cap', status: 'open', raisedAt: AT, clauses, positions })
    return { db, id, point, positions, services: services!, liability: liability! }
  }

  it('come back as they were raised, with both positions', () => {
    const { db, id, point, positions, liability } = withPoint()
    const now = { version: 1, label: '2.', heading: 'Liability' }
    const clauses = [{ lineage: liability, labelThen: '2.', now }]
    expect(point).toEqual(pointOf({ title: 'Cap', positions, raisedAt: AT, clauses }))
    expect(listPoints(db, id)).toEqual([point])
    expect(findPoint(db, id, pointId(2))).toBeNull()
    expect(addPoint(db, id, { title: 'B', status: 'open', raisedAt: AT, clauses: [], positions: [] }).id).toBe('P-02')
  })

  it('follow their clause when it moves, and say when it is gone', () => {
    const { db, id, point, liability } = withPoint()
    const now = () => findPoint(db, id, point.id)?.clauses[0]?.now
    const moved = versionText([
      ['1.', 'Cap on liability', 'Capped.'],
      ['2.', null, 'Rest.'],
    ])
    addVersion(db, id, newVersion(moved, [liability, liability]))
    expect(now()).toEqual({ version: 2, label: '1.', heading: 'Cap on liability' })
    addVersion(db, id, newVersion(versionText([]), []))
    expect(now()).toBeNull()
    addVersion(db, id, newVersion(versionText([[null, null, 'Back.']]), [liability]))
    expect(now()).toEqual({ version: 4, label: null, heading: null })
  })

  it('are agreed with a text in a version, and can be opened again', () => {
    const { db, id, point } = withPoint()
    const agreed = { text: 'Nine months.', version: 1 }
    expect(agreePoint(db, id, point.id, agreed)).toEqual({ ...point, status: 'agreed', agreed })
    expect(reopenPoint(db, id, point.id)).toEqual(point)
    expect(() => agreePoint(db, id, point.id, { text: 'x', version: 9 })).toThrow(/FOREIGN KEY/)
    expect(() => db.exec("UPDATE positions SET text = ''")).toThrow(/never change/)
  })
})
