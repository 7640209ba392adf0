import type { Result } from '../model/result.ts'
import {
  baseOf,
  contractPart,
  dateTime,
  type FormPart,
  made,
  readStrictly,
  type StatementBase,
  type StatementFault,
  signerPart,
  writeForm,
} from './statement-form.ts'

/**
 * What one party signs when it signs the contract: the frozen version, each document by its SHA-256.
 *
 * Made once, by `counterdraft sign`, kept in the workspace with its signature, and carried in a bundle's payload.
 * Change orders come later and are no part of it: the bundle statement stands for those.
 */
export interface SigningStatement extends StatementBase {
  readonly frozenAt: string
  /** Ids of the points still open at the freeze, waived by name. */
  readonly waived: readonly string[]
}

const form = (of: SigningStatement): readonly FormPart[] => [
  {
    words: [
      'Counterdraft signing statement, format 1',
      '',
      'I sign the contract named here, in its frozen version, and exactly the',
      'documents listed here, each known by its SHA-256.',
      '',
    ],
  },
  ...contractPart(of),
  { label: 'Frozen at', value: dateTime(of.frozenAt) },
  {
    label: 'Open points waived',
    value: made(of.waived.join(', ') || 'none', /^(none|P-\d{2,9}(, P-\d{2,9})*)$/),
  },
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
      'With the signature beside it, a later change to a document or to this',
      'statement is detectable. It does not show by itself whose key this is:',
      "compare the key's fingerprint with the signer by another way, such as by phone.",
    ],
  },
]

/** The signing statement as a readable text, or why a value may not stand in it. */
export const composeSigningStatement = (statement: SigningStatement): Result<string, StatementFault> =>
  writeForm(form(statement))

/** What a signing statement says; refused unless it is exactly in form. */
export const parseSigningStatement = (text: string): Result<SigningStatement, StatementFault> =>
  readStrictly(
    text,
    (loose) => {
      const waived = loose.value('Open points waived')
      return {
        ...baseOf(loose),
        frozenAt: loose.value('Frozen at'),
        waived: waived === 'none' ? [] : waived.split(', '),
      }
    },
    composeSigningStatement,
  )
