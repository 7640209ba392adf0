import { describe, expect, it } from 'vitest'
import { addChangeOrder, findChangeOrder, listChangeOrders, voidChangeOrder } from '#main/store/change-orders.ts'
import { addContract, findContract, listContracts } from '#main/store/contracts.ts'
import type { WritableDb } from '#main/store/db.ts'
import { addBundle, addSigning, listBundles, listSignings, readBundleFiles } from '#main/store/signing/bundles.ts'
import { addFreeze, findFreeze, findLastEnded, takeUpFreeze, voidFreeze } from '#main/store/signing/freezes.ts'
import { addSigningKey, findSigningKey } from '#main/store/signing/keys.ts'
import { addVersion } from '#main/store/versions.ts'
import type { StatementFacts } from '#shared/bundle/statement.ts'
import { type ContractId, changeOrderId, contractId } from '#shared/model/ids.ts'
import type { Signing } from '#shared/model/signing.ts'
import { newVersion, TWO_CLAUSES } from './support/version-texts.ts'
import { AT, CONTRACT, newWorkspace } from './support/workspaces.ts'

function contractWithVersion(): { readonly db: WritableDb; readonly id: ContractId } {
  const { db } = newWorkspace()
  const { id } = addContract(db, CONTRACT)
  addVersion(db, id, newVersion(TWO_CLAUSES))
  return { db, id }
}

describe('contracts', () => {
  it('come back as they were added, under numbers that count up', () => {
    const { db } = newWorkspace()
    const one = addContract(db, CONTRACT)
    const two = addContract(db, { ...CONTRACT, price: null, endDate: null, currency: 'JPY' })
    expect(one).toEqual({ ...CONTRACT, id: 'C-01' })
    expect(listContracts(db)).toEqual([one, two])
    expect(findContract(db, contractId(2))).toEqual(two)
    expect(findContract(db, contractId(3))).toBeNull()
  })

  it('keep their numbers: a contract cannot be deleted, and a number that was rolled back is the next one', () => {
    const { db } = newWorkspace()
    addContract(db, CONTRACT)
    expect(() => db.exec('DELETE FROM contracts')).toThrow(/never deleted/)
    db.exec('BEGIN')
    addContract(db, CONTRACT)
    db.exec('ROLLBACK')
    expect(addContract(db, CONTRACT).id).toBe('C-02')
  })

  it('hold sums as whole minor units and real-looking dates only', () => {
    const { db } = newWorkspace()
    expect(addContract(db, { ...CONTRACT, price: Number.MAX_SAFE_INTEGER }).price).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => addContract(db, { ...CONTRACT, price: 1.5 })).toThrow(/INTEGER/)
    expect(() => addContract(db, { ...CONTRACT, endDate: '31.12.2026' })).toThrow(/CHECK/)
  })
})

describe('change orders', () => {
  const added = {
    title: 'Second model',
    scope: 'Train a second model.',
    status: 'agreed',
    priceDelta: -120_000,
    daysDelta: 10,
    baseVersion: 1,
    clauses: [{ label: '2.', heading: 'Liability', oldText: 'six', newText: 'twelve' }],
    date: '2026-05-01',
    createdAt: AT,
  } as const

  it('come back as they were added, numbered per contract', () => {
    const { db, id } = contractWithVersion()
    const other = addContract(db, CONTRACT).id
    addVersion(db, other, newVersion(TWO_CLAUSES))
    const one = addChangeOrder(db, id, added)
    const two = addChangeOrder(db, id, { ...added, scope: null, status: 'pending', clauses: [] })
    expect(one).toEqual({ ...added, id: 'CO-001', voided: null })
    expect(listChangeOrders(db, id)).toEqual([one, two])
    expect(addChangeOrder(db, other, added).id).toBe('CO-001')
    expect(findChangeOrder(db, id, changeOrderId(2))).toEqual(two)
    expect(findChangeOrder(db, id, changeOrderId(3))).toBeNull()
  })

  it('keep their numbers when they are voided, and are voided once', () => {
    const { db, id } = contractWithVersion()
    const { id: first } = addChangeOrder(db, id, added)
    const voided = { at: AT, reason: 'Entered twice' }
    expect(voidChangeOrder(db, id, first, voided)).toEqual({ ...added, id: 'CO-001', status: 'void', voided })
    expect(addChangeOrder(db, id, added).id).toBe('CO-002')
    expect(listChangeOrders(db, id).map((order) => order.status)).toEqual(['void', 'agreed'])
    expect(() => voidChangeOrder(db, id, first, voided)).toThrow(/voided once/)
    expect(() => db.exec('DELETE FROM change_orders')).toThrow(/never deleted/)
  })

  it('rest on a version that exists', () => {
    const { db, id } = contractWithVersion()
    expect(() => addChangeOrder(db, id, { ...added, baseVersion: 2 })).toThrow(/FOREIGN KEY/)
  })
})

