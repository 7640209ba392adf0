import { crc32 } from 'node:zlib'
import { compareBytes } from '#shared/bundle/bytes.ts'
import type { BundleFile } from '#shared/model/bundle.ts'
import { invariant } from '#shared/model/result.ts'
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  FILE_MODE,
  FIXED_TIME,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  MADE_BY,
  NEEDED,
  STORED,
  UTF8_FLAG,
} from './layout.ts'

interface Entry {
  readonly name: Buffer
  readonly bytes: Uint8Array
  readonly crc: number
}

/** The 22 bytes from "version needed" to the sizes that both headers share. */
function writeCommon(header: Buffer, at: number, { name, bytes, crc }: Entry): void {
  header.writeUInt16LE(NEEDED, at)
  header.writeUInt16LE(UTF8_FLAG, at + 2)
  header.writeUInt16LE(STORED, at + 4)
  header.writeUInt32LE(FIXED_TIME, at + 6)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(bytes.length, at + 14)
  header.writeUInt32LE(bytes.length, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE)
  header.writeUInt32LE(LOCAL_SIGNATURE, 0)
  writeCommon(header, 4, entry)
  return header
}

function centralHeader(entry: Entry, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_SIZE)
  header.writeUInt32LE(CENTRAL_SIGNATURE, 0)
  header.writeUInt16LE(MADE_BY, 4)
  writeCommon(header, 6, entry)
  header.writeUInt32LE(FILE_MODE * 0x1_0000, 38)
  header.writeUInt32LE(offset, 42)
  return header
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(END_SIZE)
  record.writeUInt32LE(END_SIGNATURE, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

/**
 * The one zip that these files make: sorted by the bytes of their names, stored, fixed times, no extra fields.
 *
 * Stored and not deflated, so that no version of a compressor can change the bytes of the same bundle.
 */
export function zipDeterministically(files: readonly BundleFile[]): Uint8Array {
  const entries = files
    .map(({ path, bytes }): Entry => ({ name: Buffer.from(path, 'utf8'), bytes, crc: crc32(bytes) }))
    .toSorted((a, b) => compareBytes(a.name, b.name))
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    parts.push(localHeader(entry), entry.name, entry.bytes)
    central.push(centralHeader(entry, offset), entry.name)
    offset += LOCAL_SIZE + entry.name.length + entry.bytes.length
  }
  const directory = Buffer.concat(central)
  invariant(entries.length < 0xffff && offset + directory.length < 0xffff_ffff, 'a bundle stays below the zip64 limits')
  return new Uint8Array(Buffer.concat([...parts, directory, endRecord(entries.length, directory.length, offset)]))
}
