import { crc32 } from 'node:zlib'
import { textOf } from '#shared/bundle/bytes.ts'
import { collidingPath, pathFault } from '#shared/bundle/paths.ts'
import { showUnprintable } from '#shared/bundle/plain-line.ts'
import type { BundleFile } from '#shared/model/bundle.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
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

interface Directory {
  readonly count: number
  readonly size: number
  readonly offset: number
}

function readEnd(zip: Buffer): Result<Directory, ZipFault> {
  if (zip.length < END_SIZE || (zip.readUInt32LE(0) !== LOCAL_SIGNATURE && zip.readUInt32LE(0) !== END_SIGNATURE))
    return fault('not-a-zip', 'the file is not a zip, or something stands before it')
  const at = zip.length - END_SIZE
  if (zip.readUInt32LE(at) !== END_SIGNATURE)
    return fault('not-a-zip', 'the zip is cut short, or something stands after it (a comment, more bytes)')
  const count = zip.readUInt16LE(at + 10)
  const size = zip.readUInt32LE(at + 12)
  const offset = zip.readUInt32LE(at + 16)
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
function entryFault(zip: Buffer, at: number): string | null {
  const flags = zip.readUInt16LE(at + 8)
  if ((flags & 0x2041) !== 0) return 'is encrypted'
  if ((flags & 0x0008) !== 0) return 'has a data descriptor'
  if (flags !== UTF8_FLAG) return 'has unusual flags'
  if (zip.readUInt16LE(at + 10) !== STORED) return 'is compressed, which no file of a bundle is'
  if (zip.readUInt32LE(at + 20) !== zip.readUInt32LE(at + 24)) return 'has two different sizes'
  if (zip.readUInt16LE(at + 30) !== 0 || zip.readUInt16LE(at + 32) !== 0) return 'has an extra field or a comment'
  return fileKindFault(zip.readUInt32LE(at + 38))
}

interface Read {
  readonly file: BundleFile
  readonly next: number
}

function readEntry(zip: Buffer, at: number, end: number): Result<Read, ZipFault> {
  if (at + CENTRAL_SIZE > end || zip.readUInt32LE(at) !== CENTRAL_SIGNATURE)
    return fault('damaged', 'the directory of the zip is damaged')
  const next = at + CENTRAL_SIZE + zip.readUInt16LE(at + 28)
  if (next > end) return fault('damaged', 'the directory of the zip is damaged')
  const name = textOf(zip.subarray(at + CENTRAL_SIZE, next))
  if (name === null) return fault('unsafe-path', 'a name in the zip is not UTF-8')
  const unsafe = pathFault(name)
  if (unsafe !== null) return fault('unsafe-path', unsafe, name)
  const unusual = entryFault(zip, at)
  if (unusual !== null) return fault('unusual', unusual, name)
  const size = zip.readUInt32LE(at + 24)
  const offset = zip.readUInt32LE(at + 42)
  if (offset + LOCAL_SIZE > zip.length || zip.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    return fault('damaged', 'is not where the directory says', name)
  const start = offset + LOCAL_SIZE + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + size > zip.length) return fault('damaged', 'is cut short', name)
  const bytes = new Uint8Array(zip.subarray(start, start + size))
  if (crc32(bytes) !== zip.readUInt32LE(at + 16)) return fault('damaged', 'does not have the checksum it should', name)
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
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
    if (total > zip.length) return fault('damaged', 'overlaps another file', read.value.file.path)
    files.push(read.value.file)
    at = read.value.next
  }
  const colliding = collidingPath(files.map((file) => file.path))
  if (colliding !== null) return fault('unsafe-path', 'is there twice, or differs from another only in case', colliding)
  if (!zip.equals(zipDeterministically(files)))
    return fault('not-canonical', 'the container was changed: order, times, attributes or hidden bytes')
  return ok(files)
}
