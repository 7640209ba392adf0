import { openBundle } from '#shared/bundle/check/open-bundle.ts'
import { allStatements, readStatements } from '#shared/bundle/check/read-statements.ts'
import { checkBundle } from '#shared/bundle/check-bundle.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { fingerprintWords } from '#shared/bundle/fingerprint-words.ts'
import { showUnprintable } from '#shared/bundle/plain-line.ts'
import type { BundleCheck, BundleFile, BundleReport, BundleSignature } from '#shared/model/bundle.ts'
import { verifyPage as words } from '../messages/verify-page.ts'
import type { Chosen } from './chosen.ts'
import { pageCrypto } from './crypto.ts'

/** A signature with what its statement says of the signer. */
export interface Signer extends BundleSignature {
  readonly path: string
  /** Over this bundle, not over one before it. */
  readonly isCurrent: boolean
  readonly party: string
  readonly capacity: string
  readonly signedAt: string
  readonly words: readonly string[] | null
}

/** What came of a check of what the user chose. */
export interface Checked {
  readonly name: string
  /** Of the zip; null for a folder. */
  readonly sha256: string | null
  readonly report: BundleReport
  readonly signers: readonly Signer[]
  /** As the first statement names it; null where none can be read. */
  readonly contract: { readonly title: string; readonly version: number } | null
}

/** Stands in place of the check of the zip, for a folder. */
export const FOLDER_CHECK = 'folder'

interface Contained {
  readonly files: readonly BundleFile[]
  readonly check: BundleCheck
}

function openZip(bytes: Uint8Array): Contained {
  const read = readZipStrictly(bytes)
  if (read.ok)
    return { files: read.value, check: { name: 'container', ok: true, detail: words.container.zip(read.value.length) } }
  const { entry, message } = read.error
  return {
    files: [],
    check: { name: 'container', ok: false, detail: entry === null ? message : `${entry}: ${message}` },
  }
}

// What Finder and Explorer leave in a folder that somebody only looked at.
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/

/**
 * The bundle in a folder: the folder itself, or the one inside it, where unpacking made one around it.
 *
 * Only a zip shows that nothing was put beside the bundle; so what was left aside is named.
 */
function openFolder(name: string, all: readonly BundleFile[]): Contained {
  const litter = all.filter(({ path }) => LITTER.test(path)).map(({ path }) => path)
  const files = all.filter(({ path }) => !LITTER.test(path))
  const inner = files.filter(({ path }) => /^[^/]+\/[^/]+\/bagit\.txt$/.test(path))
  const isAround = !files.some(({ path }) => path === `${name}/bagit.txt`) && inner.length === 1
  const within = isAround ? (inner[0]?.path.slice(0, -'bagit.txt'.length) ?? '') : `${name}/`
  const cut = isAround ? name.length + 1 : 0
  const found = files
    .filter(({ path }) => path.startsWith(within))
    .map(({ path, bytes }) => ({ path: path.slice(cut), bytes }))
  const said = [
    words.container.folder(within.slice(cut, -1)),
    ...(isAround ? [words.container.inside(name)] : []),
    ...(litter.length > 0 ? [words.container.leftOut(litter.slice(0, 5))] : []),
  ]
  return { files: found, check: { name: FOLDER_CHECK, ok: true, detail: showUnprintable(said.join('; ')) } }
}

/** What the statements say of who signed what; in the order of the report's signatures. */
function readSigners(
  files: readonly BundleFile[],
  signatures: readonly BundleSignature[],
): Pick<Checked, 'signers' | 'contract'> {
  const statements = readStatements(openBundle(files, pageCrypto), pageCrypto)
  const all = allStatements(statements)
  const says = all.map(({ statement }) => (statement.ok ? statement.value : null))
  const signers = signatures.map((signature, i) => ({
    ...signature,
    path: all[i]?.path ?? '',
    isCurrent: i < statements.current.length,
    party: says[i]?.[signature.side] ?? '',
    capacity: says[i]?.capacity ?? '',
    signedAt: says[i]?.signedAt ?? '',
    words: fingerprintWords(signature.key),
  }))
  return { signers, contract: says[0] ?? null }
}

/** Checks what was chosen. Any bytes give a report, never an exception. */
export function checkChosen(chosen: Chosen): Checked {
  const { name } = chosen
  const sha256 = chosen.kind === 'zip' ? pageCrypto.sha256(chosen.bytes) : null
  const { files, check } = chosen.kind === 'zip' ? openZip(chosen.bytes) : openFolder(name, chosen.files)
  if (!check.ok)
    return { name, sha256, report: { ok: false, checks: [check], signatures: [] }, signers: [], contract: null }
  const report = checkBundle(files, pageCrypto)
  return {
    name,
    sha256,
    report: { ...report, checks: [check, ...report.checks] },
    ...readSigners(files, report.signatures),
  }
}
