declare const brand: unique symbol
type Branded<T, B extends string> = T & { readonly [brand]: B }

/** `C-01`: numbered per workspace, never reused. */
export type ContractId = Branded<string, 'ContractId'>

/** `P-01`: numbered per contract, never reused. */
export type PointId = Branded<string, 'PointId'>

/** `CO-001`: numbered per contract, never reused; a voided one keeps its number. */
export type ChangeOrderId = Branded<string, 'ChangeOrderId'>

/** The same clause through all versions of one contract. */
export type LineageId = Branded<number, 'LineageId'>

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

export const contractId = (number: number): ContractId => `C-${pad(number, 2)}` as ContractId
export const pointId = (number: number): PointId => `P-${pad(number, 2)}` as PointId
export const changeOrderId = (number: number): ChangeOrderId => `CO-${pad(number, 3)}` as ChangeOrderId
export const lineageId = (number: number): LineageId => number as LineageId

/** The number in an id as a person types it (`C-01`, `c1`, `1`), or null when it names something else. */
export function idNumber(prefix: 'C' | 'P' | 'CO', typed: string): number | null {
  const match = new RegExp(`^(?:${prefix}-?)?0*([1-9]\\d{0,8})$`, 'i').exec(typed.trim())
  return match?.[1] === undefined ? null : Number(match[1])
}
