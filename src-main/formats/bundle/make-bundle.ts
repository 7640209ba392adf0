import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { verifySignature } from '#main/formats/sshsig/sshsig.ts'
import { verifyPage } from '#main/formats/verify-page.ts'
import { allowedSigners, type SideKey } from '#shared/bundle/allowed-signers.ts'
import { ALLOWED_SIGNERS, BAGIT, bagInfo, EARLIER, MANIFEST, TAG_MANIFEST } from '#shared/bundle/bag.ts'
import { textOf, utf8 } from '#shared/bundle/bytes.ts'
import { VERIFY_PAGE } from '#shared/bundle/check/check-instructions.ts'
import { listedPaths } from '#shared/bundle/check/check-statements.ts'
import { checkBundle } from '#shared/bundle/check-bundle.ts'
import { zipDeterministically } from '#shared/bundle/container/write-zip.ts'
import { layOutPayload } from '#shared/bundle/lay-out-payload.ts'
import { makeManifest } from '#shared/bundle/manifest.ts'
import { slugOf } from '#shared/bundle/paths.ts'
import type { StatementFacts } from '#shared/bundle/statement.ts'
import { type Instructed, verifyInstructions } from '#shared/bundle/verify-instructions.ts'
import { verifyCmd, verifyShell } from '#shared/bundle/verify-scripts.ts'
import type { BundleContents, BundleFile } from '#shared/model/bundle.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { writeCsv } from './csv.ts'

/** A bundle that nobody has signed: its files stay as they are for good, and what is signed speaks of them. */
export interface UnsignedBundle {
  /** The top folder. */
  readonly folder: string
  /** Paths below the top folder. */
  readonly files: readonly BundleFile[]
}

/** A party's statement over a bundle, its signature, and the OpenSSH public key line that made it. */
export interface BundleSigning {
  readonly side: Side
  readonly statement: string
  readonly signature: string
  readonly key: string
}

/** A bundle ready to be written to disk. */
export interface MadeBundle {
  readonly fileName: string
  readonly bytes: Uint8Array
}

const text = (path: string, content: string): BundleFile => ({ path, bytes: utf8(content) })

const hashed = ({ path, bytes }: BundleFile) => ({ path, sha256: nodeCrypto.sha256(bytes) })

const earlierOf = ({ earlier }: BundleContents): Instructed['earlier'] =>
  earlier.map(({ number, files }) => ({
    folder: `${EARLIER}${number}/`,
    sides: SIDES.filter((side) => files.some(({ path }) => path === `${side}.statement.txt`)),
  }))

/** The bundle of a frozen version before anybody signs: payload, manifests, declarations, instructions. */
export function makeUnsigned(contents: BundleContents): UnsignedBundle {
  const { contract, freeze, earlier } = contents
  const next = earlier.length === 0 ? '' : `-${earlier.length + 1}`
  const folder = `${slugOf(contract.title)}-v${freeze.version}-bundle${next}`
  const payload = layOutPayload(contents, writeCsv)
  const { id, title } = contract
  const instructed = { folder, payloadCount: payload.length, earlier: earlierOf(contents) }
  const tags = [
    text('bagit.txt', BAGIT),
    text(
      'bag-info.txt',
      bagInfo({ contract: id, title, madeAt: contents.madeAt, appVersion: contents.appVersion, payload }),
    ),
    text('VERIFY.txt', verifyInstructions(instructed)),
    text('verify.sh', verifyShell(instructed)),
    text('verify.cmd', verifyCmd(instructed)),
    { path: VERIFY_PAGE, bytes: verifyPage() },
    text(MANIFEST, makeManifest(payload.map(hashed))),
  ]
  return { folder, files: [...payload, ...tags, text(TAG_MANIFEST, makeManifest(tags.map(hashed)))] }
}

/** What both sides' statements over a bundle say. */
export function statementFacts(contents: BundleContents, { folder, files }: UnsignedBundle): StatementFacts {
  const { contract, freeze, changeOrders } = contents
  const hashes = new Map(files.map((file) => [file.path, nodeCrypto.sha256(file.bytes)]))
  const hash = (path: string): string => hashes.get(path) ?? ''
  return {
    contract: contract.id,
    title: contract.title,
    vendor: contract.vendor,
    buyer: contract.buyer,
    version: freeze.version,
    frozenAt: freeze.at,
    waived: freeze.waived,
    changeOrders: changeOrders.map(({ id, status }) => `${id} ${status}`).join(', ') || 'none',
    bundle: folder,
    manifest: hash(MANIFEST),
    tagManifest: hash(TAG_MANIFEST),
    files: listedPaths([...hashes.keys()]).map((path) => ({ name: path, sha256: hash(path) })),
  }
}

/** The keys that signed the bundles before, which are in this one. */
function keysBefore(files: readonly BundleFile[]): readonly SideKey[] {
  const textAt = (wanted: string): string => textOf(files.find(({ path }) => path === wanted)?.bytes ?? utf8('')) ?? ''
  return files.flatMap(({ path }) => {
    const side = SIDES.find((each) => path.startsWith(EARLIER) && path.endsWith(`/${each}.statement.txt`))
    if (side === undefined) return []
    const signed = verifySignature(textAt(`${path}.sig`), textAt(path))
    return signed.ok ? [{ side, publicKey: signed.value.publicKey }] : []
  })
}

/**
 * A bundle with what was signed over it; the same files and signatures make the same bytes, whoever puts them together.
 *
 * What is made is checked before it is handed out: an error is the first check that fails, in words.
 */
export function signedBundle(
  { folder, files }: UnsignedBundle,
  signings: readonly BundleSigning[],
): Result<MadeBundle, string> {
  const inOrder = SIDES.flatMap((side) => signings.filter((signing) => signing.side === side))
  const keys = [...inOrder.map(({ side, key }) => ({ side, publicKey: key })), ...keysBefore(files)]
  const all = [
    ...files,
    ...inOrder.flatMap(({ side, statement, signature }) => [
      text(`signatures/${side}.statement.txt`, statement),
      text(`signatures/${side}.statement.txt.sig`, signature),
    ]),
    text(ALLOWED_SIGNERS, allowedSigners(keys)),
  ].map((file) => ({ path: `${folder}/${file.path}`, bytes: file.bytes }))
  const refused = checkBundle(all, nodeCrypto).checks.find((check) => !check.ok)
  if (refused !== undefined) return err(`${refused.name}: ${refused.detail}`)
  return ok({ fileName: `${folder}.zip`, bytes: zipDeterministically(all) })
}
