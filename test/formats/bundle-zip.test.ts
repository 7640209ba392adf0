import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { verifyBundle } from '#main/formats/bundle/verify-bundle.ts'
import { utf8 } from '#shared/bundle/bytes.ts'
import { MAX_ENTRIES, readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { zipDeterministically } from '#shared/bundle/container/write-zip.ts'
import type { BundleFile } from '#shared/model/bundle.ts'

const file = (path: string, text = 'x'): BundleFile => ({ path, bytes: utf8(text) })
const two = zipDeterministically([file('t/a', 'first'), file('t/b', 'second')])

/** Byte offsets in `two`: two local entries of names of 3 bytes, then the directory. */
const SECOND = 30 + 3 + 5
const DIRECTORY = SECOND + 30 + 3 + 6
const END = DIRECTORY + 2 * (46 + 3)

function patched(patches: readonly (readonly [at: number, ...bytes: number[]])[], base = two): Uint8Array {
  const copy = base.slice()
  for (const [at, ...bytes] of patches) copy.set(bytes, at)
  return copy
}

const kindOf = (bytes: Uint8Array): string | null => {
  const read = readZipStrictly(bytes)
  return read.ok ? null : read.error.kind
}

const messageOf = (bytes: Uint8Array): string => {
  const read = readZipStrictly(bytes)
  return read.ok ? 'taken' : read.error.message
}

describe('a zip of a bundle', () => {
  test('is the same whatever order the files come in', () => {
    const files = [file('t/b'), file('t/a'), file('t/\u{1f600}'), file('t/\uff5e')]
    expect(zipDeterministically(files.toReversed())).toEqual(zipDeterministically(files))
  })

  test('reads back as what was zipped', () => {
    const step = fc.stringMatching(/^[a-zäß0-9][a-z0-9-]{0,8}$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(step, fc.uint8Array({ maxLength: 50 })), { selector: ([name]) => name.toUpperCase() }),
        (pairs) => {
          const files = pairs
            .filter(([name]) => !/^(con|prn|aux|nul)$/.test(name))
            .map(([name, bytes]) => ({ path: `t/x${name}`, bytes }))
          const read = readZipStrictly(zipDeterministically(files))
          expect(read.ok && [...read.value].map(({ path, bytes }) => [path, [...bytes]])).toEqual(
            files
              .map(({ path, bytes }) => [path, [...bytes]])
              .toSorted((a, b) => Buffer.compare(Buffer.from(a[0] as string), Buffer.from(b[0] as string))),
          )
        },
      ),
    )
  })

  test('holds no time but the first that a zip can hold, and stores every byte as it is', () => {
    const view = Buffer.from(two)
    expect(view.readUInt32LE(10)).toBe(0x0021_0000)
    expect(view.readUInt16LE(8)).toBe(0)
    expect(view.subarray(33, 38).toString()).toBe('first')
  })
})

