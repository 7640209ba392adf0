import { writeBlock, writeParagraph } from './blocks.ts'
import { type NextId, writeInline } from './inlines.ts'
import type { DocxDocument, MarginComment, ParagraphBlock } from './model.ts'
import { sectionProperties } from './page.ts'
import { el, escapeXml, part, RELATIONSHIPS, val, W, when } from './xml.ts'

const ROOT = { ...W, 'xmlns:r': RELATIONSHIPS }

/** word/document.xml. */
export const documentPart = (document: DocxDocument, nextId: NextId): string =>
  part(
    el(
      'w:document',
      ROOT,
      el(
        'w:body',
        {},
        ...document.body.map((block) => writeBlock(block, nextId)),
        sectionProperties('rIdHeader', 'rIdFooter'),
      ),
    ),
  )

const storyPart = (root: string, paragraphs: readonly ParagraphBlock[], nextId: NextId): string =>
  part(el(root, ROOT, ...paragraphs.map((paragraph) => writeParagraph(paragraph, nextId))))

/** word/header1.xml. */
export const headerPart = (document: DocxDocument, nextId: NextId): string =>
  storyPart('w:hdr', document.header, nextId)

/** word/footer1.xml. */
export const footerPart = (document: DocxDocument, nextId: NextId): string =>
  storyPart('w:ftr', document.footer, nextId)

const writeComment = (comment: MarginComment, index: number, nextId: NextId): string =>
  el(
    'w:comment',
    { 'w:id': index, 'w:author': comment.author, 'w:date': comment.date, 'w:initials': comment.initials },
    el('w:p', {}, writeInline({ kind: 'text', text: comment.text }, nextId)),
  )

/** word/comments.xml. */
export const commentsPart = (document: DocxDocument, nextId: NextId): string =>
  part(el('w:comments', W, ...document.comments.map((comment, index) => writeComment(comment, index, nextId))))

/** word/settings.xml. */
export const settingsPart = (document: DocxDocument): string =>
  part(
    el(
      'w:settings',
      W,
      el('w:zoom', { 'w:percent': 100 }),
      when(document.tracking, () => el('w:trackRevisions')),
      val('w:defaultTabStop', 709),
      val('w:characterSpacingControl', 'doNotCompress'),
      el(
        'w:compat',
        {},
        el('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
      el('w:themeFontLang', { 'w:val': document.sheet.language }),
    ),
  )

/** docProps/core.xml. */
export const corePart = (document: DocxDocument): string => {
  const text = (name: string, value: string) => el(name, {}, escapeXml(value))
  const date = (name: string, value: string) => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, value)
  return part(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', document.title),
      text('dc:subject', document.subject),
      text('dc:creator', document.author),
      text('cp:lastModifiedBy', document.author),
      date('dcterms:created', document.created),
      date('dcterms:modified', document.modified),
    ),
  )
}
