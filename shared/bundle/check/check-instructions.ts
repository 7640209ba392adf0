import type { BundleCheck } from '../../model/bundle.ts'
import { type Instructed, verifyInstructions } from '../verify-instructions.ts'
import { verifyCmd, verifyShell } from '../verify-scripts.ts'
import { type OpenedBundle, outcome } from './open-bundle.ts'
import type { FoundStatements } from './read-statements.ts'

/** The page that checks the bundle in a browser, below the top folder. */
export const VERIFY_PAGE = 'verify.html'

const instructedOf = ({ top, paths }: OpenedBundle, { earlier }: FoundStatements): Instructed => ({
  folder: top,
  payloadCount: paths.filter((path) => path.startsWith('data/')).length,
  earlier: earlier.map(({ folder, statements }) => ({ folder, sides: statements.map(({ side }) => side) })),
})

/**
 * Names what would tell a reader how to check the bundle, and is not as we would write it.
 *
 * It never fails: another version may word it differently, and whoever signed the bundle signed these files, too. But
 * whoever makes a bundle could also make a verify.html that says "good" to anything. `page` is the SHA-256 of our own;
 * null where it is not at hand, which it is not in the page itself.
 */
export function checkInstructions(opened: OpenedBundle, statements: FoundStatements, page: string | null): BundleCheck {
  const instructed = instructedOf(opened, statements)
  const isOurs: Readonly<Record<string, boolean>> = {
    'VERIFY.txt': opened.text('VERIFY.txt') === verifyInstructions(instructed),
    'verify.sh': opened.text('verify.sh') === verifyShell(instructed),
    'verify.cmd': opened.text('verify.cmd') === verifyCmd(instructed),
    ...(page === null ? {} : { [VERIFY_PAGE]: opened.hash(VERIFY_PAGE) === page }),
  }
  const names = Object.keys(isOurs)
  const other = names.filter((name) => isOurs[name] !== true)
  const compared = page === null ? `; ${VERIFY_PAGE} was not compared` : ''
  const said =
    other.length === 0
      ? `${names.join(', ')} are as this version of Counterdraft writes them`
      : `not as this version of Counterdraft writes them: ${other.join(', ')}; may be of another version, or may lie: trust this report rather than them`
  return outcome('instructions', [], `${said}${compared}`)
}
