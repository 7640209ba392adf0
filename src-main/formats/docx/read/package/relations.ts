import { readElements } from '../xml/visit-xml.ts'
import { PartFault } from './faults.ts'
import type { Package } from './unpack.ts'

/** One relationship of a part: what it is to it, and where it is. */
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

/** The main part of a document and what it relates to, by relationship and not by usual name. */
export interface DocumentParts {
  readonly main: string
  /** The text of the document's own properties, null where it has none. */
  readonly properties: string | null
  /** The text of the properties that the application adds, null where there are none. */
  readonly applicationProperties: () => string | null
  /** The text of the first part of that kind, null where the document has none. */
  readonly one: (kind: string) => string | null
  /** The text of the part that a relationship id of the main part names. */
  readonly byId: (id: string) => string | null
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Where the relationships of a part stand. */
export const relationsPath = (path: string): string => {
  const folder = folderOf(path)
  return `${folder}_rels/${path.slice(folder.length)}.rels`
}

/** Reads a part's relationships, those that lead outside the package among them. */
export function readRelations(parts: Package, path: string): readonly Relation[] {
  const text = parts.text(relationsPath(path))
  if (text === null) return []
  return readElements(text, ['rel:Relationship']).map(({ attributes }) => {
    const type = attributes[':Type'] ?? ''
    const target = attributes[':Target'] ?? ''
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

const isInside = ({ isExternal }: Relation): boolean => !isExternal

/** The path of the document itself. */
export function findMain(parts: Package): string {
  const named = readRelations(parts, '').find(
    ({ kind, isExternal }) => kind === 'officeDocument' && !isExternal,
  )?.target
  const main = named !== undefined && parts.has(named) ? named : 'word/document.xml'
  if (!parts.has(main)) throw new PartFault('it holds no document')
  return main
}

/** Finds the parts of the document by its relationships. */
export function findParts(parts: Package): DocumentParts {
  const top = readRelations(parts, '').filter(isInside)
  const main = findMain(parts)
  const relations = readRelations(parts, main).filter((relation) => isInside(relation) && parts.has(relation.target))
  const textOf = (relation: Relation | undefined): string | null =>
    relation === undefined ? null : parts.text(relation.target)
  return {
    main,
    properties: textOf(top.find(({ kind }) => kind === 'core-properties')) ?? parts.text('docProps/core.xml'),
    applicationProperties: () =>
      textOf(top.find(({ kind }) => /^extended-?properties$/i.test(kind))) ?? parts.text('docProps/app.xml'),
    one: (kind) => textOf(relations.find((relation) => relation.kind === kind)),
    byId: (id) => textOf(relations.find((relation) => relation.id === id)),
  }
}
