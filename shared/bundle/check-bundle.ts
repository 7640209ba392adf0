import type { BundleCheck, BundleFile, BundleReport } from '../model/bundle.ts'
import { checkDeclaration, checkLayout, checkManifest, checkTagManifest } from './check/check-bag.ts'
import { checkAudit, checkChangeOrders } from './check/check-contents.ts'
import { checkInstructions } from './check/check-instructions.ts'
import {
  type ConfirmedKey,
  checkAllowedSigners,
  checkConfirmedKeys,
  checkSignatures,
  listSignatures,
} from './check/check-signatures.ts'
import { checkNames, checkParties, checkPins, checkSignedBefore, checkStatements } from './check/check-statements.ts'
import { openBundle } from './check/open-bundle.ts'
import { readStatements } from './check/read-statements.ts'
import type { BundleCrypto } from './crypto.ts'

/**
 * Checks everything in a bundle that does not depend on the container it came in.
 *
 * `files` have the top folder in their paths, as they stand in the zip. Any input gives a report: a check that cannot
 * be made fails and says why. `confirmed` are the keys known from before; without them the report proves that the
 * keys named in it signed, not whose they are. `verifyPage` is the SHA-256 of the verify.html that we would add.
 */
export function checkBundle(
  files: readonly BundleFile[],
  crypto: BundleCrypto,
  confirmed: readonly ConfirmedKey[] = [],
  verifyPage: string | null = null,
): BundleReport {
  const opened = openBundle(files, crypto)
  const statements = readStatements(opened, crypto)
  const signatures = listSignatures(statements, confirmed, crypto)
  const checks: readonly BundleCheck[] = [
    checkLayout(opened),
    checkDeclaration(opened),
    ...checkManifest(opened),
    ...checkTagManifest(opened),
    checkStatements(statements),
    checkPins(opened, statements),
    checkSignatures(statements, crypto),
    checkAllowedSigners(opened, statements),
    checkConfirmedKeys(statements, confirmed, crypto),
    checkSignedBefore(opened, statements),
    checkParties(statements),
    checkChangeOrders(opened, statements),
    checkAudit(opened, statements, crypto),
    checkNames(statements),
    checkInstructions(opened, statements, verifyPage),
  ]
  const ok = checks.every((check) => check.ok) && signatures.length > 0 && signatures.every((found) => found.ok)
  return { ok, checks, signatures }
}
