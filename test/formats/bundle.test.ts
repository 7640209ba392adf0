import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBundle } from '#main/formats/bundle/make-bundle.ts'
import { verifyBundle } from '#main/formats/bundle/verify-bundle.ts'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import { readZipStrictly } from '#main/formats/zip/read-zip.ts'
import { plainLine } from '#shared/bundle/plain-line.ts'
import { composeSigningStatement } from '#shared/bundle/signing-statement.ts'
import type { BundleContents } from '#shared/model/bundle.ts'
import { POINT_STATUSES } from '#shared/model/point.ts'
import { aChangeOrder, aSigning, bundleContents, chained, testKey } from '../fixtures/bundle-contents.ts'

const key = testKey()
const contents = bundleContents({ changeOrders: [aChangeOrder(1)] })

describe('a bundle', () => {
  const made = makeBundle(contents, key)

  test('is named for the contract and its version, and has one folder of that name', () => {
    expect(made.fileName).toBe('ai-services-agreement-v2-bundle.zip')
    const files = readZipStrictly(made.bytes)
    expect(files.ok && files.value.every(({ path }) => path.startsWith('ai-services-agreement-v2-bundle/'))).toBe(true)
  })

  test('passes every check, each by its name', () => {
    const report = verifyBundle(made.bytes)
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
    expect(report.checks.map(({ name }) => name)).toEqual([
      'container',
      'layout',
      'bag declaration',
      'manifest',
      'payload hashes',
      'tag manifest',
      'tag hashes',
      'statements',
      'pinned hashes',
      'signatures',
      'allowed signers',
      'confirmed keys',
      'signed documents',
      'change orders',
      'audit log',
      'names',
    ])
    expect(report.ok).toBe(true)
  })

  test('names both signatures of our side by the key that made them', () => {
    const entry = { side: 'vendor', name: 'Mara Lindqvist', key: fingerprintOf(key.publicKey), ok: true, pinned: false }
    expect(verifyBundle(made.bytes).signatures).toEqual([entry, entry])
  })

  test('has the same bytes for the same contents', () => {
    const again = structuredClone(contents)
    expect(makeBundle(again, testKey()).bytes).toEqual(made.bytes)
  })

  test('has other bytes at another time', () => {
    expect(makeBundle({ ...contents, exportedAt: '2026-10-22T10:00:00Z' }, key).bytes).not.toEqual(made.bytes)
  })

  test('is read the same wherever its bytes lie in memory', () => {
    const padded = new Uint8Array(made.bytes.length + 7)
    padded.set(made.bytes, 5)
    expect(verifyBundle(padded.subarray(5, 5 + made.bytes.length)).ok).toBe(true)
  })

  test('carries the statements of both parties when both have signed', () => {
    const { contract, freeze, agreement, signings } = contents
    const buyer = { side: 'buyer', name: 'Ines Harbour', capacity: 'Managing director' } as const
    const theirs = aSigning(contract, freeze, agreement, buyer, testKey(2))
    const report = verifyBundle(makeBundle({ ...contents, signings: [...signings, theirs] }, key).bytes)
    expect(report.ok).toBe(true)
    expect(report.signatures.map(({ side, name }) => [side, name])).toEqual([
      ['vendor', 'Mara Lindqvist'],
      ['buyer', 'Ines Harbour'],
      ['vendor', 'Mara Lindqvist'],
    ])
  })

  test('may be exported with a newer key than the contract was signed with', () => {
    const report = verifyBundle(makeBundle(contents, testKey(3)).bytes)
    expect(report.ok).toBe(true)
    expect(new Set(report.signatures.map((signature) => signature.key)).size).toBe(2)
  })

  test('is not made of a contract that our side has not signed', () => {
    expect(() => makeBundle({ ...contents, signings: [] }, key)).toThrow(/our side signed/)
  })

  test('is not made of documents other than those that were signed', () => {
    const agreement = [{ name: 'Agreement v2.docx', bytes: Uint8Array.from([1]) }]
    expect(() => makeBundle({ ...contents, agreement }, key)).toThrow(/signed documents/)
  })
})

describe('a confirmed key', () => {
  const { bytes } = makeBundle(contents, key)
  const ours = { party: 'Mara Lindqvist', fingerprint: fingerprintOf(key.publicKey) }

  test('marks the signatures it made as pinned', () => {
    const report = verifyBundle(bytes, [ours])
    expect(report.ok).toBe(true)
    expect(report.signatures.every(({ pinned }) => pinned)).toBe(true)
  })

  test('of the same party that differs makes the bundle refused', () => {
    const report = verifyBundle(bytes, [{ ...ours, fingerprint: fingerprintOf(testKey(9).publicKey) }])
    expect(report.ok).toBe(false)
    expect(report.checks.find(({ name }) => name === 'confirmed keys')?.ok).toBe(false)
  })

  test('of another party says nothing about this one', () => {
    const report = verifyBundle(bytes, [{ ...ours, party: 'Somebody Else' }])
    expect(report.ok).toBe(true)
    expect(report.signatures.some(({ pinned }) => pinned)).toBe(false)
  })
})

describe('any contents', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })
  const typed = anyText.filter((value) => plainLine(value).ok)
  const point = fc.record({
    id: fc.constantFrom('P-01', 'P-02'),
    title: anyText,
    clauses: fc.array(anyText, { maxLength: 3 }),
    vendor: fc.option(anyText),
    buyer: fc.option(anyText),
    status: fc.constantFrom(...POINT_STATUSES),
    agreedText: fc.option(anyText),
    agreedIn: fc.option(fc.nat()),
  })
  const order = fc.record({
    title: anyText,
    scope: fc.option(anyText),
    status: fc.constantFrom('pending' as const, 'agreed' as const),
    priceDelta: fc.integer(),
    daysDelta: fc.integer({ min: -999, max: 999 }),
  })

  test('that can be signed make a bundle that verifies', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: typed,
          vendor: typed,
          buyer: typed,
          ours: fc.constantFrom('vendor' as const, 'buyer' as const),
        }),
        typed,
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        fc.array(point, { maxLength: 3 }),
        fc.array(order, { maxLength: 3 }),
        fc.array(fc.record({ payload: fc.dictionary(fc.string(), fc.jsonValue()) }), { maxLength: 4 }),
        (contract, signer, documents, points, orders, audit) => {
          const made = makeBundle(
            bundleContents({
              contract,
              signer,
              documents,
              points,
              changeOrders: orders.map((over, i) => aChangeOrder(i + 1, over)),
              audit: chained(audit as Parameters<typeof chained>[0]),
            }),
            key,
          )
          expect(verifyBundle(made.bytes).checks.filter((check) => !check.ok)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('whose names would deceive a reader cannot be signed in the first place', () => {
    const { contract, freeze } = contents as BundleContents
    const statement = composeSigningStatement({
      contract: contract.id,
      title: 'Harmless\u202e',
      vendor: contract.vendor,
      buyer: contract.buyer,
      version: freeze.version,
      frozenAt: freeze.at,
      waived: [],
      files: [],
      side: 'vendor',
      name: 'x',
      capacity: 'y',
      signedAt: freeze.at,
      key: fingerprintOf(key.publicKey),
    })
    expect(statement).toMatchObject({ ok: false, error: { field: 'title' } })
  })
})
