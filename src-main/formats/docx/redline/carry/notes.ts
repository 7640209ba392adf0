import type { Changing } from '../../edit/package/changing.ts'
import { insertBeforeEnd } from '../../edit/package/content-types.ts'
import type { TextPart } from '../../edit/package/text-part.ts'
import { parsePart, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { NoteKind } from '../story/side.ts'
import { type Carrying, carryNode } from './carry-node.ts'

/** Notes of the older document whose marks are gone from the text: a tracked deletion needs them still. */
export interface NoteCarrier {
  /** The id that a note of the older document has in the newer one from now on. */
  readonly idOf: (kind: NoteKind, id: string) => string
  /** Puts the carried notes where their marks stand among the others: LibreOffice tells notes by their place. */
  readonly finish: (changing: Changing, mainText: string) => void
}

interface Carried {
  readonly kind: NoteKind
  readonly id: string
  readonly xml: string
}

/** The notes of the older document and of the newer one; `carryingFor` is from the one part into the other. */
export interface NoteParts {
  readonly older: ReadonlyMap<string, XmlNode>
  readonly newer: TextPart | null
  readonly carrying: Carrying
}

const highestId = (part: TextPart | null): number =>
  Math.max(
    0,
    ...(part?.root.children ?? []).map(({ attributes }) => Number(attributes['w:id'] ?? 0)).filter(Number.isFinite),
  )

/** Carries notes over. `partsOf` looks up both sides' notes of a kind. */
export function carryNotes(
  partsOf: (kind: NoteKind) => NoteParts,
  makePart: (kind: NoteKind, changing: Changing) => string,
): NoteCarrier {
  const known = new Map<string, Carried>()
  const next = new Map<NoteKind, number>()
  const idOf: NoteCarrier['idOf'] = (kind, id) => {
    const found = known.get(`${kind} ${id}`)
    if (found !== undefined) return found.id
    const { older, newer, carrying } = partsOf(kind)
    const fresh = next.get(kind) ?? highestId(newer) + 1
    next.set(kind, fresh + 1)
    const note = older.get(id)
    const content = (note?.children ?? []).map((child) => carryNode(child, carrying)).join('')
    const xml = `<w:${kind} w:id="${fresh}">${content === '' ? '<w:p/>' : content}</w:${kind}>`
    known.set(`${kind} ${id}`, { kind, id: String(fresh), xml })
    return String(fresh)
  }
  const finish: NoteCarrier['finish'] = (changing, mainText) => {
    for (const kind of ['footnote', 'endnote'] as const) {
      const carried = new Map([...known.values()].filter((one) => one.kind === kind).map((one) => [one.id, one.xml]))
      if (carried.size === 0) continue
      const path = partsOf(kind).newer?.path ?? makePart(kind, changing)
      changing.set(path, placeNotes(changing.text(path) ?? '', kind, carried, mainText))
    }
  }
  return { idOf, finish }
}

function placeNotes(source: string, kind: NoteKind, carried: ReadonlyMap<string, string>, mainText: string): string {
  const order = [...mainText.matchAll(new RegExp(`<w:${kind}Reference\\b[^>]*?w:id="([^"]*)"`, 'g'))].map(
    ([, id = '']) => id,
  )
  const notes = parsePart(source).children.filter(({ name }) => name === `w:${kind}`)
  const ends = new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note.to]))
  const rules = notes.filter(
    ({ attributes }) => attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal',
  )
  let at = rules.at(-1)?.to ?? notes[0]?.from ?? -1
  if (at < 0) return insertBeforeEnd(source, order.map((id) => carried.get(id) ?? '').join(''))
  const placed: (readonly [number, string])[] = []
  for (const id of order) {
    const xml = carried.get(id)
    if (xml !== undefined) placed.push([at, xml])
    else at = ends.get(id) ?? at
  }
  let text = source
  for (const [place, xml] of placed.toSorted(([one], [other]) => one - other).toReversed())
    text = `${text.slice(0, place)}${xml}${text.slice(place)}`
  return text
}
