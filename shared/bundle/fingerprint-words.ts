import { wordlist } from '@scure/bip39/wordlists/english.js'
import { fromBase64 } from './bytes.ts'

const COUNT = 8
const BITS = 11

/**
 * A key's fingerprint as eight words to read out by phone: its first 88 bits, 11 bits a word, from the English list of
 * BIP 39, whose words differ in their first four letters. Null for what is no SHA-256 fingerprint.
 */
export function fingerprintWords(fingerprint: string): readonly string[] | null {
  const match = /^SHA256:([A-Za-z0-9+/]{43})$/.exec(fingerprint)
  const bytes = match?.[1] === undefined ? null : fromBase64(`${match[1]}=`)
  if (bytes === null) return null
  const bits = [...bytes.subarray(0, (COUNT * BITS) / 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from(
    { length: COUNT },
    (_, i) => wordlist[Number.parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2)] ?? '',
  )
}
