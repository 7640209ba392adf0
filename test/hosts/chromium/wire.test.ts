import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack, unpack } from '#main/hosts/chromium/page/wire.ts'

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(String(text), 'base64'))
const NO_LIMIT = Number.POSITIVE_INFINITY
const roundTrip = (value: unknown): unknown => unpack(pack(value, NO_LIMIT, encode)!, decode)

it('what is packed comes back as it was, bytes and all', () => {
  const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.uint8Array())
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(
        fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
        tie('value'),
        { noNullPrototype: true },
      ),
    ),
  }))
  fc.assert(
    fc.property(value, (sent) => {
      expect(roundTrip(sent)).toEqual(sent)
    }),
  )
})

it('packing changes nothing in the value', () => {
  const bytes = new Uint8Array([1, 2, 3])
  const value = { file: { name: 'a', bytes }, list: [bytes, 'x'] }
  pack(value, NO_LIMIT, encode)
  expect(value).toEqual({ file: { name: 'a', bytes }, list: [bytes, 'x'] })
  expect(value.file.bytes).toBe(bytes)
})

it('bytes beyond the limit are not even encoded', () => {
  let encoded = 0
  const counting = (bytes: Uint8Array): string => {
    encoded += bytes.byteLength
    return ''
  }
  expect(pack({ a: new Uint8Array(60), b: new Uint8Array(60) }, 100, counting)).toBe(null)
  expect(encoded).toBe(60)
  expect(pack({ a: new Uint8Array(60), b: new Uint8Array(40) }, 100, counting)).not.toBe(null)
})

it('a text that nobody packed makes no trouble', () => {
  for (const text of [
    '',
    '7',
    '[]',
    '[1]',
    '[{},[[["a"],"AA=="]]]',
    '[{},[[["__proto__","polluted"],"AA=="]]]',
    '[{"a":1},[[["constructor","prototype","polluted"],"AA=="]]]',
    '[{},[7]]',
    '[{},7]',
    `${'['.repeat(100_000)}`,
  ]) {
    expect(() => unpack(text, decode), text.slice(0, 60)).toThrow()
  }
  expect(({} as { polluted?: unknown }).polluted).toBe(undefined)
  fc.assert(
    fc.property(fc.json(), (text) => {
      try {
        unpack(text, decode)
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Error)
      }
    }),
  )
})
