import { err, ok, type Result } from '../model/result.ts'
import { fromBase64, fromHex, joinBytes, sameBytes, textOf, toBase64, utf8 } from './bytes.ts'
import type { BundleCrypto } from './crypto.ts'
import { KEY_TYPE, sshString, uint32 } from './ssh-wire.ts'
import { STATEMENT_NAMESPACE } from './statement-form.ts'

/**
 * OpenSSH's signature format (openssh-portable PROTOCOL.sshsig) for Ed25519 keys and SHA-512, which is what
 * `ssh-keygen -Y sign` makes of an Ed25519 key.
 */

/** Why a signature does not count. */
export type SignatureFault =
  | { readonly kind: 'not-a-signature' }
  | { readonly kind: 'wrong-namespace'; readonly namespace: string }
  | { readonly kind: 'wrong-hash'; readonly hash: string }
  | { readonly kind: 'wrong-key-type'; readonly type: string }
  | { readonly kind: 'does-not-match' }

const MAGIC = utf8('SSHSIG')
const BEGIN = '-----BEGIN SSH SIGNATURE-----\n'
const END = '\n-----END SSH SIGNATURE-----\n'
const HASH = 'sha512'

/** Splits bytes into SSH strings; null when they are not exactly that. */
function sshStrings(bytes: Uint8Array): readonly Uint8Array[] | null {
  const strings: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return null
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return null
    strings.push(bytes.subarray(at + 4, end))
    at = end
  }
  return strings
}

/** The OpenSSH line (without a comment) of a raw 32-byte Ed25519 public key. */
export const publicKeyLine = (raw: Uint8Array): string =>
  `${KEY_TYPE} ${toBase64(joinBytes([sshString(KEY_TYPE), sshString(raw)]))}`

const keyBlob = (line: string): Uint8Array | null => fromBase64(line.slice(KEY_TYPE.length + 1))

/** The raw key of an OpenSSH line; null unless `publicKeyLine` would have written the line so. */
export function rawPublicKey(line: string): Uint8Array | null {
  const raw = sshStrings(keyBlob(line) ?? new Uint8Array())?.[1]
  return raw?.length === 32 && publicKeyLine(raw) === line ? raw : null
}

/** `SHA256:…`, as `ssh-keygen -l` prints it; null for a line that is no Ed25519 public key. */
export function keyFingerprint(line: string, crypto: Pick<BundleCrypto, 'sha256'>): string | null {
  const blob = rawPublicKey(line) === null ? null : keyBlob(line)
  return blob === null ? null : `SHA256:${toBase64(fromHex(crypto.sha256(blob))).replace(/=+$/, '')}`
}

/** The bytes that are signed for a statement. */
export const signedBytes = (statement: string, crypto: Pick<BundleCrypto, 'sha512'>): Uint8Array =>
  joinBytes([
    MAGIC,
    sshString(STATEMENT_NAMESPACE),
    sshString(''),
    sshString(HASH),
    sshString(crypto.sha512(utf8(statement))),
  ])

/** The armoured signature file, byte for byte as `ssh-keygen -Y sign` writes it. */
export function armour(publicKey: Uint8Array, signature: Uint8Array): string {
  const blob = joinBytes([
    MAGIC,
    uint32(1),
    sshString(joinBytes([sshString(KEY_TYPE), sshString(publicKey)])),
    sshString(STATEMENT_NAMESPACE),
    sshString(''),
    sshString(HASH),
    sshString(joinBytes([sshString(KEY_TYPE), sshString(signature)])),
  ])
  return `${BEGIN}${toBase64(blob).replaceAll(/.{70}(?=.)/g, '$&\n')}${END}`
}

interface Dearmoured {
  readonly publicKey: Uint8Array
  readonly signature: Uint8Array
}

const NOT_A_SIGNATURE = err({ kind: 'not-a-signature' } as const)

function dearmour(armoured: string): Result<Dearmoured, SignatureFault> {
  if (!armoured.startsWith(BEGIN) || !armoured.endsWith(END)) return NOT_A_SIGNATURE
  const blob = fromBase64(armoured.slice(BEGIN.length, -END.length).replaceAll('\n', ''))
  if (blob === null || !sameBytes(blob.subarray(0, 10), joinBytes([MAGIC, uint32(1)]))) return NOT_A_SIGNATURE
  const [key, namespace, reserved, hash, signed, ...rest] = sshStrings(blob.subarray(10)) ?? []
  if (!key || !namespace || !reserved || !hash || !signed || rest.length > 0) return NOT_A_SIGNATURE
  const [keyType, publicKey] = sshStrings(key) ?? []
  const [, signature] = sshStrings(signed) ?? []
  const text = (bytes: Uint8Array): string => textOf(bytes) ?? ''
  if (text(namespace) !== STATEMENT_NAMESPACE) return err({ kind: 'wrong-namespace', namespace: text(namespace) })
  if (text(hash) !== HASH) return err({ kind: 'wrong-hash', hash: text(hash) })
  if (keyType === undefined || text(keyType) !== KEY_TYPE)
    return err({ kind: 'wrong-key-type', type: text(keyType ?? new Uint8Array()) })
  if (publicKey?.length !== 32 || signature?.length !== 64) return NOT_A_SIGNATURE
  return ok({ publicKey, signature })
}

/**
 * Checks an armoured signature over a statement; the value is the key that made it, as an OpenSSH line.
 *
 * Strict: only the one spelling that OpenSSH writes is taken, so that no byte of the file can change unseen.
 */
export function checkSignature(
  armoured: string,
  statement: string,
  crypto: BundleCrypto,
): Result<{ readonly publicKey: string }, SignatureFault> {
  const read = dearmour(armoured)
  if (!read.ok) return read
  const { publicKey, signature } = read.value
  if (armour(publicKey, signature) !== armoured) return NOT_A_SIGNATURE
  return crypto.verifyEd25519(publicKey, signature, signedBytes(statement, crypto))
    ? ok({ publicKey: publicKeyLine(publicKey) })
    : err({ kind: 'does-not-match' })
}

/** Why a signature does not count, for people. */
export function describeSignatureFault(fault: SignatureFault): string {
  switch (fault.kind) {
    case 'not-a-signature':
      return 'is no OpenSSH signature by an Ed25519 key'
    case 'wrong-namespace':
      return 'was made for another purpose (its namespace is not that of Counterdraft statements)'
    case 'wrong-hash':
      return 'uses a hash other than SHA-512'
    case 'wrong-key-type':
      return 'was made by a key that is not Ed25519'
    case 'does-not-match':
      return 'does not match the statement'
  }
}
