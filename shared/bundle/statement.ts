import type { Result } from '../model/result.ts'
import type { Side } from '../model/side.ts'
import {
  baseOf,
  contractPart,
  dateTime,
  type FormPart,
  KEY_OF_SIGNATURE,
  made,
  NO_AUTHORITY,
  NO_PLACE,
  readStrictly,
  SHA256_HEX,
  type StatementBase,
  type StatementFault,
  signerPart,
  writeForm,
} from './statement-form.ts'

/**
 * What a party signs: the contract in its frozen version, the files it is made of, and with the SHA-256 of both
 * manifests every other file of the bundle.
 *
 * Both sides sign statements that differ in nothing but who signs, when and with what. `files` lists the agreement,
 * its exhibits and its change orders by path.
 */
export interface Statement extends StatementBase {
  readonly frozenAt: string
  /** Ids of the points still open at the freeze, waived by name. */
  readonly waived: readonly string[]
  /** `CO-001 agreed, CO-002 void` or `none` */
  readonly changeOrders: string
  /** The bundle's top folder. */
  readonly bundle: string
  /** SHA-256 of manifest-sha256.txt: every file under data/. */
  readonly manifest: string
  /** SHA-256 of tagmanifest-sha256.txt: every other file but those in signatures/. */
  readonly tagManifest: string
}

/** What a party says of itself when it signs. */
export type Signer = Pick<Statement, 'side' | 'name' | 'capacity' | 'authority' | 'place' | 'signedAt' | 'key'>

/** What both parties' statements have in common. */
export type StatementFacts = Omit<Statement, keyof Signer>

const form = (of: Statement): readonly FormPart[] => [
  {
    words: [
      'Counterdraft statement, format 1',
      '',
      'I sign the contract named here, in its frozen version: exactly the documents',
      'listed here, and with them the files in the two manifests, all known by',
      'their SHA-256.',
      '',
    ],
  },
  ...contractPart(of),
  { label: 'Frozen at', value: dateTime(of.frozenAt) },
  {
    label: 'Open points waived',
    value: made(of.waived.join(', ') || 'none', /^(none|P-\d{2,9}(, P-\d{2,9})*)$/),
  },
  {
    label: 'Change orders',
    value: made(of.changeOrders, /^(none|CO-\d{3,9} (pending|agreed|void)(, CO-\d{3,9} (pending|agreed|void))*)$/),
  },
  { words: [''] },
  { label: 'Bundle', value: made(of.bundle, /^[a-z0-9][a-z0-9-]{0,99}$/) },
  { label: 'Manifest SHA-256', value: made(of.manifest, SHA256_HEX) },
  { label: 'Tag manifest SHA-256', value: made(of.tagManifest, SHA256_HEX) },
  { words: [''] },
  { filesLabel: 'Documents', files: of.files },
  { words: [''] },
  ...signerPart(
    of,
    'By this electronic signature I intend to sign the documents listed above for the party named above.',
  ),
  {
    words: [
      '',
      'With the signature beside it, a later change to any file is detectable. It does',
      "not show by itself whose key this is: compare the key's fingerprint with the",
      'signer by another way, such as by phone. A change order is agreed between the',
      'parties only where both have signed a statement that lists it.',
    ],
  },
]

/** The statement as a readable text, or why a value may not stand in it. */
export const composeStatement = (statement: Statement): Result<string, StatementFault> => writeForm(form(statement))

/** What a statement says; refused unless it is exactly in form. */
export const parseStatement = (text: string): Result<Statement, StatementFault> =>
  readStrictly(
    text,
    (loose) => {
      const waived = loose.value('Open points waived')
      return {
        ...baseOf(loose),
        frozenAt: loose.value('Frozen at'),
        waived: waived === 'none' ? [] : waived.split(', '),
        changeOrders: loose.value('Change orders'),
        bundle: loose.value('Bundle'),
        manifest: loose.value('Manifest SHA-256'),
        tagManifest: loose.value('Tag manifest SHA-256'),
      }
    },
    composeStatement,
  )

/** What a statement says besides who signs. */
export function factsOf(statement: Statement): StatementFacts {
  const { contract, title, vendor, buyer, version, frozenAt, waived, changeOrders, files } = statement
  const { bundle, manifest, tagManifest } = statement
  return {
    ...{ contract, title, vendor, buyer, version, frozenAt, waived, changeOrders, files },
    ...{ bundle, manifest, tagManifest },
  }
}

const BLANKS = {
  name: '[your full name]',
  capacity: '[your capacity, such as director]',
  signedAt: '[the date, as YYYY-MM-DD]',
} as const

/** A statement for the other side to fill in by hand: what is theirs to write stands in square brackets. */
export function blankStatement(facts: StatementFacts, side: Side): Result<string, StatementFault> {
  const marks = { name: 'NAME', capacity: 'CAPACITY', signedAt: '2000-01-01' } as const
  const written = composeStatement({
    ...facts,
    ...{ side, ...marks, authority: NO_AUTHORITY, place: NO_PLACE, key: KEY_OF_SIGNATURE },
  })
  if (!written.ok) return written
  const filled = written.value
    .replace(/^Name: NAME$/m, `Name: ${BLANKS.name}`)
    .replace(/^Capacity: CAPACITY$/m, `Capacity: ${BLANKS.capacity}`)
    .replace(/^Signed at: 2000-01-01/m, `Signed at: ${BLANKS.signedAt}`)
  return { ok: true, value: filled }
}

/** The first thing in which two statements differ besides who signs, as the label a reader sees; null for none. */
export function firstDifference(one: StatementFacts, other: StatementFacts): string | null {
  const told = {
    contract: 'Contract',
    title: 'Title',
    vendor: 'Vendor',
    buyer: 'Buyer',
    version: 'Version',
    frozenAt: 'Frozen at',
    changeOrders: 'Change orders',
    bundle: 'Bundle',
    manifest: 'Manifest SHA-256',
    tagManifest: 'Tag manifest SHA-256',
  } as const
  const fields = Object.keys(told) as (keyof typeof told)[]
  const field = fields.find((each) => one[each] !== other[each])
  if (field !== undefined) return told[field]
  if (one.waived.join() !== other.waived.join()) return 'Open points waived'
  const listed = (facts: StatementFacts): string =>
    facts.files.map(({ name, sha256 }) => `${sha256} ${name}`).join('\n')
  return listed(one) === listed(other) ? null : 'Documents'
}
