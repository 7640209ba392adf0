import { joinBytes, utf8 } from './bytes.ts'

/** The one type of key that signs here, as OpenSSH calls it. */
export const KEY_TYPE = 'ssh-ed25519'

/** A number in four bytes, the highest first (RFC 4251 §5). */
export function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** An SSH string: its length in four bytes, then the bytes (RFC 4251 §5). */
export const sshString = (value: Uint8Array | string): Uint8Array => {
  const bytes = typeof value === 'string' ? utf8(value) : value
  return joinBytes([uint32(bytes.length), bytes])
}
