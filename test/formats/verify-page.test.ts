import { readFileSync } from 'node:fs'
import { getPublicKey, Point, utils, verify } from '@noble/ed25519'
import { describe, expect, test } from 'vitest'
import { verifyBundle } from '#main/formats/bundle/verify-bundle.ts'
import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { makeVerifyPage } from '#main/hosts/make-verify-page.ts'
import { checkChosen } from '#renderer/verify-page/check-chosen.ts'
import { pageCrypto } from '#renderer/verify-page/crypto.ts'
import { fromHex, joinBytes, utf8 } from '#shared/bundle/bytes.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { zipDeterministically } from '#shared/bundle/container/write-zip.ts'
import type { BundleFile, BundleReport } from '#shared/model/bundle.ts'
import { aChangeOrder, bundleContents, earlierOf, makeBundle, testKey } from '../fixtures/bundle-contents.ts'
import { edit, remakeManifests, repin, rezipped } from '../fixtures/tampered-bundle.ts'

const key = testKey()
const documents = ['a.docx', 'b.docx']
const contents = {
  ...bundleContents({ documents, changeOrders: [aChangeOrder(1)] }),
  earlier: [earlierOf(bundleContents({ documents }), key)],
}
const bundle = makeBundle(contents, key, { buyerKey: testKey(2) }).bytes

