import { err, ok, type Result } from '../../model/result.ts'
import { type Counted, MAX_PRINT_WORDS, PRINT_NUMBERS, type TextPrint } from './print.ts'

/** Why bytes are not a print. */
interface PrintFault {
  readonly kind: 'no-print'
  readonly reason: string
}

/** The first byte, so that a later way of printing is not taken for this one. */
const FORMAT = 1

/** Steps add up to fewer than the numbers there are, so that nearly all take one byte, and most counts another one. */
export const MAX_PRINT_BYTES = 8 * MAX_PRINT_WORDS + 16

const SEVEN_BITS = 0x7f
const MORE = 0x80

function writeNumber(bytes: number[], value: number): void {
  let rest = value
  while (rest > SEVEN_BITS) {
    bytes.push((rest & SEVEN_BITS) | MORE)
    rest >>>= 7
  }
  bytes.push(rest)
}

function writeCounted(bytes: number[], { numbers, counts }: Counted): void {
  writeNumber(bytes, numbers.length)
  let before = -1
  for (const [at, number] of numbers.entries()) {
    writeNumber(bytes, number - before)
    writeNumber(bytes, counts[at] ?? 1)
    before = number
  }
}

/**
 * A print as bytes: the format, then words and runs, each as how many numbers there are, and for each number its step
 * from the one before and how often it occurs. Numbers are written seven bits a byte, the lowest first.
 *
 * A contract of thirty pages takes some 20 KB, one of five hundred 300 KB.
 */
export function packPrint({ words, runs }: TextPrint): Uint8Array {
  const bytes: number[] = [FORMAT]
  writeCounted(bytes, words)
  writeCounted(bytes, runs)
  return Uint8Array.from(bytes)
}

/** Reads numbers one after another; -1 where the bytes end, or the number is larger than any that is written. */
function numbersOf(bytes: Uint8Array): { readonly next: () => number; readonly isAtEnd: () => boolean } {
  let at = 1
  const next = (): number => {
    let value = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at]
      if (byte === undefined) return -1
      at += 1
      value |= (byte & SEVEN_BITS) << shift
      if ((byte & MORE) === 0) return value
    }
    return -1
  }
  return { next, isAtEnd: () => at === bytes.length }
}

/** What was counted, or what is wrong with it. Steps of at least one keep the numbers in order, each once. */
function readCounted(next: () => number, bytesLeft: number): Counted | string {
  const size = next()
  if (size < 0 || size > Math.min(PRINT_NUMBERS, bytesLeft / 2)) return 'it is cut off'
  const numbers = new Uint32Array(size)
  const counts = new Uint32Array(size)
  let number = -1
  let all = 0
  for (let at = 0; at < size; at += 1) {
    const [step, times] = [next(), next()]
    if (step < 0 || times < 0) return 'it is cut off'
    number += step
    all += times
    if (step === 0 || number >= PRINT_NUMBERS) return 'its numbers are not in order'
    if (times === 0 || all > MAX_PRINT_WORDS) return 'it counts what cannot be'
    numbers[at] = number
    counts[at] = times
  }
  return { numbers, counts }
}

/** The print in bytes that somebody else may have written. */
export function unpackPrint(bytes: Uint8Array): Result<TextPrint, PrintFault> {
  const fault = (reason: string): Result<TextPrint, PrintFault> => err({ kind: 'no-print', reason })
  if (bytes.length > MAX_PRINT_BYTES) return fault('it is larger than any print')
  if (bytes[0] !== FORMAT) return fault('it is of another format')
  const { next, isAtEnd } = numbersOf(bytes)
  const words = readCounted(next, bytes.length)
  if (typeof words === 'string') return fault(words)
  const runs = readCounted(next, bytes.length)
  if (typeof runs === 'string') return fault(runs)
  return isAtEnd() ? ok({ words, runs }) : fault('something follows it')
}