describe('a zip is refused as', () => {
  test('no zip', () => {
    for (const bytes of [new Uint8Array(), utf8('hello'), utf8('x'.repeat(5000)), two.subarray(0, 40)]) {
      expect(kindOf(bytes)).toBe('not-a-zip')
      expect(verifyBundle(bytes)).toMatchObject({
        ok: false,
        checks: [{ name: 'container', ok: false }],
        signatures: [],
      })
    }
  })

  test('an empty bundle', () => {
    const report = verifyBundle(zipDeterministically([]))
    expect(report.ok).toBe(false)
    expect(report.checks[0]).toMatchObject({ name: 'container', ok: true })
  })

  test.each(['../a', '/a', 'C:/a', 't\\a', 't/../a', 't//a', 't/con', 't/a:b', 't/a.', 't/\u202ea', 't/e\u0301', ''])(
    'unsafe for the path %j',
    (path) => {
      expect(kindOf(zipDeterministically([file(path)]))).toBe('unsafe-path')
    },
  )

  test('unsafe for a name twice, in another case, or both file and folder', () => {
    expect(kindOf(zipDeterministically([file('t/a'), file('t/a')]))).toBe('unsafe-path')
    expect(kindOf(zipDeterministically([file('t/a'), file('t/A')]))).toBe('unsafe-path')
    expect(kindOf(zipDeterministically([file('t/a'), file('t/a/b')]))).toBe('unsafe-path')
  })

  test('unsafe for a name that is not UTF-8', () => {
    expect(kindOf(patched([[DIRECTORY + 46, 0xff]]))).toBe('unsafe-path')
  })

  test('unusual for a symbolic link, a folder or a device', () => {
    expect(messageOf(patched([[DIRECTORY + 40, 0xff, 0xa1]]))).toMatch(/symbolic link/)
    expect(messageOf(patched([[DIRECTORY + 40, 0xff, 0x41]]))).toMatch(/folder/)
    expect(messageOf(patched([[DIRECTORY + 38, 0x10]]))).toMatch(/folder/)
    expect(messageOf(patched([[DIRECTORY + 40, 0xff, 0x21]]))).toMatch(/ordinary/)
  })

  test('unusual for encryption, data descriptors, other flags and extra fields', () => {
    expect(messageOf(patched([[DIRECTORY + 8, 0x01, 0x08]]))).toMatch(/encrypted/)
    expect(messageOf(patched([[DIRECTORY + 8, 0x08, 0x08]]))).toMatch(/descriptor/)
    expect(messageOf(patched([[DIRECTORY + 8, 0x00, 0x00]]))).toMatch(/flags/)
    expect(messageOf(patched([[DIRECTORY + 30, 1]]))).toMatch(/extra field/)
    expect(messageOf(patched([[DIRECTORY + 32, 1]]))).toMatch(/comment/)
  })

  test('unusual for compression, and so no bomb is ever unpacked', () => {
    const bomb = zipSync({ 't/a': new Uint8Array(50_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(readZipStrictly(bomb).ok).toBe(false)
    expect(messageOf(patched([[DIRECTORY + 10, 8]]))).toMatch(/compressed/)
  })

  test('unusual for zip64', () => {
    expect(messageOf(patched([[END + 8, 0xff, 0xff, 0xff, 0xff]]))).toMatch(/zip64/)
    expect(messageOf(patched([[END + 16, 0xff, 0xff, 0xff, 0xff]]))).toMatch(/zip64/)
  })

  test('no zip for a comment, or bytes after or before it', () => {
    expect(kindOf(Uint8Array.from([...patched([[END + 20, 1]]), 33]))).toBe('not-a-zip')
    expect(kindOf(Uint8Array.from([...two, 0]))).toBe('not-a-zip')
    expect(kindOf(Uint8Array.from([33, ...two]))).toBe('not-a-zip')
  })

  test('damaged for a wrong checksum', () => {
    expect(messageOf(patched([[33, 70]]))).toMatch(/checksum/)
    expect(messageOf(patched([[DIRECTORY + 16, 0]]))).toMatch(/checksum/)
  })

  test('damaged for two entries that share the same bytes', () => {
    const count = 40
    const files = Array.from({ length: count }, (_, i) => file(`t/${String(i).padStart(2, '0')}`, 'y'.repeat(1000)))
    const zip = Buffer.from(zipDeterministically(files))
    const bodies = count * (30 + 4 + 1000)
    // Every entry of the directory points at the first file, whose bytes stand only once.
    const directory = zip.subarray(bodies, -22)
    for (let i = 0; i < count; i += 1) directory.writeUInt32LE(0, i * 50 + 42)
    const end = zip.subarray(-22)
    end.writeUInt32LE(1034, 16)
    const small = Buffer.concat([zip.subarray(0, 1034), directory, end])
    expect(messageOf(new Uint8Array(small))).toMatch(/overlaps/)
  })

  test('too large for more entries than a bundle has', () => {
    const files = Array.from({ length: MAX_ENTRIES + 1 }, (_, i) => file(`t/${i}`, ''))
    expect(kindOf(zipDeterministically(files))).toBe('too-large')
  })

  test.each([
    ['a time in the local header', 10],
    ['a date in the local header', 12],
    ['a version in the local header', 4],
    ['a flag in the local header', 7],
    ['a checksum in the local header', 14],
    ['a size in the local header', 18],
    ['a name in the local header', 32],
    ['a time in the directory', DIRECTORY + 12],
    ['the maker in the directory', DIRECTORY + 4],
    ['the attributes in the directory', DIRECTORY + 38],
    ['the permissions in the directory', DIRECTORY + 40],
    ['the disk number', END + 4],
    ['the count on this disk', END + 8],
  ])('changed for %s', (_, at) => {
    const copy = two.slice()
    copy[at]! ^= 0x02
    expect(readZipStrictly(copy).ok).toBe(false)
  })

  test('changed for files in another order', () => {
    const zip = Buffer.from(two)
    const first = zip.subarray(0, SECOND)
    const second = zip.subarray(SECOND, DIRECTORY)
    const entries = [zip.subarray(DIRECTORY, DIRECTORY + 49), zip.subarray(DIRECTORY + 49, END)].map((e) =>
      Buffer.from(e),
    )
    entries[0]!.writeUInt32LE(second.length, 42)
    entries[1]!.writeUInt32LE(0, 42)
    const bodiesSwapped = Buffer.concat([second, first, ...entries, zip.subarray(END)])
    expect(kindOf(new Uint8Array(bodiesSwapped))).toBe('not-canonical')
    const listSwapped = Buffer.concat([
      zip.subarray(0, DIRECTORY),
      ...[1, 0].map((i) => zip.subarray(DIRECTORY + i * 49, DIRECTORY + i * 49 + 49)),
      zip.subarray(END),
    ])
    expect(kindOf(new Uint8Array(listSwapped))).toBe('not-canonical')
  })

  test('changed for bytes hidden between the files', () => {
    const zip = Buffer.from(two)
    const hidden = Buffer.concat([zip.subarray(0, DIRECTORY), Buffer.from('secret'), zip.subarray(DIRECTORY)])
    hidden.writeUInt32LE(DIRECTORY + 6, END + 6 + 16)
    expect(kindOf(new Uint8Array(hidden))).toBe('not-canonical')
  })

  test('changed when any other program packed the same files', () => {
    expect(readZipStrictly(zipSync({ 't/a': utf8('first') }, { level: 0, mtime: '1980-01-01' })).ok).toBe(false)
  })

  test('something, never with an exception, for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(two.length - 1),
        fc.uint8Array({ maxLength: 6 }),
        (junk, at, piece) => {
          expect(readZipStrictly(junk).ok).toBe(false)
          const copy = two.slice()
          copy.set(piece.subarray(0, two.length - at), at)
          expect(readZipStrictly(copy).ok).toBe(Buffer.compare(copy, two) === 0)
        },
      ),
      { numRuns: 500 },
    )
  })
})