const filesOf = (zip: Uint8Array): readonly BundleFile[] => {
  const read = readZipStrictly(zip)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
const top = filesOf(bundle)[0]!.path.split('/')[0]!

/** A report without what only one of the two can know: which verify.html is ours. */
const comparable = ({ ok, checks, signatures }: BundleReport) => ({
  ok,
  checks: checks.filter(({ name }) => name !== 'instructions'),
  signatures,
})

const pageSays = (zip: Uint8Array): BundleReport => checkChosen({ kind: 'zip', name: 'a.zip', bytes: zip }).report

const expectSame = (zip: Uint8Array, isGood: boolean): void => {
  expect(pageSays(zip).ok).toBe(isGood)
  expect(comparable(pageSays(zip))).toEqual(comparable(verifyBundle(zip)))
}

test('the page that is in the project is the one that its sources make', async () => {
  const committed = readFileSync(new URL('../../resources/verify/verify.html', import.meta.url), 'utf8')
  // Otherwise run `npm run verify-page`, and commit what it wrote.
  expect((await makeVerifyPage()) === committed).toBe(true)
})

describe('the page and the command', () => {
  test('say the same of the untouched bundle', () => {
    expectSame(bundle, true)
  })

  test('say the same of a bundle with a byte changed in any file', () => {
    for (const { path, bytes } of filesOf(bundle)) {
      const changed = filesOf(bundle).map((file) => {
        if (file.path !== path) return file
        const copy = file.bytes.slice()
        copy[Math.floor(bytes.length / 2)]! ^= 0x01
        return { path, bytes: copy }
      })
      expectSame(zipDeterministically(changed), false)
    }
  })

  test('say the same of bytes changed anywhere in the zip, cut off or added', () => {
    for (let sample = 0; sample < 60; sample += 1) {
      const copy = bundle.slice()
      copy[Math.floor((copy.length * (sample + 0.5)) / 60)]! ^= 0x10
      expectSame(copy, false)
    }
    expectSame(bundle.subarray(1), false)
    expectSame(Uint8Array.from([...bundle, 0]), false)
    expectSame(new Uint8Array(), false)
  })

  test('say the same of forgers: who pack properly, make the manifests again, sign with their own key', () => {
    const spoil = (signed: boolean, by: typeof key | null) =>
      rezipped(bundle, (bag) => {
        edit(bag, 'data/01-agreement.docx', 'signed', 'SIGNED')
        if (signed) remakeManifests(bag)
        if (by !== null) repin(bag, by)
      })
    expectSame(spoil(false, null), false)
    expectSame(spoil(true, null), false)
    expectSame(spoil(true, testKey(66)), false)
    expectSame(spoil(true, key), false)
  })
})

describe('the unpacked folder', () => {
  const check = (name: string, files: readonly BundleFile[]) => checkChosen({ kind: 'folder', name, files }).report
  const within = (outer: string): readonly BundleFile[] =>
    filesOf(bundle).map(({ path, bytes }) => ({ path: `${outer}/${path}`, bytes }))

  test('is good as it is, and says that the zip was not looked at', () => {
    const report = check(top, filesOf(bundle))
    expect(report.ok).toBe(true)
    expect(report.checks[0]).toMatchObject({ name: 'folder', ok: true })
  })

  test('is found inside the folder that unpacking made around it, and what lies beside it is named as left aside', () => {
    const report = check('Downloads', [...within('Downloads'), { path: 'Downloads/other.txt', bytes: utf8('x') }])
    expect(report.ok).toBe(true)
    expect(report.checks[0]?.detail).toMatch(/the rest of Downloads/)
  })

  test('is good with what Finder and Explorer leave in it, which is named', () => {
    const report = check(top, [...filesOf(bundle), { path: `${top}/data/.DS_Store`, bytes: utf8('x') }])
    expect(report.ok).toBe(true)
    expect(report.checks[0]?.detail).toContain(`${top}/data/.DS_Store`)
  })

  test('is refused with any other file added, one missing, or another name', () => {
    expect(check(top, [...filesOf(bundle), { path: `${top}/extra.txt`, bytes: utf8('x') }]).ok).toBe(false)
    expect(check(top, filesOf(bundle).slice(1)).ok).toBe(false)
    const renamed = filesOf(bundle).map(({ path, bytes }) => ({ path: path.replace(top, 'other'), bytes }))
    expect(check('other', renamed).ok).toBe(false)
    expect(check('empty', []).ok).toBe(false)
  })
})

describe('the signatures that the page takes', () => {
  const message = utf8('a statement')
  const both = (publicKey: Uint8Array, signature: Uint8Array): readonly boolean[] =>
    [pageCrypto, nodeCrypto].map((crypto) => crypto.verifyEd25519(publicKey, signature, message))
  const order = Point.CURVE().n
  const bytesLE = (value: bigint): Uint8Array => fromHex(value.toString(16).padStart(64, '0')).reverse()
  const numberLE = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
  /** (0, −1), a point of order two. */
  const torsion = Point.fromHex(`ec${'ff'.repeat(30)}7f`)

  /** A signature by a key to which a point of small order was added: good with the cofactor, and not without it. */
  function oddSignature(): { readonly publicKey: Uint8Array; readonly signature: Uint8Array } {
    const secret = 12345n
    const publicKey = Point.BASE.multiply(secret).add(torsion).toBytes()
    for (let nonce = 2n; ; nonce += 1n) {
      const r = Point.BASE.multiply(nonce).toBytes()
      const k = numberLE(nodeCrypto.sha512(joinBytes([r, publicKey, message]))) % order
      if (k % 2n === 1n) return { publicKey, signature: joinBytes([r, bytesLE((nonce + k * secret) % order)]) }
    }
  }

  test('are those that OpenSSL takes, also of an odd signer whom the library alone would believe', () => {
    const { publicKey, signature } = oddSignature()
    expect(verify(signature, message, publicKey, { zip215: false })).toBe(true)
    expect(both(publicKey, signature)).toEqual([false, false])
  })

  test('are no others: zeros, a number beyond the order, a key that is no point, anything cut short', () => {
    const publicKey = getPublicKey(utils.randomSecretKey(new Uint8Array(32).fill(7)))
    for (const signature of [
      new Uint8Array(64),
      joinBytes([bytesLE(1n), bytesLE(0n)]),
      joinBytes([bytesLE(1n), bytesLE(order)]),
      new Uint8Array(64).fill(0xff),
      new Uint8Array(63),
    ]) {
      expect(both(publicKey, signature)).toEqual([false, false])
      expect(both(new Uint8Array(32).fill(0xff), signature)).toEqual([false, false])
    }
  })
})
