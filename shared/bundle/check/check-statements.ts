import type { BundleCheck } from '../../model/bundle.ts'
import { MANIFEST, TAG_MANIFEST } from '../bag.ts'
import type { BundleStatement } from '../bundle-statement.ts'
import type { SigningStatement } from '../signing-statement.ts'
import { describeStatementFault, type StatementBase } from '../statement-form.ts'
import { type OpenedBundle, outcome } from './open-bundle.ts'
import type { FoundStatement, FoundStatements } from './read-statements.ts'

/** The statements that could be read. */
const readable = <S>(found: readonly FoundStatement<S>[]): readonly { readonly path: string; readonly says: S }[] =>
  found.flatMap(({ path, statement }) => (statement.ok ? [{ path, says: statement.value }] : []))

const readFaults = (found: readonly FoundStatement<StatementBase>[]): readonly string[] =>
  found.flatMap(({ path, side, statement }) => {
    if (!statement.ok) return [`${path}: ${describeStatementFault(statement.error)}`]
    return statement.value.side === side ? [] : [`${path}: is a statement of the ${statement.value.side}`]
  })

const SAME = ['contract', 'title', 'vendor', 'buyer', 'version'] as const

/** Every statement is in form, and all speak of the same contract and version. */
export function checkStatements({ signing, bundle, orphans }: FoundStatements): BundleCheck {
  const all = [...readable<StatementBase>(bundle), ...readable<StatementBase>(signing)]
  const [first] = all
  const differing = all.flatMap(({ path, says }) =>
    SAME.filter((field) => says[field] !== first?.says[field]).map((field) => `${path}: names another ${field}`),
  )
  return outcome(
    'statements',
    [
      ...readFaults(signing),
      ...readFaults(bundle),
      ...(signing.length > 0 ? [] : ['no signing statement in data/01-signed']),
      ...(bundle.length > 0 ? [] : ['no bundle statement in signatures']),
      ...orphans.map((path) => `${path}: its statement is missing`),
      ...differing,
    ],
    `${signing.length + bundle.length} statements on ${first?.says.contract ?? ''}, version ${first?.says.version ?? ''}`,
  )
}

const isPinnedPath = (path: string): boolean =>
  /^data\/(01-agreement\.|02-exhibits\/|01-signed\/.*\.txt$|03-change-orders\/)/.test(path)

/** The files that a bundle statement lists by path, of all that are in data/. */
export const listedPaths = (paths: readonly string[]): readonly string[] => paths.filter(isPinnedPath)

/** Each bundle statement names this bundle, pins both manifests, and lists the contract's files with their hashes. */
export function checkPins(opened: OpenedBundle, { bundle }: FoundStatements): BundleCheck {
  const faultsOf = (path: string, says: BundleStatement): readonly string[] => {
    const listed = new Set(says.files.map(({ name }) => name))
    return [
      ...(says.bundle === opened.top ? [] : ['is for a bundle of another name']),
      ...(says.manifest === opened.hash(MANIFEST) ? [] : ['is for another manifest']),
      ...(says.tagManifest === opened.hash(TAG_MANIFEST) ? [] : ['is for another tag manifest']),
      ...says.files
        .filter(({ name, sha256 }) => opened.hash(name) !== sha256)
        .map(({ name }) => `gives another hash for ${name}`),
      ...listedPaths(opened.paths)
        .filter((file) => !listed.has(file))
        .map((file) => `does not list ${file}`),
    ].map((fault) => `${path}: ${fault}`)
  }
  const statements = readable(bundle)
  return outcome(
    'pinned hashes',
    statements.length === 0
      ? ['not checked, as no bundle statement can be read']
      : statements.flatMap(({ path, says }) => faultsOf(path, says)),
    'the signed statement gives the SHA-256 of both manifests',
  )
}

/** The documents in the payload are the ones that were signed, in the same order. */
export function checkSignedDocuments(opened: OpenedBundle, { signing }: FoundStatements): BundleCheck {
  const paths = opened.paths.filter((path) => /^data\/(01-agreement\.|02-exhibits\/)/.test(path)).toSorted()
  const present = paths.map((path) => opened.hash(path)).join()
  const statements: readonly { readonly path: string; readonly says: SigningStatement }[] = readable(signing)
  return outcome(
    'signed documents',
    statements.length === 0
      ? ['not checked, as no signing statement can be read']
      : statements
          .filter(({ says }) => says.files.map(({ sha256 }) => sha256).join() !== present)
          .map(({ path }) => `${path}: was signed over other documents`),
    `${paths.length} ${paths.length === 1 ? 'document is' : 'documents are'} byte for byte what was signed`,
  )
}

const wordsOf = ({ title, vendor, buyer, name, capacity }: StatementBase): readonly string[] =>
  [title, vendor, buyer, name, capacity].flatMap((line) => line.split(' '))

/**
 * Names the words in other letters than Latin ones.
 *
 * A word that mixes look-alike alphabets is refused with its statement. One that is wholly in another alphabet may be
 * an honest name or a trap (a Cyrillic "Асме"), and only the reader can tell.
 */
export function checkNames({ signing, bundle }: FoundStatements): BundleCheck {
  const all = [...readable<StatementBase>(signing), ...readable<StatementBase>(bundle)]
  const other = new Set(
    all.flatMap(({ says }) => wordsOf(says)).filter((word) => /(?!\p{Script=Latin})\p{L}/u.test(word)),
  )
  const shown = [...other].slice(0, 20).map((word) => `“${word}”`)
  return outcome('names', [], shown.length === 0 ? 'all in Latin letters' : `not in Latin letters: ${shown.join(', ')}`)
}
