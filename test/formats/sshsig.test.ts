import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fingerprintOf,
  makeSigningKey,
  signingKeyOf,
  signStatement,
  verifySignature,
} from '#main/formats/sshsig/sshsig.ts'
import { fromBase64, toBase64, utf8 } from '#shared/bundle/bytes.ts'
import { rawPublicKey } from '#shared/bundle/sshsig.ts'

// A key that is the same in every run; the interop test compares it with what ssh-keygen makes.
const SEED = new Uint8Array(32).fill(7)
const key = signingKeyOf(SEED)
const signature = signStatement(SEED, 'hello\n')

const blobOf = (armoured: string): Uint8Array => fromBase64(armoured.split('\n').slice(1, -2).join(''))!
const armouredAs = (blob: Uint8Array): string =>
  `-----BEGIN SSH SIGNATURE-----\n${toBase64(blob).replaceAll(/.{70}(?=.)/g, '$&\n')}\n-----END SSH SIGNATURE-----\n`

/** The signature with one piece of its inside replaced by another of the same length. */
function replaced(from: string, to: string): string {
  const blob = Buffer.from(blobOf(signature))
  const at = blob.indexOf(from)
  blob.write(to, at)
  return armouredAs(new Uint8Array(blob))
}

describe('a signature', () => {
  test('is taken for its statement, and names the key', () => {
    expect(verifySignature(signature, 'hello\n')).toEqual({ ok: true, value: { publicKey: key.publicKey } })
  })

  test('is the same for the same key and statement', () => {
    expect(signStatement(SEED, 'hello\n')).toBe(signature)
  })

  test('is refused for any other statement', () => {
    for (const other of ['hello', 'hello\r\n', 'Hello\n', ''])
      expect(verifySignature(signature, other)).toEqual({ ok: false, error: { kind: 'does-not-match' } })
  })

  test('is refused when made for another purpose', () => {
    expect(verifySignature(replaced('counterdraft.statement.v1', 'counterdraft.statement.v2'), 'hello\n')).toEqual({
      ok: false,
      error: { kind: 'wrong-namespace', namespace: 'counterdraft.statement.v2' },
    })
  })

  test('is refused with another hash or another type of key', () => {
    expect(verifySignature(replaced('sha512', 'sha256'), 'hello\n')).toMatchObject({ error: { kind: 'wrong-hash' } })
    expect(verifySignature(replaced('ssh-ed25519', 'ssh-ed44819'), 'hello\n')).toMatchObject({
      error: { kind: 'wrong-key-type', type: 'ssh-ed44819' },
    })
  })

  test.each([
    ['CRLF', signature.replaceAll('\n', '\r\n')],
    ['other line lengths', signature.replace(/\n(?=[A-Za-z0-9+/]{10})/, '\n\n')],
    ['text before it', `x${signature}`],
    ['text after it', `${signature}\n`],
    ['no end', signature.slice(0, -10)],
    ['bytes after the last field', armouredAs(Buffer.concat([blobOf(signature), Buffer.alloc(4)]))],
    ['a length that runs over', armouredAs(blobOf(signature).map((byte, i) => (i === 10 ? 0xff : byte)))],
    ['another version', armouredAs(blobOf(signature).map((byte, i) => (i === 9 ? 2 : byte)))],
    ['nothing in it', '-----BEGIN SSH SIGNATURE-----\n\n-----END SSH SIGNATURE-----\n'],
    ['nothing at all', ''],
  ])('is refused with %s', (_, armoured) => {
    expect(verifySignature(armoured, 'hello\n')).toEqual({ ok: false, error: { kind: 'not-a-signature' } })
  })

  test('is refused with any one character of it changed', () => {
    for (let i = 0; i < signature.length; i += 1) {
      const changed = `${signature.slice(0, i)}${signature[i] === 'A' ? 'B' : 'A'}${signature.slice(i + 1)}`
      expect(verifySignature(changed, 'hello\n').ok, `character ${i}`).toBe(false)
    }
  })

  test('of random bytes is refused and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(verifySignature(armouredAs(bytes), 'x').ok).toBe(false)
        expect(verifySignature(armouredAs(Buffer.concat([blobOf(signature).subarray(0, 20), bytes])), 'x').ok).toBe(
          false,
        )
      }),
    )
  })

  test('holds for every statement', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (statement, seed) => {
          expect(verifySignature(signStatement(seed, statement), statement)).toEqual({
            ok: true,
            value: { publicKey: signingKeyOf(seed).publicKey },
          })
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a signing key', () => {
  test('is new each time', () => {
    expect(makeSigningKey().publicKey).not.toBe(makeSigningKey().publicKey)
    expect(makeSigningKey().seed).toHaveLength(32)
  })

  test('matches the published test vector of RFC 8032', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    expect(Buffer.from(rawPublicKey(signingKeyOf(seed).publicKey)!).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
  })

  test('has one OpenSSH line without a comment, and a fingerprint', () => {
    expect(key.publicKey).toMatch(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}$/)
    expect(fingerprintOf(key.publicKey)).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/)
  })

  test.each([
    '',
    'ssh-ed25519',
    'ssh-ed25519 AAAA',
    `${key.publicKey} comment`,
    key.publicKey.replace('ssh-ed25519', 'ssh-rsa'),
  ])('is not the line %j', (line) => {
    expect(rawPublicKey(line)).toBeNull()
    expect(() => fingerprintOf(line)).toThrow()
  })

  test('is bound to UTF-8 bytes, not to characters', () => {
    expect(utf8('é')).toHaveLength(2)
    expect(verifySignature(signStatement(SEED, 'é'), 'e\u0301').ok).toBe(false)
  })
})
