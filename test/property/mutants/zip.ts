import { unzipSync, zipSync } from 'fflate'
import type { Random } from './random.ts'

const SIGNATURES = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

/** Where the fields of each kind of header stand, and how many bytes they have (PKWARE APPNOTE 6.3, §4.3). */
const FIELDS: Readonly<Record<keyof typeof SIGNATURES, readonly (readonly [at: number, size: 2 | 4])[]>> = {
  local: [
    [0, 4],
    [6, 2],
    [8, 2],
    [14, 4],
    [18, 4],
    [22, 4],
    [26, 2],
    [28, 2],
  ],
  central: [
    [0, 4],
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [42, 4],
  ],
  end: [
    [0, 4],
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
    [20, 2],
  ],
}
const KINDS = ['local', 'central', 'central', 'end'] as const
const VALUES = [0, 1, 2, 8, 0xff, 0xfffe, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]
const NAMES = [
  '../x.xml',
  '/x.xml',
  'C:/x.xml',
  '..\\x.xml',
  'word//document.xml',
  'WORD/DOCUMENT.XML',
  '',
  'a\u0000b',
  '.',
  'word/',
]

function placesOf(view: DataView, signature: number): readonly number[] {
  const places: number[] = []
  for (let at = 0; at + 22 <= view.byteLength; at += 1) if (view.getUint32(at, true) === signature) places.push(at)
  return places
}

function setFields(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const kind = random.pick(KINDS)
    const places = placesOf(view, SIGNATURES[kind])
    if (places.length === 0) continue
    const [offset, size] = random.pick(FIELDS[kind])
    const at = random.pick(places) + offset
    const value = random.chance(0.3) ? random.below(changed.length) : random.pick(VALUES)
    if (at + size > changed.length) continue
    if (size === 2) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value, true)
  }
  return changed
}

/** Entries gone, renamed, doubled under another name, emptied or in another order. */
function changeEntries(bytes: Uint8Array, random: Random): Uint8Array {
  const entries = Object.entries(unzipSync(bytes))
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(entries.length)
    const [, content = new Uint8Array()] = entries[at] ?? []
    switch (random.below(5)) {
      case 0:
        if (entries.length > 1) entries.splice(at, 1)
        break
      case 1:
        entries[at] = [random.pick(NAMES), content]
        break
      case 2:
        entries.push([random.pick([...NAMES, ...entries.map(([path]) => path.toUpperCase())]), content])
        break
      case 3:
        entries[at] = [
          entries[at]?.[0] ?? 'x',
          random.pick([new Uint8Array(), new Uint8Array(70_000), content.slice(1)]),
        ]
        break
      default:
        entries.reverse()
    }
  }
  return zipSync(Object.fromEntries(entries))
}

function addAround(bytes: Uint8Array, random: Random): Uint8Array {
  const other = random.pick([bytes, bytes.slice(0, 200), new Uint8Array(random.below(70_000))])
  return new Uint8Array(random.chance(0.5) ? [...other, ...bytes] : [...bytes, ...other])
}

/** A package whose directory, headers or entries lie. */
export const mutateZip = (bytes: Uint8Array, random: Random): Uint8Array =>
  random.pick([setFields, setFields, setFields, changeEntries, changeEntries, addAround])(bytes, random)
