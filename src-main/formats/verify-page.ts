import { readFileSync } from 'node:fs'
import { resourcePath } from './resources.ts'

const path = resourcePath('verify/verify.html')

let read: Uint8Array | null = null

/** The page that checks a bundle in a browser, made by `npm run verify-page`; read once, as it does not change. */
export function verifyPage(): Uint8Array {
  read ??= new Uint8Array(readFileSync(path))
  return read
}
