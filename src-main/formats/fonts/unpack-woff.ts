import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/**
 * A WOFF file (W3C, WOFF File Format 1.0) as the plain font in it.
 *
 * pdfkit's font library reads WOFF too, but inflates a table anew at each of its many looks, which took half the time of
 * a PDF.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => readTable(woff, HEADER + at * ENTRY))
  const entries = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  woff.copy(entries, 0, 4, 8)
  entries.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  entries.writeUInt16BE(2 ** power * SFNT_ENTRY, 6)
  entries.writeUInt16BE(power, 8)
  entries.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10)
  let offset = entries.length
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const place = SFNT_HEADER + at * SFNT_ENTRY
    tag.copy(entries, place)
    entries.writeUInt32BE(checksum, place + 4)
    entries.writeUInt32BE(offset, place + 8)
    entries.writeUInt32BE(data.length, place + 12)
    offset += padded(data.length)
  }
  return Buffer.concat([entries, ...tables.map(({ data }) => Buffer.concat([data], padded(data.length)))])
}

/** Tables begin at a multiple of four bytes. */
const padded = (length: number): number => Math.ceil(length / 4) * 4

interface FontTable {
  readonly tag: Buffer
  readonly checksum: number
  readonly data: Buffer
}

function readTable(woff: Buffer, at: number): FontTable {
  const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place))
  const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    data: packed === length ? data : inflateSync(data),
  }
}
