import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { value } from '../../store/support/workspaces.ts'

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What a text says when its tags are taken out, its entities read, and nothing parts a word: lines are folded anywhere. */
const bare = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[\s\u00ad\u200b\u2060-]+/g, '')
    .toLowerCase()

/** The readings of plain bytes under which words could hide. */
const readings = (bytes: Uint8Array): readonly string[] => {
  const plain = ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes))
  const shifted = new TextDecoder('utf-16le').decode(bytes.subarray(1))
  return [...plain, shifted].map(bare)
}

/** Every stream of a PDF that inflates. */
function streamsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const buffer = Buffer.from(bytes)
  const streams: Uint8Array[] = []
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start = at + (buffer[at + 6] === 0x0d ? 8 : 7)
    const end = buffer.indexOf('endstream', start)
    if (end < 0) break
    try {
      streams.push(inflateSync(buffer.subarray(start, end)))
    } catch {
      // A stream that is not compressed is among the plain bytes.
    }
    at = end + 3
  }
  return streams
}

/** Every reading of an export, whatever packs it: names and bytes of files in zips, streams and drawn text of PDFs. */
async function readEverything(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const own = [name, bare(name), ...readings(bytes)]
  if (isZip(bytes)) {
    const packed = await Promise.all(
      Object.entries(unzipSync(bytes)).map(([path, inner]) => readEverything(path, inner)),
    )
    return [...own, ...packed.flat()]
  }
  if (!isPdf(bytes)) return own
  const drawn = value(await openAnyDocument('export.pdf', bytes)).view('accepted')
  return [...own, bare(JSON.stringify(drawn)), ...streamsOf(bytes).flatMap(readings)]
}

/** The words of an export that a pattern finds, each once, in whatever reading. */
export async function findWords(name: string, bytes: Uint8Array, pattern: RegExp): Promise<readonly string[]> {
  const found = (await readEverything(name, bytes)).flatMap((text) => text.match(pattern) ?? [])
  return [...new Set(found.map((word) => word.toLowerCase()))].sort()
}
