import { readElements } from '../xml/visit-xml.ts'
import { PartFault } from './faults.ts'
import type { Package } from './unpack.ts'

/** One relationship of a part: what it is to it, and where it is. */
export interface Relation {
  readonly id: string
  /** The last segment of the type: `styles`, `header`. The same in transitional and strict OOXML. */
  readonly type: string
  /** Path in the package. */
  readonly target: string
}

/** The main part of a document and what it relates to, by relationship and not by usual name. */
export interface DocumentParts {
  readonly main: string
  /** The text of the document's own properties, null where it has none. */
  readonly properties: string | null
  /** The text of the properties that the application adds, null where there are none. */
  readonly applicationProperties: () => string | null
  /** The text of the first part of that type, null where the document has none. */
  readonly one: (type: string) => string | null
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

function relationsOf(parts: Package, path: string): readonly Relation[] {
  const folder = folderOf(path)
  const text = parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`)
  if (text === null) return []
  return readElements(text, ['rel:Relationship'])
    .filter((relation) => relation.attributes[':TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes[':Id'] ?? '',
      type: (attributes[':Type'] ?? '').split('/').at(-1) ?? '',
      target: resolvePath(folder, attributes[':Target'] ?? ''),
    }))
}

/** Finds the parts of the document by its relationships. */
export function findParts(parts: Package): DocumentParts {
  const top = relationsOf(parts, '')
  const named = top.find(({ type }) => type === 'officeDocument')?.target
  const main = named !== undefined && parts.has(named) ? named : 'word/document.xml'
  if (!parts.has(main)) throw new PartFault('it holds no document')
  const relations = relationsOf(parts, main).filter(({ target }) => parts.has(target))
  const textOf = (relation: Relation | undefined): string | null =>
    relation === undefined ? null : parts.text(relation.target)
  return {
    main,
    properties: textOf(top.find(({ type }) => type === 'core-properties')) ?? parts.text('docProps/core.xml'),
    applicationProperties: () =>
      textOf(top.find(({ type }) => /^extended-?properties$/i.test(type))) ?? parts.text('docProps/app.xml'),
    one: (type) => textOf(relations.find((relation) => relation.type === type)),
    byId: (id) => textOf(relations.find((relation) => relation.id === id)),
  }
}
