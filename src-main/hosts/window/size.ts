/**
 * The size of a message, roughly in bytes, counted no further than `limit`: infinity beyond it, or where it nests too
 * deep to be one of ours.
 */
export function sizeUpTo(value: unknown, limit: number): number {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  let size = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    size += ownSize(next.value)
    if (size > limit || next.depth > MAX_DEPTH) return Number.POSITIVE_INFINITY
    if (typeof next.value !== 'object' || next.value === null || ArrayBuffer.isView(next.value)) continue
    for (const [key, inner] of Object.entries(next.value)) {
      size += key.length
      waiting.push({ value: inner, depth: next.depth + 1 })
    }
  }
  return size
}

const MAX_DEPTH = 32

function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength
  return 8
}
