import { PartFault, TooLarge } from './faults.ts'
import { LIMITS } from './limits.ts'

/** One entry of a zip as its central directory lists it (PKWARE APPNOTE 6.3, §4.3.12). */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly at: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const MAX_COMMENT = 0xffff

const broken = (): PartFault => new PartFault('the file is cut off or broken')

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw broken()
}

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

function directoryOf(view: DataView): { readonly count: number; readonly at: number } {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== 0xffff_ffff) return { count, at }
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { count, at }
  const end64 = big(view, end - 12)
  if (view.getUint32(end64, true) !== END_64) throw broken()
  return { count: big(view, end64 + 32), at: big(view, end64 + 48) }
}

/** The sizes and the place that did not fit in 32 bits, in the order in which the extra field gives them. */
function readExtra64(view: DataView, from: number, to: number, short: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x0001) continue
    let next = at + 4
    return short.map((value) => {
      if (value !== 0xffff_ffff) return value
      next += 8
      return big(view, next - 8)
    })
  }
  return short
}

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\0') || name.split('/').includes('..')

function readEntry(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== CENTRAL) throw broken()
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw broken()
  // Part names are ASCII (ECMA-376 part 2 §9.1.1.1); some old tools write backslashes, as if on their own disk.
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
  if (isUnsafe(name)) throw new PartFault('it holds a path that leads out of the package')
  if ((flags & 0x0001) !== 0) throw new PartFault('its parts are encrypted')
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size = 0, packed = 0, local = 0] = readExtra64(view, nameEnd, extraEnd, short)
  const entry = { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size }
  return { entry: { ...entry, at: local }, next }
}

/** Lists a zip's entries by their names in lower case: names of parts differ by more than case (part 2 §9.1.1.1). */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  try {
    const { count, at } = directoryOf(view)
    if (count > LIMITS.entries) throw new TooLarge(`${LIMITS.entries} parts`)
    let next = at
    for (let index = 0; index < count; index += 1) {
      const read = readEntry(bytes, view, next)
      const key = read.entry.name.toLowerCase()
      if (entries.has(key)) throw new PartFault('it holds two parts of one name')
      entries.set(key, read.entry)
      next = read.next
    }
  } catch (thrown) {
    if (thrown instanceof RangeError) throw broken()
    throw thrown
  }
  return entries
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw broken()
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw broken()
  return bytes.subarray(from, from + packed)
}
