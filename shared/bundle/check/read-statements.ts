import type { Result } from '../../model/result.ts'
import { SIDES, type Side } from '../../model/side.ts'
import { EARLIER } from '../bag.ts'
import type { BundleCrypto } from '../crypto.ts'
import { checkSignature, type SignatureFault } from '../sshsig.ts'
import { parseStatement, type Statement } from '../statement.ts'
import type { StatementFault } from '../statement-form.ts'
import type { OpenedBundle } from './open-bundle.ts'

/** A statement found in a bundle, what it says, and who signed it. */
export interface FoundStatement {
  readonly path: string
  /** The side that the file's name gives. */
  readonly side: Side
  readonly statement: Result<Statement, StatementFault>
  /** Null when no signature stands beside the statement. */
  readonly signature: Result<{ readonly publicKey: string }, SignatureFault> | null
}

/** What was signed before, in a folder of its own with the manifests of then. */
export interface FoundEarlier {
  /** Below the top folder, with a `/` at the end. */
  readonly folder: string
  readonly statements: readonly FoundStatement[]
}

/** All statements of a bundle, read once for every check. */
export interface FoundStatements {
  /** In signatures/: over this bundle. */
  readonly current: readonly FoundStatement[]
  readonly earlier: readonly FoundEarlier[]
  /** Signature files without their statement. */
  readonly orphans: readonly string[]
}

/** Every statement, those over this bundle first. */
export const allStatements = ({ current, earlier }: FoundStatements): readonly FoundStatement[] => [
  ...current,
  ...earlier.flatMap(({ statements }) => statements),
]

/** The folders of earlier bundles, by number. */
function earlierFolders(paths: readonly string[]): readonly string[] {
  const numbers = paths.flatMap((path) =>
    path.startsWith(EARLIER) ? [Number(/^[1-9]\d{0,3}(?=\/)/.exec(path.slice(EARLIER.length))?.[0] ?? 0)] : [],
  )
  return [...new Set(numbers)].toSorted((a, b) => a - b).map((number) => `${EARLIER}${number}/`)
}

/** Reads every statement and checks the signature beside it. */
export function readStatements(opened: OpenedBundle, crypto: BundleCrypto): FoundStatements {
  const found = (folder: string): readonly FoundStatement[] =>
    SIDES.flatMap((side): FoundStatement[] => {
      const path = `${folder}${side}.statement.txt`
      if (!opened.paths.includes(path)) return []
      const text = opened.text(path) ?? ''
      const armoured = opened.text(`${path}.sig`)
      const signature = armoured === null ? null : checkSignature(armoured, text, crypto)
      return [{ path, side, statement: parseStatement(text), signature }]
    })
  const orphans = opened.paths.filter(
    (path) => path.endsWith('.statement.txt.sig') && !opened.paths.includes(path.slice(0, -'.sig'.length)),
  )
  const earlier = earlierFolders(opened.paths).map((folder) => ({ folder, statements: found(folder) }))
  return { current: found('signatures/'), earlier, orphans }
}
