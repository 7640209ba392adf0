import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Two folders up, from here and from dist/electron alike.
const path = fileURLToPath(new URL('../../resources/verify/verify.html', import.meta.url))

let read: Uint8Array | null = null

/** The page that checks a bundle in a browser, made by `npm run verify-page`; read once, as it does not change. */
export function verifyPage(): Uint8Array {
  read ??= new Uint8Array(readFileSync(path))
  return read
}
