import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeUnsigned, signedBundle, statementFacts } from '#main/formats/bundle/make-bundle.ts'
import { verifyBundle } from '#main/formats/bundle/verify-bundle.ts'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { plainLine } from '#shared/bundle/plain-line.ts'
import { composeStatement } from '#shared/bundle/statement.ts'
import { POINT_STATUSES } from '#shared/model/point.ts'
import {
  aChangeOrder,
  aSigning,
  BUYER,
  bundleContents,
  chained,
  earlierOf,
  makeBundle,
  testKey,
} from '../fixtures/bundle-contents.ts'

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
      'signed before',
      'parties',
      'change orders',
      'audit log',
      'names',
      'instructions',
    ])
    expect(report.ok).toBe(true)
  })

  test('names the signature of our side by the key that made it', () => {
    const entry = { side: 'vendor', name: 'Mara Lindqvist', key: fingerprintOf(key.publicKey), ok: true, pinned: false }
    expect(verifyBundle(made.bytes).signatures).toEqual([entry])
  })

  test('has the same bytes for the same contents', () => {
    const again = structuredClone(contents)
    expect(makeBundle(again, testKey()).bytes).toEqual(made.bytes)
  })

  test('has other bytes at another time', () => {
    expect(makeBundle({ ...contents, madeAt: '2026-10-22T10:00:00Z' }, key).bytes).not.toEqual(made.bytes)
  })

  test('is read the same wherever its bytes lie in memory', () => {
    const padded = new Uint8Array(made.bytes.length + 7)
    padded.set(made.bytes, 5)
    expect(verifyBundle(padded.subarray(5, 5 + made.bytes.length)).ok).toBe(true)
  })

  test('carries the statements of both parties when both have signed, in whatever order they came', () => {
    const unsigned = makeUnsigned(contents)
    const ours = aSigning(contents, unsigned, { side: 'vendor', name: 'Mara Lindqvist', capacity: 'Owner' }, key)
    const theirs = aSigning(contents, unsigned, BUYER, testKey(2))
    const one = signedBundle(unsigned, [ours, theirs])
    expect(one).toEqual(signedBundle(unsigned, [theirs, ours]))
    const report = verifyBundle(one.ok ? one.value.bytes : new Uint8Array())
    expect(report.ok).toBe(true)
    expect(report.signatures.map(({ side, name }) => [side, name])).toEqual([
      ['vendor', 'Mara Lindqvist'],
      ['buyer', 'Ines Harbour'],
    ])
    expect(report.checks.find(({ name }) => name === 'parties')?.detail).toBe('signed by both sides')
  })

  test('says when one side alone has signed', () => {
    const { checks } = verifyBundle(made.bytes)
    expect(checks.find(({ name }) => name === 'parties')?.detail).toMatch(/signed by the vendor alone/)
  })

  test('is not made with one key for both sides', () => {
    expect(() => makeBundle(contents, key, { buyerKey: key })).toThrow(/signed for both sides/)
  })

  test('is not made without a signature', () => {
    expect(signedBundle(makeUnsigned(contents), [])).toMatchObject({ ok: false, error: /no statement/ })
  })

  test('is not made with a statement over other documents', () => {
    const other = { ...contents, agreement: [{ name: 'Agreement v2.docx', bytes: Uint8Array.from([1]) }] }
    const theirs = aSigning(other, makeUnsigned(other), BUYER, testKey(2))
    expect(signedBundle(makeUnsigned(contents), [theirs])).toMatchObject({ ok: false, error: /pinned hashes/ })
  })
})

describe('a further bundle', () => {
  const first = bundleContents()
  const further = {
    ...first,
    changeOrders: contents.changeOrders,
    toDate: contents.toDate,
    earlier: [earlierOf(first, key)],
  }

  test('carries what was signed before, and is named after it', () => {
    const made = makeBundle(further, testKey(3))
    expect(made.fileName).toBe('ai-services-agreement-v2-bundle-2.zip')
    const report = verifyBundle(made.bytes)
    expect(report.checks.filter((check) => !check.ok)).toEqual([])
    expect(report.signatures.map((signature) => signature.key)).toEqual([
      fingerprintOf(testKey(3).publicKey),
      fingerprintOf(key.publicKey),
    ])
  })

  test('is not made of other documents than those that were signed before', () => {
    const agreement = [{ name: 'Agreement v2.docx', bytes: Uint8Array.from([1]) }]
    expect(() => makeBundle({ ...further, agreement }, key)).toThrow(/signed before/)
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
              documents,
              points,
              changeOrders: orders.map((over, i) => aChangeOrder(i + 1, over)),
              audit: chained(audit as Parameters<typeof chained>[0]),
            }),
            key,
            { signer },
          )
          expect(verifyBundle(made.bytes).checks.filter((check) => !check.ok)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('whose names would deceive a reader cannot be signed in the first place', () => {
    const unsigned = makeUnsigned(contents)
    const { statement: _, signature: __, ...said } = aSigning(contents, unsigned, BUYER)
    const statement = composeStatement({ ...statementFacts(contents, unsigned), ...said, title: 'Harmless\u202e' })
    expect(statement).toMatchObject({ ok: false, error: { field: 'title' } })
  })
})
