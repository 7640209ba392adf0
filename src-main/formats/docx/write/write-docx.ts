import { strToU8, zipSync } from 'fflate'
import { idsFromOne } from './inlines.ts'
import type { DocxDocument } from './model.ts'
import { numberingPart } from './numbering.ts'
import {
  contentTypes,
  documentRelations,
  mainPart,
  type PackagePart,
  packageRelations,
  propertiesPart,
  wordPart,
} from './package.ts'
import { commentsPart, corePart, documentPart, footerPart, headerPart, settingsPart } from './parts.ts'
import { fontTablePart, stylesPart } from './styles.ts'

// Local time on purpose: a zip stores local time, so this is 1980-01-01 00:00 in the file whatever the machine's zone.
const ZIP_TIME = new Date(1980, 0, 1)

const packageParts = (document: DocxDocument): readonly PackagePart[] => {
  const nextId = idsFromOne()
  return [
    mainPart(documentPart(document, nextId)),
    wordPart('styles', 'styles', 'rIdStyles', stylesPart(document.sheet)),
    wordPart('settings', 'settings', 'rIdSettings', settingsPart(document)),
    wordPart('fontTable', 'fontTable', 'rIdFonts', fontTablePart(document.sheet)),
    wordPart('header1', 'header', 'rIdHeader', headerPart(document, nextId)),
    wordPart('footer1', 'footer', 'rIdFooter', footerPart(document, nextId)),
    ...(document.sheet.lists.length === 0
      ? []
      : [wordPart('numbering', 'numbering', 'rIdNumbering', numberingPart(document.sheet.lists))]),
    ...(document.comments.length === 0
      ? []
      : [wordPart('comments', 'comments', 'rIdComments', commentsPart(document, nextId))]),
    propertiesPart(corePart(document)),
  ]
}

/** A document as the bytes of a .docx: the same document always gives the same bytes. */
export const writeDocx = (document: DocxDocument): Uint8Array => {
  const parts = packageParts(document)
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', packageRelations()],
    ['word/_rels/document.xml.rels', documentRelations(parts)],
    ...parts.map(({ path, xml }) => [path, xml] as const),
  ]
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])), { level: 9, mtime: ZIP_TIME })
}
