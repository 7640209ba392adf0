import type { Result } from '../model/result.ts'
import {
  baseOf,
  contractPart,
  type FormPart,
  made,
  readStrictly,
  SHA256_HEX,
  type StatementBase,
  type StatementFault,
  signerPart,
  writeForm,
} from './statement-form.ts'

/**
 * What the exporting party signs over a whole bundle: the SHA-256 of both manifests, and with them every file.
 *
 * Made at each export, over the payload as it is then. Change orders recorded after the signing are covered by it.
 * `files` lists what the contract is made of (agreement, exhibits, signing statements, change orders) by path.
 */
export interface BundleStatement extends StatementBase {
  /** The bundle's top folder. */
  readonly bundle: string
  /** SHA-256 of manifest-sha256.txt: every file under data/. */
  readonly manifest: string
  /** SHA-256 of tagmanifest-sha256.txt: every other file but those in signatures/. */
  readonly tagManifest: string
  /** `CO-001 agreed, CO-002 void` or `none` */
  readonly changeOrders: string
}

const form = (of: BundleStatement): readonly FormPart[] => [
  {
    words: [
      'Counterdraft bundle statement, format 1',
      '',
      'I exported this bundle. It consists of exactly the files in the two',
      'manifests, which are known by the SHA-256 given here, and this folder of signatures.',
      '',
    ],
  },
  { label: 'Bundle', value: made(of.bundle, /^[a-z0-9][a-z0-9-]{0,99}$/) },
  { label: 'Manifest SHA-256', value: made(of.manifest, SHA256_HEX) },
  { label: 'Tag manifest SHA-256', value: made(of.tagManifest, SHA256_HEX) },
  { words: [''] },
  ...contractPart(of),
  {
    label: 'Change orders',
    value: made(of.changeOrders, /^(none|CO-\d{3,9} (pending|agreed|void)(, CO-\d{3,9} (pending|agreed|void))*)$/),
  },
  { words: [''] },
  { filesLabel: 'Documents', files: of.files },
  { words: [''] },
  ...signerPart(
    of,
    'By this electronic signature I stand, for the party named above, by these files as I exported them.',
  ),
  {
    words: [
      '',
      'With the signature beside it, a later change to any file is detectable. It',
      'does not show by itself whose key this is: compare the fingerprint with the',
      'signer by another way, such as by phone. A change order counts as agreed',
      'between the parties only where the other party confirmed it too.',
    ],
  },
]

/** The bundle statement as a readable text, or why a value may not stand in it. */
export const composeBundleStatement = (statement: BundleStatement): Result<string, StatementFault> =>
  writeForm(form(statement))

/** What a bundle statement says; refused unless it is exactly in form. */
export const parseBundleStatement = (text: string): Result<BundleStatement, StatementFault> =>
  readStrictly(
    text,
    (loose) => ({
      ...baseOf(loose),
      bundle: loose.value('Bundle'),
      manifest: loose.value('Manifest SHA-256'),
      tagManifest: loose.value('Tag manifest SHA-256'),
      changeOrders: loose.value('Change orders'),
    }),
    composeBundleStatement,
  )
