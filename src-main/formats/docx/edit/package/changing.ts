import { inflateRawSync } from 'node:zlib'
import { PartFault, TooLarge } from '../../read/package/faults.ts'
import { LIMITS } from '../../read/package/limits.ts'
import { type Relation, relationsPath } from '../../read/package/relations.ts'
import { escapeAttribute } from '../xml/escape.ts'
import { CONTENT_TYPES_PATH, insertBeforeEnd, readContentTypes } from './content-types.ts'
import { type Parts, packedPart } from './open-parts.ts'
import { writePackage } from './write-package.ts'

/** A package that is being changed. */
export interface Changing {
  readonly parts: Parts
  readonly set: (path: string, text: string) => void
  /** The text of a part as it is now. */
  readonly text: (path: string) => string | null
  /** Adds a part under a path that is free; gives the path. */
  readonly add: (path: string, type: string, content: string | Uint8Array) => string
  /** Relates a part to another one or to an address; gives the relationship's id. */
  readonly relate: (from: string, type: string, target: string, isExternal: boolean) => string
  /** Copies what a relationship of another package leads to, with all that hangs on it; gives the new id. */
  readonly carry: (source: Parts, relation: Relation, to: string) => string
  /** The parts that do not say what they said. */
  readonly changed: () => readonly string[]
  readonly finish: () => Uint8Array
}

/** What the ids of relationships that we add begin with. */
export const OUR_RELATION = 'rIdRedline'

const encoder = new TextEncoder()
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** How deep parts that hang on parts are followed: a chart has a workbook and a theme. */
const MAX_DEPTH = 4

function unpackPart(source: Parts, path: string): Uint8Array {
  const entry = source.entry(path)
  if (entry === null) throw new PartFault(`${path} is missing`)
  if (entry.size > LIMITS.partBytes) throw new TooLarge(`${LIMITS.partBytes / 1024 / 1024} MB in one part, unpacked`)
  const packed = packedPart(source, entry)
  if (entry.method === 0) return packed
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }))
  } catch {
    throw new PartFault(`${path} cannot be unpacked`)
  }
}

/** Begins to change a package. Nothing of it is written before `finish`. */
export function changePackage(parts: Parts): Changing {
  const texts = new Map<string, string>()
  const binaries = new Map<string, Uint8Array>()
  const types = readContentTypes(parts.text(CONTENT_TYPES_PATH))
  const carried = new Map<string, string>()
  let relations = 0
  const isTaken = (path: string): boolean => parts.entry(path) !== null || texts.has(path) || binaries.has(path)
  const text: Changing['text'] = (path) => texts.get(path) ?? parts.text(path)
  const set: Changing['set'] = (path, content) => void texts.set(path, content)

  const add: Changing['add'] = (wanted, type, content) => {
    let path = wanted
    for (let number = 1; isTaken(path); number += 1) path = wanted.replace(/(\.[^./]*)?$/, (end) => `-${number}${end}`)
    if (typeof content === 'string') texts.set(path, content)
    else binaries.set(path, content)
    types.add(path, type)
    return path
  }
  const relate: Changing['relate'] = (from, type, target, isExternal) => {
    const path = relationsPath(from)
    const before = text(path) ?? EMPTY_RELATIONS
    let id = ''
    do {
      relations += 1
      id = `${OUR_RELATION}${relations}`
    } while (before.includes(`"${id}"`))
    const mode = isExternal ? ' TargetMode="External"' : ''
    const address = isExternal ? target : `/${target}`
    const one = `<Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(address)}"${mode}/>`
    texts.set(path, insertBeforeEnd(before, one))
    return id
  }
  const copyPart = (source: Parts, path: string, depth: number): string => {
    const known = carried.get(path)
    if (known !== undefined) return known
    const type = readContentTypes(source.text(CONTENT_TYPES_PATH)).of(path) ?? 'application/octet-stream'
    const copy = add(path, type, unpackPart(source, path))
    carried.set(path, copy)
    if (depth < MAX_DEPTH && source.relations(path).length > 0) copyRelations(source, path, copy, depth + 1)
    return copy
  }
  // The copied part names its relationships by the ids they have.
  const copyRelations = (source: Parts, path: string, copy: string, depth: number): void => {
    const all = source.relations(path).map(({ id, type, target, isExternal }) => {
      const address = isExternal ? target : `/${copyPart(source, target, depth)}`
      const mode = isExternal ? ' TargetMode="External"' : ''
      return `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(address)}"${mode}/>`
    })
    texts.set(relationsPath(copy), insertBeforeEnd(EMPTY_RELATIONS, all.join('')))
  }
  const carry: Changing['carry'] = (source, { type, target, isExternal }, to) => {
    const key = `${to} ${type} ${target}`
    const known = carried.get(key)
    if (known !== undefined) return known
    const id = relate(to, type, isExternal ? target : copyPart(source, target, 0), isExternal)
    carried.set(key, id)
    return id
  }
  const changed: Changing['changed'] = () => [
    ...binaries.keys(),
    ...[...texts].flatMap(([path, content]) => (content === parts.text(path) ? [] : [path])),
  ]
  const finish = (): Uint8Array => {
    const changedTypes = types.changed()
    if (changedTypes !== null) texts.set(CONTENT_TYPES_PATH, changedTypes)
    const contents = new Map(binaries)
    for (const [path, content] of texts) {
      if (content === parts.text(path)) continue
      contents.set(parts.entry(path)?.name ?? path, encoder.encode(declaredUtf8(content)))
    }
    return writePackage(parts.bytes, parts.entries.values(), contents)
  }
  return { parts, set, text, add, relate, carry, changed, finish }
}

/** What was written in another encoding is written in UTF-8 now, and says so. */
const declaredUtf8 = (content: string): string =>
  content.replace(/^(<\?xml[^>]*\sencoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')
