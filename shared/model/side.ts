/** The two parties of a contract. One of them is ours. */
export const SIDES = ['vendor', 'buyer'] as const

export type Side = (typeof SIDES)[number]

export const otherSide = (side: Side): Side => (side === 'vendor' ? 'buyer' : 'vendor')
