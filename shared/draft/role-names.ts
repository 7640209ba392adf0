import type { Side } from '../model/side.ts'

/** What a side is called in a contract. */
const ROLES: Readonly<Record<Side, string>> = { vendor: 'Vendor', buyer: 'Client' }

/** What `{provider}` and `{customer}` stand for in wording: the sides whose model it is and is not. */
export const roleNames = (provider: Side): readonly (readonly [string, string])[] => [
  ['provider', ROLES[provider]],
  ['customer', ROLES[provider === 'vendor' ? 'buyer' : 'vendor']],
]
