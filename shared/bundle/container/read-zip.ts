import type { BundleFile } from '../../model/bundle.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { sameBytes, textOf } from '../bytes.ts'
import { collidingPath, pathFault } from '../paths.ts'
import { showUnprintable } from '../plain-line.ts'
import { crc32 } from './crc32.ts'
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  STORED,
  UTF8_FLAG,
} from './layout.ts'
import { zipDeterministically } from './write-zip.ts'

/** Why bytes are not a zip that may hold a bundle, in words for people. `entry` is the file's path where one is to blame. */
export interface ZipFault {
  readonly kind: 'not-a-zip' | 'unsafe-path' | 'unusual' | 'damaged' | 'too-large' | 'not-canonical'
  readonly entry: string | null
  readonly message: string
}

/** Most entries of a bundle. */
export const MAX_ENTRIES = 5000
/** Most bytes of a bundle, zipped; as nothing is compressed, also unzipped. */
const MAX_BYTES = 512 * 1024 * 1024

const fault = (kind: ZipFault['kind'], message: string, entry: string | null = null) =>
  err<ZipFault>({ kind, entry: entry === null ? null : showUnprintable(entry), message })

/** A zip's bytes, and the little-endian numbers in them. */
interface Zip {
  readonly bytes: Uint8Array
  readonly uint16: (at: number) => number
  readonly uint32: (at: number) => number
}

function zipOf(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { bytes, uint16: (at) => view.getUint16(at, true), uint32: (at) => view.getUint32(at, true) }
}

interface Directory {
  readonly count: number
  readonly size: number
  readonly offset: number
}

function readEnd(zip: Zip): Result<Directory, ZipFault> {
  if (zip.bytes.length < END_SIZE || (zip.uint32(0) !== LOCAL_SIGNATURE && zip.uint32(0) !== END_SIGNATURE))
    return fault('not-a-zip', 'the file is not a zip, or something stands before it')
  const at = zip.bytes.length - END_SIZE
  if (zip.uint32(at) !== END_SIGNATURE)
    return fault('not-a-zip', 'the zip is cut short, or something stands after it (a comment, more bytes)')
  const count = zip.uint16(at + 10)
  const size = zip.uint32(at + 12)
  const offset = zip.uint32(at + 16)
  if (count === 0xffff || size === 0xffff_ffff || offset === 0xffff_ffff) return fault('unusual', 'the zip is a zip64')
  if (count > MAX_ENTRIES) return fault('too-large', `the zip has more than ${MAX_ENTRIES} files`)
  if (offset + size !== at) return fault('not-a-zip', 'the directory of the zip is not where it says')
  return ok({ count, size, offset })
}

function fileKindFault(attributes: number): string | null {
  const kind = (attributes >>> 16) & 0o170000
  if (kind === 0o120000) return 'is a symbolic link'
  if (kind === 0o040000 || (attributes & 0x10) !== 0) return 'is a folder entry'
  return kind === 0o100000 || kind === 0 ? null : 'is no ordinary file'
}

/** What makes an entry unfit before its bytes are looked at. */
function entryFault(zip: Zip, at: number): string | null {
  const flags = zip.uint16(at + 8)
  if ((flags & 0x2041) !== 0) return 'is encrypted'
  if ((flags & 0x0008) !== 0) return 'has a data descriptor'
  if (flags !== UTF8_FLAG) return 'has unusual flags'
  if (zip.uint16(at + 10) !== STORED) return 'is compressed, which no file of a bundle is'
  if (zip.uint32(at + 20) !== zip.uint32(at + 24)) return 'has two different sizes'
  if (zip.uint16(at + 30) !== 0 || zip.uint16(at + 32) !== 0) return 'has an extra field or a comment'
  return fileKindFault(zip.uint32(at + 38))
}

interface Read {
  readonly file: BundleFile
  readonly next: number
}

function readEntry(zip: Zip, at: number, end: number): Result<Read, ZipFault> {
  if (at + CENTRAL_SIZE > end || zip.uint32(at) !== CENTRAL_SIGNATURE)
    return fault('damaged', 'the directory of the zip is damaged')
  const next = at + CENTRAL_SIZE + zip.uint16(at + 28)
  if (next > end) return fault('damaged', 'the directory of the zip is damaged')
  const name = textOf(zip.bytes.subarray(at + CENTRAL_SIZE, next))
  if (name === null) return fault('unsafe-path', 'a name in the zip is not UTF-8')
  const unsafe = pathFault(name)
  if (unsafe !== null) return fault('unsafe-path', unsafe, name)
  const unusual = entryFault(zip, at)
  if (unusual !== null) return fault('unusual', unusual, name)
  const size = zip.uint32(at + 24)
  const offset = zip.uint32(at + 42)
  if (offset + LOCAL_SIZE > zip.bytes.length || zip.uint32(offset) !== LOCAL_SIGNATURE)
    return fault('damaged', 'is not where the directory says', name)
  const start = offset + LOCAL_SIZE + zip.uint16(offset + 26) + zip.uint16(offset + 28)
  if (start + size > zip.bytes.length) return fault('damaged', 'is cut short', name)
  const bytes = new Uint8Array(zip.bytes.subarray(start, start + size))
  if (crc32(bytes) !== zip.uint32(at + 16)) return fault('damaged', 'does not have the checksum it should', name)
  return ok({ file: { path: name, bytes }, next })
}

/**
 * The files of a zip that `zipDeterministically` could have made, and of no other.
 *
 * Two programs can read one odd zip as two different sets of files; so after every entry has been looked at, the whole
 * container must equal its own deterministic re-zip byte for byte.
 */
export function readZipStrictly(bytes: Uint8Array): Result<readonly BundleFile[], ZipFault> {
  if (bytes.length > MAX_BYTES) return fault('too-large', `the file is larger than ${MAX_BYTES / 1024 / 1024} MB`)
  const zip = zipOf(bytes)
  const directory = readEnd(zip)
  if (!directory.ok) return directory
  const { count, size, offset } = directory.value
  const files: BundleFile[] = []
  let total = 0
  let at = offset
  while (files.length < count) {
    const read = readEntry(zip, at, offset + size)
    if (!read.ok) return read
    total += read.value.file.bytes.length
    // Entries that share their bytes would make a small file fill the memory.
    if (total > zip.bytes.length) return fault('damaged', 'overlaps another file', read.value.file.path)
    files.push(read.value.file)
    at = read.value.next
  }
  const colliding = collidingPath(files.map((file) => file.path))
  if (colliding !== null) return fault('unsafe-path', 'is there twice, or differs from another only in case', colliding)
  if (!sameBytes(bytes, zipDeterministically(files)))
    return fault('not-canonical', 'the container was changed: order, times, attributes or hidden bytes')
  return ok(files)
}