describe('signing', () => {
  const freeze = { version: 1, at: AT, waived: ['P-01', 'P-03 "Cap"'] }
  const signing: Signing = {
    side: 'vendor',
    name: 'Mara Lindqvist',
    capacity: 'Owner',
    authority: 'sole trader',
    place: 'Lisbon',
    signedAt: '2026-04-01T10:00:00+02:00',
    key: 'ssh-ed25519 AAAA',
    statement: 'I sign.\n',
    signature: '-----BEGIN SSH SIGNATURE-----',
  }
  const hash = 'a'.repeat(64)
  const facts: StatementFacts = {
    ...{ contract: 'C-01', title: 'Deal', vendor: 'Mara', buyer: 'Jo', version: 1, frozenAt: AT, waived: [] },
    ...{ changeOrders: 'none', bundle: 'deal-v1-bundle', manifest: hash, tagManifest: hash, files: [] },
  }
  const files = Uint8Array.from([1, 2, 3])
  const unsigned = { number: 1, facts, elsewhere: [], isReceived: false, madeAt: AT, files }

  it('has one freeze in force, which can be ended and made again', () => {
    const { db, id } = contractWithVersion()
    expect(findFreeze(db, id)).toBeNull()
    expect(addFreeze(db, id, freeze)).toEqual(freeze)
    expect(findFreeze(db, id)).toEqual(freeze)
    expect(() => addFreeze(db, id, freeze)).toThrow(/UNIQUE/)
    addSigning(db, addBundle(db, id, unsigned), signing, AT)
    voidFreeze(db, id, { at: AT, reason: 'A new version came in', endedBy: null })
    expect(findFreeze(db, id)).toBeNull()
    expect(listSignings(db, id)).toEqual([])
    expect(() => voidFreeze(db, id, { at: AT, reason: 'again', endedBy: null })).toThrow(/in force/)
    addFreeze(db, id, { ...freeze, waived: [] })
    expect(findFreeze(db, id)?.waived).toEqual([])
  })

  it('comes back with what was signed when the freeze is taken up again', () => {
    const { db, id } = contractWithVersion()
    addFreeze(db, id, freeze)
    addSigning(db, addBundle(db, id, unsigned), signing, AT)
    voidFreeze(db, id, { at: AT, reason: 'set aside', endedBy: null })
    const ended = findLastEnded(db, id)
    expect(ended).toMatchObject({ version: 1, reason: 'set aside', endedAt: AT })
    takeUpFreeze(db, id, ended!.id)
    expect(listSignings(db, id)).toEqual([signing])
  })

  it('takes one signature of each side over each bundle of what is frozen', () => {
    const { db, id } = contractWithVersion()
    expect(() => addBundle(db, id, unsigned)).toThrow(/only what is frozen/)
    addFreeze(db, id, freeze)
    const bundle = addBundle(db, id, unsigned)
    const buyer: Signing = { ...signing, side: 'buyer', name: 'Jo Okafor' }
    expect(addSigning(db, bundle, buyer, AT)).toEqual(buyer)
    addSigning(db, bundle, signing, AT)
    expect(listSignings(db, id)).toEqual([buyer, signing])
    expect(() => addSigning(db, bundle, signing, AT)).toThrow(/UNIQUE/)
    addSigning(db, addBundle(db, id, { ...unsigned, number: 2 }), signing, AT)
    expect(listBundles(db, id).map(({ signings }) => signings.length)).toEqual([2, 1])
    expect(readBundleFiles(db, bundle)).toEqual(Buffer.from(files))
    expect(() => db.exec("UPDATE bundle_signings SET name = 'x'")).toThrow(/never change/)
    expect(() => db.exec('DELETE FROM bundles')).toThrow(/never deleted/)
  })

  it('uses the newest of our keys', () => {
    const { db } = newWorkspace()
    expect(findSigningKey(db)).toBeNull()
    const [one, two] = [1, 2].map((n) => ({ seed: Buffer.alloc(32, n), publicKey: `ssh-ed25519 ${n}` }))
    addSigningKey(db, { ...one!, createdAt: AT })
    addSigningKey(db, { ...two!, createdAt: AT })
    expect(findSigningKey(db)).toMatchObject(two!)
    expect(() => addSigningKey(db, { seed: Buffer.alloc(31), publicKey: 'x', createdAt: AT })).toThrow(/CHECK/)
  })
})
