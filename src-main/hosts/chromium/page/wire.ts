/**
 * Values as text, for a line that carries nothing else: JSON, and beside it the bytes with the places they stand at.
 *
 * Both functions run in the page as well: they are handed to it as source, so they may use nothing from around them.
 * Marking the bytes inside the JSON and reading it with a reviver would take ten times as long for a comparison.
 */
export interface Wire {
  readonly pack: typeof pack
  readonly unpack: typeof unpack
}

type Key = string | number

/** Text for a value; null when it holds more than `limit` bytes. `encode` makes base64 of them. */
export function pack(value: unknown, limit: number, encode: (bytes: Uint8Array) => string): string | null {
  const places: [path: readonly Key[], base64: string][] = []
  const path: Key[] = []
  let size = 0

  const withoutBytes = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node
    if (node instanceof Uint8Array) {
      size += node.byteLength
      if (size <= limit) places.push([[...path], encode(node)])
      return null
    }
    const from = node as Record<Key, unknown>
    let copy: Record<Key, unknown> | null = null
    for (const key of Object.keys(node)) {
      path.push(key)
      const inner = withoutBytes(from[key])
      path.pop()
      if (inner === from[key]) continue
      copy ??= (Array.isArray(node) ? [...node] : { ...node }) as Record<Key, unknown>
      copy[key] = inner
    }
    return copy ?? node
  }

  const rest = withoutBytes(value)
  return size > limit ? null : JSON.stringify([rest, places])
}

/** The value of a text that `pack` made; throws for any other text. */
export function unpack(text: string, decode: (base64: string) => Uint8Array): unknown {
  const [value, places] = JSON.parse(text) as [unknown, [path: readonly Key[], base64: string][]]
  // In a box, so that the value itself can be bytes.
  const box = { value }
  for (const [path, base64] of places) {
    let holder: Record<Key, unknown> = box
    let at: Key = 'value'
    for (const key of path) {
      const inner = holder[at]
      // Own keys only: `__proto__` would lead to the prototype of every object.
      if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) throw new Error('no such place')
      holder = inner as Record<Key, unknown>
      at = key
    }
    holder[at] = decode(base64)
  }
  return box.value
}
