import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { fingerprintOf, type SigningKey, signStatement } from '#main/formats/sshsig/sshsig.ts'
import { zipDeterministically } from '#main/formats/zip/write-zip.ts'
import { allowedSigners } from '#shared/bundle/allowed-signers.ts'
import { ALLOWED_SIGNERS, BAGIT, bagInfo, MANIFEST, TAG_MANIFEST } from '#shared/bundle/bag.ts'
import { composeBundleStatement } from '#shared/bundle/bundle-statement.ts'
import { utf8 } from '#shared/bundle/bytes.ts'
import { listedPaths } from '#shared/bundle/check/check-statements.ts'
import { checkBundle } from '#shared/bundle/check-bundle.ts'
import { layOutPayload } from '#shared/bundle/lay-out-payload.ts'
import { makeManifest } from '#shared/bundle/manifest.ts'
import { slugOf } from '#shared/bundle/paths.ts'
import { fileNameLine } from '#shared/bundle/plain-line.ts'
import { describeStatementFault } from '#shared/bundle/statement-form.ts'
import { verifyInstructions } from '#shared/bundle/verify-instructions.ts'
import type { BundleContents, BundleFile } from '#shared/model/bundle.ts'
import { invariant } from '#shared/model/result.ts'
import { writeCsv } from './csv.ts'

/** A bundle ready to be written to disk. */
export interface MadeBundle {
  readonly fileName: string
  readonly bytes: Uint8Array
}

const text = (path: string, content: string): BundleFile => ({ path, bytes: utf8(content) })

const hashed = ({ path, bytes }: BundleFile) => ({ path, sha256: nodeCrypto.sha256(bytes) })

function instructions(
  contents: BundleContents,
  key: SigningKey,
  folder: string,
  payload: readonly BundleFile[],
): string {
  const { contract, signings } = contents
  const party = (side: 'vendor' | 'buyer'): string => fileNameLine(contract[side])
  return verifyInstructions({
    folder,
    side: contract.ours,
    payloadCount: payload.length,
    documents: payload.map(({ path }) => path).filter((path) => /^data\/(01-agreement\.|02-exhibits\/)/.test(path)),
    signatures: [
      {
        side: contract.ours,
        path: `signatures/${contract.ours}.statement.txt`,
        party: party(contract.ours),
        fingerprint: fingerprintOf(key.publicKey),
      },
      ...signings.map(({ side, key: signer }) => ({
        side,
        path: `data/01-signed/${side}.statement.txt`,
        party: party(side),
        fingerprint: fingerprintOf(signer),
      })),
    ],
  })
}

/** The bag without its signatures: payload, manifest, declarations and instructions. */
function makeBag(contents: BundleContents, key: SigningKey, folder: string): readonly BundleFile[] {
  const payload = layOutPayload(contents, writeCsv)
  const { id, title } = contents.contract
  const tags = [
    text('bagit.txt', BAGIT),
    text(
      'bag-info.txt',
      bagInfo({ contract: id, title, exportedAt: contents.exportedAt, appVersion: contents.appVersion, payload }),
    ),
    text('VERIFY.txt', instructions(contents, key, folder, payload)),
    text(MANIFEST, makeManifest(payload.map(hashed))),
  ]
  return [...payload, ...tags, text(TAG_MANIFEST, makeManifest(tags.map(hashed)))]
}

function bundleStatement(
  contents: BundleContents,
  key: SigningKey,
  folder: string,
  bag: readonly BundleFile[],
): string {
  const { contract, signings, changeOrders } = contents
  const signer = signings.find(({ side }) => side === contract.ours)
  invariant(signer !== undefined, 'a bundle is made of what our side signed')
  const hashes = new Map(bag.map((file) => [file.path, nodeCrypto.sha256(file.bytes)]))
  const hash = (path: string): string => hashes.get(path) ?? ''
  const statement = composeBundleStatement({
    bundle: folder,
    manifest: hash(MANIFEST),
    tagManifest: hash(TAG_MANIFEST),
    contract: contract.id,
    title: contract.title,
    vendor: contract.vendor,
    buyer: contract.buyer,
    version: contents.freeze.version,
    changeOrders: changeOrders.map(({ id, status }) => `${id} ${status}`).join(', ') || 'none',
    files: listedPaths([...hashes.keys()]).map((path) => ({ name: path, sha256: hash(path) })),
    side: contract.ours,
    name: signer.name,
    capacity: signer.capacity,
    signedAt: contents.exportedAt,
    key: fingerprintOf(key.publicKey),
  })
  invariant(
    statement.ok,
    `the signing statement holds the same values: ${statement.ok || describeStatementFault(statement.error)}`,
  )
  return statement.value
}

/**
 * The bundle of a signed contract, signed as a whole by our own key; the same contents make the same bytes.
 *
 * Our side must have signed. What is made is checked before it is handed out, so that no bundle leaves that
 * `verifyBundle` would refuse.
 */
export function makeBundle(contents: BundleContents, key: SigningKey): MadeBundle {
  const { contract, freeze, signings } = contents
  const folder = `${slugOf(contract.title)}-v${freeze.version}-bundle`
  const bag = makeBag(contents, key, folder)
  const statement = bundleStatement(contents, key, folder, bag)
  const path = `signatures/${contract.ours}.statement.txt`
  const keys = [
    ...signings.map(({ side, key: publicKey }) => ({ side, publicKey })),
    { side: contract.ours, publicKey: key.publicKey },
  ]
  const files = [
    ...bag,
    text(path, statement),
    text(`${path}.sig`, signStatement(key.seed, statement)),
    text(ALLOWED_SIGNERS, allowedSigners(keys)),
  ].map((file) => ({ path: `${folder}/${file.path}`, bytes: file.bytes }))
  const refused = checkBundle(files, nodeCrypto).checks.find((check) => !check.ok)
  invariant(refused === undefined, `a new bundle passes its own checks: ${refused?.name}: ${refused?.detail}`)
  return { fileName: `${folder}.zip`, bytes: zipDeterministically(files) }
}
