import type { UnsignedBundle } from '#main/formats/bundle/make-bundle.ts'
import { listAudit } from '#main/store/audit.ts'
import { listChangeOrders } from '#main/store/change-orders.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listPoints } from '#main/store/points.ts'
import { listBundles, readBundleFiles, type StoredBundle } from '#main/store/signing/bundles.ts'
import { listElsewhere, readElsewhere } from '#main/store/signing/elsewhere.ts'
import { findVersion, listVersions, readDocumentBytes } from '#main/store/versions.ts'
import { APP_VERSION } from '#main/version.ts'
import { contractToDate } from '#shared/amend/sums.ts'
import { MANIFEST, TAG_MANIFEST } from '#shared/bundle/bag.ts'
import { utf8 } from '#shared/bundle/bytes.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { zipDeterministically } from '#shared/bundle/container/write-zip.ts'
import type { BundleContents, BundleFile, EarlierBundle } from '#shared/model/bundle.ts'
import type { Contract } from '#shared/model/contract.ts'
import { type ContractId, contractId, idNumber } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { Freeze } from '#shared/model/signing.ts'
import { sharedPoint } from '#shared/negotiate/shared-point.ts'

/** The files of an unsigned bundle as one zip, as the workspace keeps them. */
export const packUnsigned = ({ folder, files }: UnsignedBundle): Uint8Array =>
  zipDeterministically(files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })))

/** The same out of the workspace. */
export function readUnsigned(db: ReadableDb, bundle: StoredBundle): UnsignedBundle {
  const read = readZipStrictly(readBundleFiles(db, bundle.id))
  invariant(read.ok, 'what the workspace keeps is what was packed')
  const { folder } = bundle
  return { folder, files: read.value.map(({ path, bytes }) => ({ path: path.slice(folder.length + 1), bytes })) }
}

/** What was signed of a bundle: its manifests, and each statement with its signature. */
function earlierFiles(db: ReadableDb, bundle: StoredBundle): readonly BundleFile[] {
  const { files } = readUnsigned(db, bundle)
  return [
    ...files.filter(({ path }) => path === MANIFEST || path === TAG_MANIFEST),
    ...bundle.signings.flatMap(({ side, statement, signature }) => [
      { path: `${side}.statement.txt`, bytes: utf8(statement) },
      { path: `${side}.statement.txt.sig`, bytes: utf8(signature) },
    ]),
  ]
}

/** The contract as the statements over an earlier bundle call it: both sides' workspaces may name it otherwise. */
function calledAsBefore(contract: Contract, freeze: Freeze, before: StoredBundle | undefined) {
  if (before === undefined) return { contract, freeze }
  const { title, vendor, buyer, version, frozenAt, waived } = before.facts
  const number = idNumber('C', before.facts.contract)
  invariant(number !== null, 'a statement that was taken in names a contract')
  return {
    contract: { ...contract, id: contractId(number), title, vendor, buyer },
    freeze: { version, at: frozenAt, waived },
  }
}

/** Everything that goes into the next bundle of a frozen contract, gathered before anything is computed. */
export function gatherContents(
  db: ReadableDb,
  contract: Contract,
  freeze: Freeze,
  made: readonly BundleFile[],
  madeAt: string,
): { readonly contents: BundleContents; readonly elsewhere: readonly number[] } {
  const bundles = listBundles(db, contract.id)
  const changeOrders = listChangeOrders(db, contract.id)
  const version = findVersion(db, contract.id, freeze.version)
  invariant(version !== null, 'a frozen version exists')
  const elsewhere = listElsewhere(db, contract.id)
  const earlier = bundles.filter(({ signings }) => signings.length > 0)
  return {
    elsewhere: elsewhere.map(({ id }) => id),
    contents: {
      ...calledAsBefore(contract, freeze, earlier[0]),
      agreement: version.documents.map(({ name }) => ({
        name,
        bytes: readDocumentBytes(db, contract.id, freeze.version, name),
      })),
      versions: listVersions(db, contract.id),
      points: listPoints(db, contract.id).map(sharedPoint),
      changeOrders,
      toDate: contractToDate(contract, changeOrders),
      audit: listAudit(db, contract.id),
      earlier: earlier.map((bundle): EarlierBundle => ({ number: bundle.number, files: earlierFiles(db, bundle) })),
      elsewhere: elsewhere.map(({ id, kind, side, by, on, name }) => ({
        ...{ kind, side, by, on, name },
        bytes: readElsewhere(db, id),
      })),
      made,
      madeAt,
      appVersion: APP_VERSION,
    },
  }
}

/** Where the change orders stand, as a statement says it. */
export const standingChangeOrders = (db: ReadableDb, contract: ContractId): string =>
  listChangeOrders(db, contract)
    .map(({ id, status }) => `${id} ${status}`)
    .join(', ') || 'none'

/** True when change orders or papers have come since a bundle was made. */
export function isOutdated(db: ReadableDb, contract: Contract, { facts, elsewhere }: StoredBundle): boolean {
  const papers = listElsewhere(db, contract.id).map(({ id }) => id)
  return standingChangeOrders(db, contract.id) !== facts.changeOrders || papers.join() !== elsewhere.join()
}
