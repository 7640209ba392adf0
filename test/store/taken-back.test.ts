import { describe, expect, it } from 'vitest'
import {
  addContract,
  discardContract,
  findContract,
  findDiscardedContract,
  listContracts,
  restoreContract,
} from '#main/store/contracts.ts'
import { addPoint, agreePoint, reopenPoint, restorePoint, withdrawPoint } from '#main/store/points.ts'
import { listPositionRecords, markPosition, readPositions } from '#main/store/positions.ts'
import { addFreeze, findEndedFreeze, findFreeze, resumeFreeze, voidFreeze } from '#main/store/signing/freezes.ts'
import { addVersion, lastLabelOf, listVersions, readClauseLineages } from '#main/store/versions.ts'
import { findWithdrawnVersion, markVersion, pointRests, pointsOnVersion } from '#main/store/withdrawn-versions.ts'
import { positionOf } from '../fixtures/points.ts'
import { newVersion, TWO_CLAUSES, versionText } from './support/version-texts.ts'
import { AT, CONTRACT, newWorkspace } from './support/workspaces.ts'

const started = () => {
  const { db } = newWorkspace()
  const { id } = addContract(db, CONTRACT)
  addVersion(db, id, newVersion(TWO_CLAUSES))
  return { db, id }
}

describe('a withdrawn version', () => {
  it('keeps everything but the mark, which can be taken off again', () => {
    const { db, id } = started()
    const before = listVersions(db, id)
    markVersion(db, id, 1, AT)
    expect(listVersions(db, id)).toEqual([])
    expect(findWithdrawnVersion(db, id, 1)).toEqual({ number: 1, follows: null })
    markVersion(db, id, 1, null)
    expect(listVersions(db, id)).toEqual(before)
    expect(findWithdrawnVersion(db, id, 1)).toBeNull()
    expect(() => markVersion(db, id, 2, AT)).toThrow(/found before/)
  })

  it.each([
    'number = 9',
    "side = 'buyer'",
    "date = '2020-01-01'",
    "view = 'marked'",
    'revision_count = 5',
    'follows = 0',
  ])('can be marked, and not changed by the way: %s', (change) => {
    const { db, id } = started()
    expect(() => db.exec(`UPDATE versions SET withdrawn_at = '${AT}', ${change}`)).toThrow(/never change/)
    expect(listVersions(db, id)).toHaveLength(1)
  })

  it('gives its number to no other, and is followed by none', () => {
    const { db, id } = started()
    addVersion(db, id, newVersion(TWO_CLAUSES, readClauseLineages(db, id, 1)))
    markVersion(db, id, 2, AT)
    expect(addVersion(db, id, newVersion(TWO_CLAUSES)).number).toBe(3)
    markVersion(db, id, 3, AT)
    expect(findWithdrawnVersion(db, id, 3)).toEqual({ number: 3, follows: 1 })
  })

  it('leaves nothing to rest on for a point whose clause stands in no other', () => {
    const { db, id } = started()
    const [services] = readClauseLineages(db, id, 1)
    const third = versionText([
      ['1.', 'Services', 'The vendor trains the model.'],
      ['2.', 'Audit', 'New.'],
    ])
    addVersion(db, id, newVersion(third, [services ?? null, null]))
    const [, audit] = readClauseLineages(db, id, 2)
    const tied = (lineage = audit ?? services) =>
      addPoint(db, id, {
        ...{ title: 'T', status: 'open', raisedAt: AT, positions: [] },
        clauses: lineage === undefined ? [] : [{ lineage, labelThen: null }],
      }).id
    const [onAudit, onServices] = [tied(), tied(services)]
    expect(pointsOnVersion(db, id, 2)).toEqual([onAudit])
    expect(pointsOnVersion(db, id, 1)).toEqual([])
    markVersion(db, id, 2, AT)
    expect([pointRests(db, id, onAudit), pointRests(db, id, onServices)]).toEqual([false, true])
    expect(audit === undefined ? null : lastLabelOf(db, id, audit)).toBeNull()
    expect(services === undefined ? null : lastLabelOf(db, id, services)).toEqual({ label: '1.' })
  })

  it('had ended a freeze, which is resumed once', () => {
    const { db, id } = started()
    const freeze = { version: 1, at: AT, waived: ['P-01'] }
    addFreeze(db, id, freeze)
    addVersion(db, id, newVersion(TWO_CLAUSES))
    voidFreeze(db, id, { at: AT, reason: 'version 2 came in', endedBy: 2 })
    expect(findFreeze(db, id)).toBeNull()
    expect(findEndedFreeze(db, id, 2)).toEqual(freeze)
    resumeFreeze(db, id, 2)
    expect([findFreeze(db, id), findEndedFreeze(db, id, 2)]).toEqual([freeze, null])
    expect(() => resumeFreeze(db, id, 2)).toThrow(/is resumed/)
  })
})

describe('a position that is taken back', () => {
  it('is kept, in its place, and cannot be changed by the way', () => {
    const { db, id } = started()
    const positions = [
      positionOf({ side: 'vendor', version: 1, text: 'Six.' }),
      positionOf({ side: 'buyer', text: 'Twelve.' }),
    ]
    const point = addPoint(db, id, { title: 'T', status: 'open', raisedAt: AT, clauses: [], positions }).id
    const [record] = listPositionRecords(db, id, point, 'vendor')
    markPosition(db, record?.id ?? 0, AT)
    expect(readPositions(db, id, point)).toEqual([positions[1]])
    expect(listPositionRecords(db, id, point, 'vendor')).toEqual([{ id: record?.id, version: 1, isTakenBack: true }])
    expect(() => db.exec("UPDATE positions SET taken_back_at = NULL, text = 'Seven.'")).toThrow(/never change/)
    markPosition(db, record?.id ?? 0, null)
    expect(readPositions(db, id, point)).toEqual(positions)
    expect(() => db.exec('DELETE FROM positions')).toThrow(/never deleted/)
  })
})

describe('a point', () => {
  it.each(['open', 'countered', 'conceded', 'escalated', 'parked'] as const)(
    'that was %s is that again when what was decided is taken back',
    (status) => {
      const { db, id } = started()
      const point = addPoint(db, id, { title: 'T', status, raisedAt: AT, clauses: [], positions: [] })
      expect(withdrawPoint(db, id, point.id).status).toBe('withdrawn')
      expect(restorePoint(db, id, point.id)).toEqual(point)
      expect(agreePoint(db, id, point.id, { text: 'x', version: 1 }).status).toBe('agreed')
      expect(reopenPoint(db, id, point.id)).toEqual(point)
    },
  )
})

describe('a discarded contract', () => {
  it('is out of sight, and comes back as it was', () => {
    const { db } = newWorkspace()
    const contract = addContract(db, CONTRACT)
    discardContract(db, contract.id, AT)
    expect([listContracts(db), findContract(db, contract.id)]).toEqual([[], null])
    expect(findDiscardedContract(db, contract.id)).toEqual(contract)
    expect(() => discardContract(db, contract.id, AT)).toThrow(/discarded once/)
    restoreContract(db, contract.id)
    expect([listContracts(db), findDiscardedContract(db, contract.id)]).toEqual([[contract], null])
    expect(() => restoreContract(db, contract.id)).toThrow(/found before/)
  })
})
