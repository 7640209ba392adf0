import { diffWords } from '#shared/compare/words/diff-words.ts'

/** What is kept whole in a text: ends are exclusive. */
export interface Sealed {
  readonly from: number
  readonly to: number
}

/** Partner in the newer text of each character of the older one, -1 for none; ascending. */
export function matchText(
  older: string,
  newer: string,
  sealedOld: readonly Sealed[],
  sealedNew: readonly Sealed[],
): Int32Array {
  const partner = new Int32Array(older.length).fill(-1)
  let [old, now] = [0, 0]
  for (const [kind, text] of diffWords(older, newer).runs) {
    if (kind === '=') for (let at = 0; at < text.length; at += 1) partner[old + at] = now + at
    if (kind !== '+') old += text.length
    if (kind !== '-') now += text.length
  }
  keepWhole(partner, newer.length, sealedOld, sealedNew)
  return partner
}

/** Gives up what is matched of a field in part: it goes and comes as one. One field may break another one's match. */
function keepWhole(
  partner: Int32Array,
  lengthNew: number,
  sealedOld: readonly Sealed[],
  sealedNew: readonly Sealed[],
): void {
  if (sealedOld.length === 0 && sealedNew.length === 0) return
  const back = new Int32Array(lengthNew).fill(-1)
  partner.forEach((now, old) => {
    if (now >= 0) back[now] = old
  })
  for (let isBroken = true; isBroken; ) {
    const brokenOld = sealedOld.filter((sealed) => breakUp(sealed, partner, back))
    const brokenNew = sealedNew.filter((sealed) => breakUp(sealed, back, partner))
    isBroken = brokenOld.length + brokenNew.length > 0
  }
}

/** Unmatches a stretch that is matched in part, or in pieces; true where it did. */
function breakUp({ from, to }: Sealed, partner: Int32Array, back: Int32Array): boolean {
  const stretch = partner.subarray(from, to)
  const first = stretch[0] ?? -1
  if (first >= 0 && stretch.every((at, index) => at === first + index)) return false
  let hasMatch = false
  for (const [index, at] of stretch.entries()) {
    if (at < 0) continue
    back[at] = -1
    partner[from + index] = -1
    hasMatch = true
  }
  return hasMatch
}
