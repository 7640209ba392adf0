import { fromBase64, joinBytes, toBase64, utf8 } from '#shared/bundle/bytes.ts'
import { invariant } from '#shared/model/result.ts'

const KEY_TYPE = 'ssh-ed25519'
const COMMENT = 'counterdraft'
/** What an unencrypted key is padded to (openssh-portable PROTOCOL.key). */
const BLOCK = 8

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

const sshString = (value: Uint8Array | string): Uint8Array => {
  const bytes = typeof value === 'string' ? utf8(value) : value
  return joinBytes([uint32(bytes.length), bytes])
}

/**
 * An Ed25519 key as OpenSSH's own file, without a passphrase (openssh-portable PROTOCOL.key).
 *
 * `check` is any 32-bit number: it stands twice in the file, so that a wrong passphrase would show.
 */
export function openSshPrivateKey(seed: Uint8Array, publicKey: string, check: number): string {
  const blob = fromBase64(publicKey.slice(KEY_TYPE.length + 1))
  invariant(blob !== null && seed.length === 32, 'our own key is an Ed25519 key')
  const raw = blob.subarray(-32)
  const open = joinBytes([
    uint32(check),
    uint32(check),
    sshString(KEY_TYPE),
    sshString(raw),
    sshString(joinBytes([seed, raw])),
    sshString(COMMENT),
  ])
  const padding = Uint8Array.from({ length: (BLOCK - (open.length % BLOCK)) % BLOCK }, (_, i) => i + 1)
  const file = joinBytes([
    utf8('openssh-key-v1\0'),
    sshString('none'),
    sshString('none'),
    sshString(''),
    uint32(1),
    sshString(blob),
    sshString(joinBytes([open, padding])),
  ])
  const lines = toBase64(file).replaceAll(/.{70}(?=.)/g, '$&\n')
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}\n-----END OPENSSH PRIVATE KEY-----\n`
}
