import { el, part, RELATIONSHIPS } from './xml.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A file inside a .docx: its path, its content type, and how document.xml refers to it. */
export interface PackagePart {
  readonly path: string
  readonly type: string
  readonly xml: string
  readonly relation: { readonly id: string; readonly kind: string } | null
}

/** A part of the word/ folder that document.xml refers to. */
export const wordPart = (name: string, kind: string, id: string, xml: string): PackagePart => ({
  path: `word/${name}.xml`,
  type: `${WORD}.${kind}+xml`,
  xml,
  relation: { id, kind },
})

/** The main part itself. */
export const mainPart = (xml: string): PackagePart => ({
  path: 'word/document.xml',
  type: `${WORD}.document.main+xml`,
  xml,
  relation: null,
})

/** docProps/core.xml. */
export const propertiesPart = (xml: string): PackagePart => ({
  path: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  xml,
  relation: null,
})

/** [Content_Types].xml. */
export const contentTypes = (parts: readonly PackagePart[]): string =>
  part(
    el(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, type }) => el('Override', { PartName: `/${path}`, ContentType: type })),
    ),
  )

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relationships = (...children: readonly string[]): string =>
  part(el('Relationships', { xmlns: PACKAGE }, ...children))

/** _rels/.rels. */
export const packageRelations = (): string =>
  relationships(
    el('Relationship', { Id: 'rId1', Type: `${RELATIONSHIPS}/officeDocument`, Target: 'word/document.xml' }),
    el('Relationship', { Id: 'rId2', Type: `${PACKAGE}/metadata/core-properties`, Target: 'docProps/core.xml' }),
  )

/** word/_rels/document.xml.rels. */
export const documentRelations = (parts: readonly PackagePart[]): string =>
  relationships(
    ...parts.flatMap(({ path, relation }) =>
      relation === null
        ? []
        : [
            el('Relationship', {
              Id: relation.id,
              Type: `${RELATIONSHIPS}/${relation.kind}`,
              Target: path.replace('word/', ''),
            }),
          ],
    ),
  )
