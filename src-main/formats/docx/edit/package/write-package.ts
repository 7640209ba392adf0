import { crc32, deflateRawSync } from 'node:zlib'
import {
  CENTRAL_SIGNATURE,
  END_SIGNATURE,
  END_SIZE,
  FIXED_TIME,
  LOCAL_SIGNATURE,
  UTF8_FLAG,
} from '#shared/bundle/container/layout.ts'
import { packedBytes, type ZipEntry } from '../../read/package/zip-directory.ts'

/** A part as it goes into the package: packed already. */
interface Packed {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
}

const DEFLATED = 8
/** Version 2.0 is what deflated entries need. */
const NEEDED = 20
const COMMON_SIZE = 26

const pack = (name: string, content: Uint8Array): Packed => ({
  name,
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  packed: deflateRawSync(content),
})

/** The bytes from "version needed" to the length of the extra field, which both headers share. */
function commonOf({ method, crc, size, packed }: Packed, nameLength: number): Buffer {
  const common = Buffer.alloc(COMMON_SIZE)
  common.writeUInt16LE(NEEDED, 0)
  common.writeUInt16LE(UTF8_FLAG, 2)
  common.writeUInt16LE(method, 4)
  common.writeUInt32LE(FIXED_TIME, 6)
  common.writeUInt32LE(crc, 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(nameLength, 22)
  return common
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function zipPacked(parts: readonly Packed[]): Uint8Array {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const common = commonOf(part, name.length)
    local.push(uint32(LOCAL_SIGNATURE), common, name, part.packed)
    // Comment length, disk, and both kinds of attributes are nothing.
    central.push(uint32(CENTRAL_SIGNATURE), Buffer.from([NEEDED, 0]), common, Buffer.alloc(10), uint32(offset), name)
    offset += 4 + COMMON_SIZE + name.length + part.packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(END_SIGNATURE, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}

/** A package with some parts changed or added. The others keep their packed bytes. */
export function writePackage(
  bytes: Uint8Array,
  entries: Iterable<ZipEntry>,
  changed: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const kept: Packed[] = []
  const left = new Map(changed)
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const content = left.get(entry.name)
    left.delete(entry.name)
    const { name, method, crc, size } = entry
    kept.push(
      content === undefined ? { name, method, crc, size, packed: packedBytes(bytes, entry) } : pack(name, content),
    )
  }
  return zipPacked([...kept, ...[...left].map(([name, content]) => pack(name, content))])
}
