import type { BundleCheck } from '../../model/bundle.ts'
import { MANIFEST, TAG_MANIFEST } from '../bag.ts'
import { firstDifference, type Statement } from '../statement.ts'
import { describeStatementFault } from '../statement-form.ts'
import { type OpenedBundle, outcome } from './open-bundle.ts'
import { allStatements, type FoundEarlier, type FoundStatement, type FoundStatements } from './read-statements.ts'

/** The statements that could be read. */
const readable = (found: readonly FoundStatement[]): readonly { readonly path: string; readonly says: Statement }[] =>
  found.flatMap(({ path, statement }) => (statement.ok ? [{ path, says: statement.value }] : []))

const readFaults = (found: readonly FoundStatement[]): readonly string[] =>
  found.flatMap(({ path, side, statement }) => {
    if (!statement.ok) return [`${path}: ${describeStatementFault(statement.error)}`]
    return statement.value.side === side ? [] : [`${path}: is a statement of the ${statement.value.side}`]
  })

/** What statements of one contract have in common for good. */
const SAME = ['contract', 'title', 'vendor', 'buyer', 'version'] as const

/** Every statement is in form; both sides' say the same, and all speak of the same contract and version. */
export function checkStatements(statements: FoundStatements): BundleCheck {
  const { current, orphans } = statements
  const all = readable(allStatements(statements))
  const [first] = readable(current)
  const differing = readable(current).flatMap(({ path, says }) => {
    const field = first === undefined ? null : firstDifference(first.says, says)
    return field === null ? [] : [`${path}: differs from the other statement in its line "${field}"`]
  })
  const other = all.flatMap(({ path, says }) =>
    SAME.filter((field) => says[field] !== first?.says[field]).map((field) => `${path}: names another ${field}`),
  )
  return outcome(
    'statements',
    [
      ...readFaults(allStatements(statements)),
      ...(current.length > 0 ? [] : ['no statement in signatures']),
      ...orphans.map((path) => `${path}: its statement is missing`),
      ...differing,
      ...other,
    ],
    `${all.length === 1 ? '1 statement' : `${all.length} statements`} on ${first?.says.title ?? ''}, version ${first?.says.version ?? ''}`,
  )
}

/** Says who has signed: one side's signature alone makes no contract. */
export function checkParties({ current }: FoundStatements): BundleCheck {
  const sides = current.map(({ side }) => side)
  return outcome(
    'parties',
    [],
    sides.length === 2 ? 'signed by both sides' : `signed by the ${sides.join()} alone: the other side has not signed`,
  )
}

const isPinnedPath = (path: string): boolean => /^data\/(01-agreement\.|02-exhibits\/|03-change-orders\/)/.test(path)

/** The files that a statement lists by path, of all that are in data/. */
export const listedPaths = (paths: readonly string[]): readonly string[] => paths.filter(isPinnedPath)

/** Each statement names this bundle, pins both manifests, and lists the contract's files with their hashes. */
export function checkPins(opened: OpenedBundle, { current }: FoundStatements): BundleCheck {
  const faultsOf = (path: string, says: Statement): readonly string[] => {
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
  const statements = readable(current)
  return outcome(
    'pinned hashes',
    statements.length === 0
      ? ['not checked, as no statement can be read']
      : statements.flatMap(({ path, says }) => faultsOf(path, says)),
    'what was signed gives the SHA-256 of both manifests',
  )
}

const isDocument = (path: string): boolean => /^data\/(01-agreement\.|02-exhibits\/)/.test(path)

/** What was signed before is over the manifests beside it, and over the very documents that are here. */
function earlierFaults(opened: OpenedBundle, { folder, statements }: FoundEarlier): readonly string[] {
  const documents = opened.paths.filter(isDocument)
  return [
    ...(statements.length > 0 ? [] : [`${folder}: holds no statement`]),
    ...readable(statements).flatMap(({ path, says }) => {
      const signed = says.files.filter(({ name }) => isDocument(name))
      return [
        ...(says.manifest === opened.hash(`${folder}${MANIFEST}`) ? [] : [`${path}: is for another manifest`]),
        ...(says.tagManifest === opened.hash(`${folder}${TAG_MANIFEST}`)
          ? []
          : [`${path}: is for another tag manifest`]),
        ...signed
          .filter(({ name, sha256 }) => opened.hash(name) !== sha256)
          .map(({ name }) => `${path}: was signed over another ${name}`),
        ...(signed.length === documents.length ? [] : [`${path}: was signed over other documents`]),
      ]
    }),
  ]
}

/** The documents are the ones that were signed before, where something was. */
export function checkSignedBefore(opened: OpenedBundle, { earlier }: FoundStatements): BundleCheck {
  return outcome(
    'signed before',
    earlier.flatMap((each) => earlierFaults(opened, each)),
    earlier.length === 0
      ? 'nothing: this is what was signed first'
      : `${earlier.length === 1 ? 'one bundle' : `${earlier.length} bundles`} before this one, over the same documents`,
  )
}

const wordsOf = ({ title, vendor, buyer, name, capacity }: Statement): readonly string[] =>
  [title, vendor, buyer, name, capacity].flatMap((line) => line.split(' '))

/**
 * Names the words in other letters than Latin ones.
 *
 * A word that mixes look-alike alphabets is refused with its statement. One that is wholly in another alphabet may be
 * an honest name or a trap (a Cyrillic "Асме"), and only the reader can tell.
 */
export function checkNames(statements: FoundStatements): BundleCheck {
  const other = new Set(
    readable(allStatements(statements))
      .flatMap(({ says }) => wordsOf(says))
      .filter((word) => /(?!\p{Script=Latin})\p{L}/u.test(word)),
  )
  const shown = [...other].slice(0, 20).map((word) => `“${word}”`)
  return outcome('names', [], shown.length === 0 ? 'all in Latin letters' : `not in Latin letters: ${shown.join(', ')}`)
}
