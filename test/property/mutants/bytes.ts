import type { Random } from './random.ts'

const join = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array

const flip: Change = (bytes, random) => {
  const changed = bytes.slice()
  for (let times = 1 + random.below(16); times > 0; times -= 1)
    changed[random.below(changed.length)] = random.below(256)
  return changed
}

const cut: Change = (bytes, random) => {
  const [from, to] = [random.below(bytes.length), random.below(bytes.length)]
  return join(bytes.subarray(0, Math.min(from, to)), bytes.subarray(Math.max(from, to)))
}

const endEarly: Change = (bytes, random) => bytes.slice(0, random.below(bytes.length))

const double: Change = (bytes, random) => {
  const from = random.below(bytes.length)
  const piece = bytes.subarray(from, from + random.below(400))
  const at = random.below(bytes.length)
  return join(bytes.subarray(0, at), piece, bytes.subarray(at))
}

const overwrite: Change = (bytes, random) => {
  const changed = bytes.slice()
  const from = random.below(bytes.length)
  changed.fill(random.pick([0, 0xff, 0x50, 0x3c]), from, from + random.below(64))
  return changed
}

/** A file with some of its bytes changed, gone, doubled or overwritten. */
export const mutateBytes: Change = (bytes, random) =>
  random.pick([flip, flip, cut, endEarly, double, overwrite])(bytes, random)
