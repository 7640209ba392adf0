import type { BundleCheck } from '../../model/bundle.ts'
import { ALLOWED_SIGNERS, BAGIT, FORMAT_LINE, MANIFEST, payloadOxum, TAG_MANIFEST } from '../bag.ts'
import { parseManifest } from '../manifest.ts'
import { collidingPath, pathFault } from '../paths.ts'
import { type OpenedBundle, outcome } from './open-bundle.ts'

const REQUIRED = [
  'bagit.txt',
  'bag-info.txt',
  MANIFEST,
  TAG_MANIFEST,
  ALLOWED_SIGNERS,
  'VERIFY.txt',
  'data/00-index.html',
]
const SIGNATURE_FILE = /^signatures\/(allowed_signers|(vendor|buyer)\.statement\.txt(\.sig)?)$/

const isPayload = (path: string): boolean => path.startsWith('data/')
const isSignature = (path: string): boolean => path.startsWith('signatures/')

/** One top folder, nothing unsafe in it, what a bundle needs, and in signatures/ nothing else than signatures. */
export function checkLayout({ top, paths }: OpenedBundle): BundleCheck {
  const unsafe = [top, ...paths].flatMap((path) => {
    const fault = pathFault(path)
    return fault === null ? [] : [`${path}: ${path.startsWith('../') ? 'is outside the top folder' : fault}`]
  })
  const colliding = collidingPath(paths)
  const missing = REQUIRED.filter((path) => !paths.includes(path))
  const agreements = paths.filter((path) => /^data\/01-agreement\.[a-z0-9]+$/.test(path))
  return outcome(
    'layout',
    [
      ...unsafe,
      ...(colliding === null ? [] : [`${colliding}: is there twice`]),
      ...missing.map((path) => `${path} is missing`),
      ...(agreements.length === 1 ? [] : [`there are ${agreements.length} files data/01-agreement, not one`]),
      ...paths
        .filter((path) => isSignature(path) && !SIGNATURE_FILE.test(path))
        .map((path) => `${path} does not belong there, and no manifest covers it`),
    ],
    `${paths.length} files in one folder, ${top}`,
  )
}

/** bagit.txt and bag-info.txt say what this is and how much of it. */
export function checkDeclaration({ text, bytes, paths }: OpenedBundle): BundleCheck {
  const info = (text('bag-info.txt') ?? '').split('\n')
  const payload = paths.filter(isPayload).map((path) => ({ path, bytes: bytes(path) ?? new Uint8Array() }))
  return outcome(
    'bag declaration',
    [
      ...(text('bagit.txt') === BAGIT ? [] : ['bagit.txt is not that of a BagIt 1.0 bag']),
      ...(info.includes(FORMAT_LINE) ? [] : ['bag-info.txt does not say "Counterdraft-Bundle-Format: 1"']),
      ...(info.includes(payloadOxum(payload)) ? [] : ['bag-info.txt gives another size or number of files']),
    ],
    'BagIt 1.0, bundle format 1',
  )
}

interface ManifestChecks {
  readonly listed: BundleCheck
  readonly hashed: BundleCheck
}

/** A manifest lists exactly the files it should, and each has the hash it gives. */
function checkManifestFile(
  { text, paths, hash }: OpenedBundle,
  manifest: string,
  belongs: (path: string) => boolean,
  names: readonly [string, string],
): ManifestChecks {
  const parsed = parseManifest(text(manifest) ?? '?')
  if (!parsed.ok) {
    const { kind, line } = parsed.error
    const why = kind === 'bad-order' ? 'is out of order or there twice' : 'is not "hash, two spaces, path"'
    return {
      listed: outcome(names[0], [`${manifest}: line ${line} ${why}`], ''),
      hashed: outcome(names[1], [`not checked, as ${manifest} cannot be read`], ''),
    }
  }
  const entries = parsed.value
  const listed = new Set(entries.map(({ path }) => path))
  const present = new Set(paths)
  const extra = paths.filter((path) => belongs(path) && !listed.has(path))
  return {
    listed: outcome(
      names[0],
      [
        ...extra.map((path) => `${path} is there but not in the manifest`),
        ...entries
          .filter(({ path }) => !present.has(path))
          .map(({ path }) => `${path} is in the manifest but not there`),
        ...entries.filter(({ path }) => !belongs(path)).map(({ path }) => `${path} does not belong in ${manifest}`),
      ],
      `${entries.length} files, none missing, none extra`,
    ),
    hashed: outcome(
      names[1],
      entries
        .filter(({ path, sha256 }) => present.has(path) && hash(path) !== sha256)
        .map(({ path }) => `${path} was changed`),
      `${entries.length} files have the SHA-256 the manifest gives`,
    ),
  }
}

/** The manifest of data/: complete both ways, and every hash right. */
export function checkManifest(bundle: OpenedBundle): readonly BundleCheck[] {
  const { listed, hashed } = checkManifestFile(bundle, MANIFEST, isPayload, ['manifest', 'payload hashes'])
  return [listed, hashed]
}

/** The manifest of everything else but the signatures. */
export function checkTagManifest(bundle: OpenedBundle): readonly BundleCheck[] {
  const belongs = (path: string): boolean => !isPayload(path) && !isSignature(path) && path !== TAG_MANIFEST
  const { listed, hashed } = checkManifestFile(bundle, TAG_MANIFEST, belongs, ['tag manifest', 'tag hashes'])
  return [listed, hashed]
}
