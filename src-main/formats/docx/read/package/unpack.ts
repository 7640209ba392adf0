import { crc32, inflateRawSync } from 'node:zlib'
import { PartFault, TooLarge } from './faults.ts'
import { LIMITS } from './limits.ts'
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** The parts of a package. Each is unpacked when it is asked for: pictures and fonts never are. */
export interface Package {
  readonly has: (path: string) => boolean
  /** The text of an XML part, null where there is none of that path. */
  readonly text: (path: string) => string | null
}

const STORED = 0
const DEFLATED = 8

/** A part that lies about its size is stopped as soon as it grows beyond it. */
function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  if (out.length > entry.size) throw new PartFault(`${entry.name} is larger than it says`)
  if (out.length < entry.size) throw new PartFault(`${entry.name} is cut off`)
  return out
}

const isTooLarge = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE'

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method === STORED && packed.length === entry.size) return packed
  if (entry.method !== DEFLATED) throw new PartFault(`${entry.name} is packed in an unknown way`)
  try {
    return inflate(packed, entry)
  } catch (thrown) {
    if (thrown instanceof PartFault) throw thrown
    throw new PartFault(`${entry.name} ${isTooLarge(thrown) ? 'is larger than it says' : 'cannot be unpacked'}`)
  }
}

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

function checkSize({ packed, size }: ZipEntry, readBefore: number): void {
  if (size > LIMITS.partBytes) throw new TooLarge(`${megabytes(LIMITS.partBytes)} in one part, unpacked`)
  if (readBefore + size > LIMITS.readBytes) throw new TooLarge(`${megabytes(LIMITS.readBytes)}, unpacked`)
  if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio)
    throw new TooLarge(`${LIMITS.ratio} times its packed size, unpacked`)
}

interface Markup {
  readonly elements: number
  readonly attributes: number
}

const OPEN = 0x3c
const SLASH = 0x2f
const EQUALS = 0x3d

/** At most how many elements and attributes a part has: beginnings of tags and equals signs, wherever they stand. */
function countMarkup(content: Uint8Array, before: Markup): Markup {
  let { elements, attributes } = before
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at]
    if (byte === EQUALS) attributes += 1
    else if (byte === OPEN && content[at + 1] !== SLASH) elements += 1
  }
  return { elements, attributes }
}

function checkMarkup({ elements, attributes }: Markup): void {
  if (elements > LIMITS.elements) throw new TooLarge(`${LIMITS.elements} elements`)
  if (attributes > LIMITS.attributes) throw new TooLarge(`${LIMITS.attributes} attributes`)
}

/** Refuses a document that is one XML file and holds more than all parts of a package may. */
export const checkFlat = (content: Uint8Array): void =>
  checkMarkup(countMarkup(content, { elements: 0, attributes: 0 }))

/** Opens a package without unpacking anything yet. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readZipDirectory(bytes)
  const texts = new Map<string, string>()
  let total = 0
  let markup: Markup = { elements: 0, attributes: 0 }
  const text: Package['text'] = (path) => {
    const key = path.toLowerCase()
    const entry = entries.get(key)
    if (entry === undefined) return null
    const known = texts.get(key)
    if (known !== undefined) return known
    checkSize(entry, total)
    total += entry.size
    const content = unpack(bytes, entry)
    if (crc32(content) !== entry.crc) throw new PartFault(`${entry.name} is damaged (its checksum is wrong)`)
    markup = countMarkup(content, markup)
    checkMarkup(markup)
    const decoded = decodeXml(content, entry.name)
    texts.set(key, decoded)
    return decoded
  }
  return { has: (path) => entries.has(path.toLowerCase()), text }
}

/** By its byte order mark, else by what its declaration says, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^(?:ï»¿)?<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8'
}

function decodeXml(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw new PartFault(`${name} holds bytes that are no text`)
  }
}
