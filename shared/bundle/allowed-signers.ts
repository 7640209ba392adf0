import { SIDES, type Side } from '../model/side.ts'
import { STATEMENT_NAMESPACE } from './statement-form.ts'

/** A key that signed for a side, as an OpenSSH public key line. */
export interface SideKey {
  readonly side: Side
  readonly publicKey: string
}

/**
 * signatures/allowed_signers, as `ssh-keygen -Y verify -f` reads it: one line a key, the side as its principal, in
 * an order that does not depend on who signed first.
 *
 * It travels with the bundle and so says nothing about who holds a key: that is confirmed by another way.
 */
export function allowedSigners(keys: readonly SideKey[]): string {
  const line = ({ side, publicKey }: SideKey): string => `${side} namespaces="${STATEMENT_NAMESPACE}" ${publicKey}\n`
  const lines = SIDES.flatMap((side) =>
    keys
      .filter((key) => key.side === side)
      .map(line)
      .toSorted(),
  )
  return [...new Set(lines)].join('')
}
