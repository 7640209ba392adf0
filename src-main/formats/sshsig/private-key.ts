import { fromBase64, joinBytes, toBase64, utf8 } from '#shared/bundle/bytes.ts'
import { KEY_TYPE, sshString, uint32 } from '#shared/bundle/ssh-wire.ts'
import { invariant } from '#shared/model/result.ts'

const COMMENT = 'counterdraft'
/** What an unencrypted key is padded to (openssh-portable PROTOCOL.key). */
const BLOCK = 8

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
