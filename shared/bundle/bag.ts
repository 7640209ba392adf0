import type { BundleFile } from '../model/bundle.ts'
import { singleLine } from './payload/table.ts'

export const MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'
export const ALLOWED_SIGNERS = 'signatures/allowed_signers'
/** Below it, one folder by number for each earlier bundle of the contract: its manifests and what was signed. */
export const EARLIER = 'data/04-signed-before/'

/** bagit.txt, the same in every bag (RFC 8493 §2.1.1). */
export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** The line of bag-info.txt that says which rules a bundle follows. */
export const FORMAT_LINE = 'Counterdraft-Bundle-Format: 1'

/** `Payload-Oxum` of RFC 8493 §2.2.2: the payload's size in bytes, a dot, its number of files. */
export const payloadOxum = (payload: readonly BundleFile[]): string =>
  `Payload-Oxum: ${payload.reduce((sum, file) => sum + file.bytes.length, 0)}.${payload.length}`

/** bag-info.txt. */
export function bagInfo(of: {
  readonly contract: string
  readonly title: string
  readonly madeAt: string
  readonly appVersion: string
  readonly payload: readonly BundleFile[]
}): string {
  const lines = [
    `Bag-Software-Agent: Counterdraft ${singleLine(of.appVersion)}`,
    `Bagging-Date: ${singleLine(of.madeAt).slice(0, 10)}`,
    FORMAT_LINE,
    `External-Description: ${singleLine(of.title)}`,
    `External-Identifier: ${singleLine(of.contract)}`,
    payloadOxum(of.payload),
  ]
  return `${lines.join('\n')}\n`
}
