import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { verifyPage } from '#main/formats/verify-page.ts'
import type { ConfirmedKey } from '#shared/bundle/check/check-signatures.ts'
import { checkBundle } from '#shared/bundle/check-bundle.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import type { BundleReport } from '#shared/model/bundle.ts'

/**
 * What is proven of a bundle file. Any bytes give a report, never an exception.
 *
 * A container that is not exactly as Counterdraft writes it is refused unread: two programs may see different files
 * in it, so nothing said about its contents would hold for both.
 */
export function verifyBundle(bytes: Uint8Array, confirmed: readonly ConfirmedKey[] = []): BundleReport {
  const read = readZipStrictly(bytes)
  if (!read.ok) {
    const { entry, message } = read.error
    const detail = entry === null ? message : `${entry}: ${message}`
    return { ok: false, checks: [{ name: 'container', ok: false, detail }], signatures: [] }
  }
  const container = {
    name: 'container',
    ok: true,
    detail: `${read.value.length} files, every checksum right, byte for byte as Counterdraft zips them`,
  }
  const report = checkBundle(read.value, nodeCrypto, confirmed, nodeCrypto.sha256(verifyPage()))
  return { ...report, checks: [container, ...report.checks] }
}
