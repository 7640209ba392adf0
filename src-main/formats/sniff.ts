import { unzipSync } from 'fflate'

/** What a file's first bytes say it is. */
export type Sniffed =
  | { readonly kind: 'zip'; readonly names: readonly string[] }
  | { readonly kind: 'broken-zip' }
  | { readonly kind: 'compound'; readonly encrypted: boolean; readonly looksLike: string | null }
  | { readonly kind: 'foreign'; readonly looksLike: string | null }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'html' }
  | { readonly kind: 'flat-odt' }
  | { readonly kind: 'text' }

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0))

/** Leading bytes of formats that are no contract text, by the name a user knows them by. */
const SIGNATURES: readonly (readonly [string, readonly number[], number?])[] = [
  ['an RTF document', ascii('{\\rtf')],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', ascii('GIF8')],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a WebP image', ascii('WEBP'), 8],
  ['an HEIC image', ascii('ftypheic'), 4],
  ['a video or audio file', ascii('ftyp'), 4],
  ['an MP3 file', ascii('ID3')],
  ['a Windows program', ascii('MZ')],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', [0xcf, 0xfa, 0xed, 0xfe]],
  ['a program', [0xca, 0xfe, 0xba, 0xbe]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', ascii('Rar!')],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a bzip2 archive', ascii('BZh')],
  ['a database', ascii('SQLite format 3')],
]

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]

const beginsWith = (bytes: Uint8Array, wanted: readonly number[], at = 0): boolean =>
  bytes.length >= at + wanted.length && wanted.every((byte, index) => bytes[at + index] === byte)

/** Names in a compound file are UTF-16; its directory may be anywhere. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function sniffCompound(bytes: Uint8Array): Sniffed {
  const encrypted = holdsName(bytes, 'EncryptedPackage')
  const looksLike = holdsName(bytes, 'WordDocument')
    ? null
    : holdsName(bytes, 'Workbook')
      ? 'an old Excel workbook'
      : holdsName(bytes, 'PowerPoint Document')
        ? 'an old PowerPoint presentation'
        : holdsName(bytes, '__properties_version1.0')
          ? 'an Outlook message'
          : null
  return { kind: 'compound', encrypted, looksLike }
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
    return { kind: 'zip', names }
  } catch {
    return { kind: 'broken-zip' }
  }
}

/** True for a byte that no text in any single-byte or UTF-8 encoding holds. */
const isBinaryByte = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d

/** How much of a file is looked at to tell text from other bytes, and how many odd bytes a text may hold there. */
const LOOKED_AT = 65_536
const ODD_SHARE = 0.002

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT)
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (isBinaryByte(byte)) odd++
  }
  return odd > Math.max(2, head.length * ODD_SHARE)
}

/** How much of a text is looked at to see how it begins. */
const BEGINNING = 4096

const XML_BEFORE_ROOT = /^(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)+/

/** What a text is by its first tag; comments and declarations may stand before it. */
function sniffText(beginning: string): Sniffed {
  const first = beginning.replace(/^ï»¿/, '').trimStart()
  const root = first.replace(XML_BEFORE_ROOT, '')
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(root)) return { kind: 'html' }
  if (/^<office:document\b/.test(root)) return { kind: 'flat-odt' }
  if (/^<\?xml\b/i.test(first)) return { kind: 'foreign', looksLike: 'an XML file' }
  if (/^(?:From: <Saved by|MIME-Version: 1\.0\r?\nContent-Type: multipart\/related)/i.test(first))
    return { kind: 'foreign', looksLike: 'a web archive (MHTML)' }
  return { kind: 'text' }
}

/** Readers take a PDF's first line anywhere in the first kilobyte; what stands before it is no text then. */
function beginsPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const at = head.indexOf('%PDF-')
  return at === 0 || (at > 0 && /%PDF-\d\.\d/.test(head) && /\d+ \d+ obj\b/.test(head.slice(at)))
}

/** Tells what a file is by its bytes alone. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (beginsWith(bytes, COMPOUND)) return sniffCompound(bytes)
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, EMPTY_ZIP)) return sniffZip(bytes)
  if (beginsPdf(bytes)) return { kind: 'pdf' }
  const known = SIGNATURES.find(([, signature, at]) => beginsWith(bytes, signature, at))
  const [name] = known ?? []
  const isWordThatBegins = name === 'a Windows program' || name === 'a bzip2 archive' || name === 'an MP3 file'
  if (name !== undefined && !(isWordThatBegins && !looksBinary(bytes))) return { kind: 'foreign', looksLike: name }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!utf16 && looksBinary(bytes)) return { kind: 'foreign', looksLike: null }
  return sniffText(Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1'))
}
