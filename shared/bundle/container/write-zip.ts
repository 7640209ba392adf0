import type { BundleFile } from '../../model/bundle.ts'
import { invariant } from '../../model/result.ts'
import { compareBytes, joinBytes, utf8 } from '../bytes.ts'
import { crc32 } from './crc32.ts'
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
  readonly name: Uint8Array
  readonly bytes: Uint8Array
  readonly crc: number
}

/** Bytes of a length, with what `write` puts in them; every number of a zip is little-endian. */
function record(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size)
  write(new DataView(bytes.buffer))
  return bytes
}

/** The 22 bytes from "version needed" to the sizes that both headers share. */
function writeCommon(header: DataView, at: number, { name, bytes, crc }: Entry): void {
  header.setUint16(at, NEEDED, true)
  header.setUint16(at + 2, UTF8_FLAG, true)
  header.setUint16(at + 4, STORED, true)
  header.setUint32(at + 6, FIXED_TIME, true)
  header.setUint32(at + 10, crc, true)
  header.setUint32(at + 14, bytes.length, true)
  header.setUint32(at + 18, bytes.length, true)
  header.setUint16(at + 22, name.length, true)
}

const localHeader = (entry: Entry): Uint8Array =>
  record(LOCAL_SIZE, (header) => {
    header.setUint32(0, LOCAL_SIGNATURE, true)
    writeCommon(header, 4, entry)
  })

const centralHeader = (entry: Entry, offset: number): Uint8Array =>
  record(CENTRAL_SIZE, (header) => {
    header.setUint32(0, CENTRAL_SIGNATURE, true)
    header.setUint16(4, MADE_BY, true)
    writeCommon(header, 6, entry)
    header.setUint32(38, FILE_MODE * 0x1_0000, true)
    header.setUint32(42, offset, true)
  })

const endRecord = (count: number, size: number, offset: number): Uint8Array =>
  record(END_SIZE, (end) => {
    end.setUint32(0, END_SIGNATURE, true)
    end.setUint16(8, count, true)
    end.setUint16(10, count, true)
    end.setUint32(12, size, true)
    end.setUint32(16, offset, true)
  })

/**
 * The one zip that these files make: sorted by the bytes of their names, stored, fixed times, no extra fields.
 *
 * Stored and not deflated, so that no version of a compressor can change the bytes of the same bundle.
 */
export function zipDeterministically(files: readonly BundleFile[]): Uint8Array {
  const entries = files
    .map(({ path, bytes }): Entry => ({ name: utf8(path), bytes, crc: crc32(bytes) }))
    .toSorted((a, b) => compareBytes(a.name, b.name))
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    parts.push(localHeader(entry), entry.name, entry.bytes)
    central.push(centralHeader(entry, offset), entry.name)
    offset += LOCAL_SIZE + entry.name.length + entry.bytes.length
  }
  const directory = joinBytes(central)
  invariant(entries.length < 0xffff && offset + directory.length < 0xffff_ffff, 'a bundle stays below the zip64 limits')
  return joinBytes([...parts, directory, endRecord(entries.length, directory.length, offset)])
}
