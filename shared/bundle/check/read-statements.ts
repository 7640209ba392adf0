import type { Result } from '../../model/result.ts'
import { SIDES, type Side } from '../../model/side.ts'
import { type BundleStatement, parseBundleStatement } from '../bundle-statement.ts'
import type { BundleCrypto } from '../crypto.ts'
import { parseSigningStatement, type SigningStatement } from '../signing-statement.ts'
import { checkSignature, type SignatureFault } from '../sshsig.ts'
import type { StatementFault } from '../statement-form.ts'
import type { OpenedBundle } from './open-bundle.ts'

/** A statement found in a bundle, what it says, and who signed it. */
export interface FoundStatement<S> {
  readonly path: string
  /** The side that the file's name gives. */
  readonly side: Side
  readonly statement: Result<S, StatementFault>
  /** Null when no signature stands beside the statement. */
  readonly signature: Result<{ readonly publicKey: string }, SignatureFault> | null
}

/** All statements of a bundle, read once for every check. */
export interface FoundStatements {
  readonly signing: readonly FoundStatement<SigningStatement>[]
  readonly bundle: readonly FoundStatement<BundleStatement>[]
  /** Signature files without their statement. */
  readonly orphans: readonly string[]
}

/** Reads every statement and checks the signature beside it. */
export function readStatements(opened: OpenedBundle, crypto: BundleCrypto): FoundStatements {
  const found = <S>(folder: string, parse: (text: string) => Result<S, StatementFault>): readonly FoundStatement<S>[] =>
    SIDES.flatMap((side): FoundStatement<S>[] => {
      const path = `${folder}/${side}.statement.txt`
      if (!opened.paths.includes(path)) return []
      const text = opened.text(path) ?? ''
      const armoured = opened.text(`${path}.sig`)
      return [
        {
          path,
          side,
          statement: parse(text),
          signature: armoured === null ? null : checkSignature(armoured, text, crypto),
        },
      ]
    })
  const orphans = opened.paths.filter(
    (path) => path.endsWith('.statement.txt.sig') && !opened.paths.includes(path.slice(0, -'.sig'.length)),
  )
  return {
    signing: found('data/01-signed', parseSigningStatement),
    bundle: found('signatures', parseBundleStatement),
    orphans,
  }
}
