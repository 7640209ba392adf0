import { PartFault } from '../../read/package/faults.ts'
import { openPackage } from '../../read/package/unpack.ts'
import { packedBytes, readZipDirectory, type ZipEntry } from '../../read/package/zip-directory.ts'
import { unescapeXml } from '../xml/escape.ts'
import { parsePart } from '../xml/parse-part.ts'

/** A relationship of a part. */
export interface Relation {
  readonly id: string
  /** The whole address of its type. */
  readonly type: string
  /** Its last segment, the same in transitional and strict OOXML: `header`. */
  readonly kind: string
  /** Path in the package, or an address outside it. */
  readonly target: string
  readonly isExternal: boolean
}

/** A document's package, opened: each part is unpacked when it is asked for. */
export interface Parts {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** Path of the main part. */
  readonly main: string
  readonly text: (path: string) => string | null
  readonly entry: (path: string) => ZipEntry | null
  readonly relations: (path: string) => readonly Relation[]
  /** Path of the first part of that kind that the main part relates to. */
  readonly one: (kind: string) => string | null
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Where the relationships of a part stand. */
export const relationsPath = (path: string): string => {
  const folder = folderOf(path)
  return `${folder}_rels/${path.slice(folder.length)}.rels`
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Reads a part's relationships. */
function readRelations(text: string | null, path: string): readonly Relation[] {
  if (text === null) return []
  return parsePart(text)
    .children.filter(({ name }) => name === 'rel:Relationship')
    .map(({ attributes }) => {
      const type = attributes[':Type'] ?? ''
      const target = unescapeXml(attributes[':Target'] ?? '')
      const isExternal = attributes[':TargetMode'] === 'External'
      return {
        id: attributes[':Id'] ?? '',
        type,
        kind: type.split('/').at(-1) ?? '',
        target: isExternal ? target : resolvePath(folderOf(path), target),
        isExternal,
      }
    })
}

/** Opens a package whose document the reader has read already. */
export function openParts(bytes: Uint8Array): Parts {
  const opened = openPackage(bytes)
  const entries = readZipDirectory(bytes)
  const known = new Map<string, readonly Relation[]>()
  const relations: Parts['relations'] = (path) => {
    const found = known.get(path) ?? readRelations(opened.text(relationsPath(path)), path)
    known.set(path, found)
    return found
  }
  const named = relations('').find(({ kind }) => kind === 'officeDocument')?.target
  const main = named !== undefined && opened.has(named) ? named : 'word/document.xml'
  if (!opened.has(main)) throw new PartFault('it holds no document')
  return {
    bytes,
    entries,
    main,
    text: opened.text,
    entry: (path) => entries.get(path.toLowerCase()) ?? null,
    relations,
    one: (kind) =>
      relations(main).find((relation) => relation.kind === kind && !relation.isExternal && opened.has(relation.target))
        ?.target ?? null,
  }
}

/** A part's bytes as they are packed, to be unpacked elsewhere. */
export const packedPart = ({ bytes }: Parts, entry: ZipEntry): Uint8Array => packedBytes(bytes, entry)
