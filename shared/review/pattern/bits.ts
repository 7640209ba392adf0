/** A set of places between words: bit `n % 32` of number `n / 32` says whether place `n` is in it. */
export type Bits = readonly number[]

export const widthFor = (places: number): number => (places + 31) >>> 5

/** The empty set; the one or two numbers that a sentence takes are written out, which is faster than filling. */
export function noBits(width: number): number[] {
  if (width === 1) return [0]
  if (width === 2) return [0, 0]
  if (width === 3) return [0, 0, 0]
  return new Array<number>(width).fill(0)
}

/** The first so many places. */
export function firstBits(places: number): number[] {
  const bits = noBits(widthFor(places))
  for (let at = 0; at < bits.length; at += 1) bits[at] = -1
  if (places % 32 !== 0) bits[bits.length - 1] = (1 << (places % 32)) - 1
  return bits
}

export function setBit(bits: number[], place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31))
}

export const hasBit = (bits: Bits, place: number): boolean => ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0

export function both(a: Bits, b: Bits): number[] {
  const bits = noBits(a.length)
  for (let at = 0; at < bits.length; at += 1) bits[at] = (a[at] ?? 0) & (b[at] ?? 0)
  return bits
}

export function either(a: Bits, b: Bits): number[] {
  const bits = noBits(a.length)
  for (let at = 0; at < bits.length; at += 1) bits[at] = (a[at] ?? 0) | (b[at] ?? 0)
  return bits
}

/** Every place of both sets moved forward by one; null where there is none. */
export function bothMovedUp(a: Bits, b: Bits): Bits | null {
  const moved = noBits(a.length)
  let [carried, any] = [0, 0]
  for (let at = 0; at < moved.length; at += 1) {
    const word = (a[at] ?? 0) & (b[at] ?? 0)
    moved[at] = (word << 1) | carried
    carried = word >>> 31
    any |= word
  }
  return any === 0 ? null : moved
}

/** The places of the second set whose next place is in the first; null where there is none. */
export function bothMovedDown(a: Bits, b: Bits): Bits | null {
  const moved = noBits(a.length)
  let [carried, any] = [0, 0]
  for (let at = moved.length - 1; at >= 0; at -= 1) {
    const word = a[at] ?? 0
    const kept = ((word >>> 1) | carried) & (b[at] ?? 0)
    carried = word << 31
    moved[at] = kept
    any |= kept
  }
  return any === 0 ? null : moved
}

/** Every place, and every place moved forward by so many; what would leave the set is gone. */
export function withMovedUp(bits: Bits, by: number): number[] {
  const [whole, part] = [by >>> 5, by & 31]
  const moved = noBits(bits.length)
  for (let at = 0; at < moved.length; at += 1) {
    const [low, below] = [bits[at - whole] ?? 0, bits[at - whole - 1] ?? 0]
    moved[at] = (bits[at] ?? 0) | (part === 0 ? low : (low << part) | (below >>> (32 - part)))
  }
  return moved
}

/** Every place, and every place moved back by so many. */
export function withMovedDown(bits: Bits, by: number): number[] {
  const [whole, part] = [by >>> 5, by & 31]
  const moved = noBits(bits.length)
  for (let at = 0; at < moved.length; at += 1) {
    const [high, above] = [bits[at + whole] ?? 0, bits[at + whole + 1] ?? 0]
    moved[at] = (bits[at] ?? 0) | (part === 0 ? high : (high >>> part) | (above << (32 - part)))
  }
  return moved
}

/** The first place from `from` on; -1 where there is none. */
export function nextBit(bits: Bits, from: number): number {
  for (let at = from >>> 5; at < bits.length; at += 1) {
    const word = at === from >>> 5 ? (bits[at] ?? 0) & (-1 << (from & 31)) : (bits[at] ?? 0)
    if (word !== 0) return at * 32 + 31 - Math.clz32(word & -word)
  }
  return -1
}

/** The last place; -1 where there is none. */
export function lastBit(bits: Bits): number {
  for (let at = bits.length - 1; at >= 0; at -= 1) {
    const word = bits[at] ?? 0
    if (word !== 0) return at * 32 + 31 - Math.clz32(word)
  }
  return -1
}
