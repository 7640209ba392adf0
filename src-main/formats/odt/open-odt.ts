import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceParagraph, SourceText } from '#shared/model/version-text.ts'
import { countFindings } from '../count-findings.ts'
import type { OpenDocument, ReadError } from '../document.ts'
import { PartFault, TooLarge } from '../docx/read/package/faults.ts'
import { checkFlat, openPackage } from '../docx/read/package/unpack.ts'
import type { NoteFormats } from '../docx/read/story/note-formats.ts'
import { countUnplaced, placeComments } from '../docx/read/view/place-comments.ts'
import { findRevisions } from '../docx/read/view/revisions.ts'
import { wholeNumber } from '../docx/read/xml/properties.ts'
import { readElements, textBelow } from '../docx/read/xml/visit-xml.ts'
import { decodeText } from '../text/decode-text.ts'
import { ODT_FINDINGS } from './findings.ts'
import { type OdtParts, readParts } from './read-parts.ts'
import type { OdtParagraph } from './story/model.ts'
import { isUnknownFormat, wordFormat } from './view/labels.ts'
import { viewParagraphs } from './view/view.ts'

/** The kinds of OpenDocument that are no text, by the end of their type. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/spreadsheet/, 'an OpenDocument spreadsheet'],
  [/presentation/, 'an OpenDocument presentation'],
  [/graphics|image|chart|formula|database/, 'an OpenDocument drawing'],
]

function guarded(open: () => Result<OpenDocument, ReadError>): Result<OpenDocument, ReadError> {
  try {
    return open()
  } catch (thrown) {
    if (thrown instanceof TooLarge) return err({ kind: 'too-large', limit: thrown.message })
    if (thrown instanceof PartFault) return err({ kind: 'damaged', reason: thrown.message })
    throw thrown
  }
}

/** Opens an OpenDocument text (.odt). */
export function openOdt(bytes: Uint8Array): Result<OpenDocument, ReadError> {
  return guarded(() => {
    const parts = openPackage(bytes)
    const looksLike = OTHERS.find(([pattern]) => pattern.test(parts.text('mimetype') ?? ''))?.[1]
    if (looksLike !== undefined) return err({ kind: 'unknown-format', looksLike })
    const manifest = parts.text('META-INF/manifest.xml') ?? ''
    if (/[:<](?:encryption-data|encrypted-key)\b/.test(manifest) || parts.has('encrypted-package'))
      return err({ kind: 'password-protected' })
    const content = parts.text('content.xml')
    if (content === null) return err({ kind: 'damaged', reason: 'it holds no document' })
    return openParts({ content, styles: parts.text('styles.xml'), meta: parts.text('meta.xml') })
  })
}

/** Opens an OpenDocument text that is one XML file (.fodt). */
export function openFlatOdt(bytes: Uint8Array): Result<OpenDocument, ReadError> {
  const { text } = decodeText(bytes)
  const type = /\boffice:mimetype="([^"]{1,200})"/.exec(text.slice(0, 20_000))?.[1] ?? ''
  const looksLike = OTHERS.find(([pattern]) => pattern.test(type))?.[1]
  if (looksLike !== undefined) return err({ kind: 'unknown-format', looksLike })
  return guarded(() => {
    checkFlat(bytes)
    return openParts({ content: text, styles: text, meta: text })
  })
}

function openParts(parts: OdtParts): Result<OpenDocument, ReadError> {
  const findings = countFindings(ODT_FINDINGS)
  const { paragraphs, comments, lists, unplaced } = readParts(parts, findings)
  if (!paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) return err({ kind: 'no-text' })
  findings.add('hidden-text', paragraphs.filter(isPartlyHidden).length)
  findings.add('unplaced-comment', countUnplaced(comments, paragraphs))
  findings.add('unplaced-deletion', unplaced)
  findings.add(
    'number-format',
    lists.filter(({ levels }) => levels.some((level) => level && isUnknownFormat(level))).length,
  )
  const revisions = findRevisions(paragraphs)
  const property = titleProperty(parts.meta)
  const noteFormats = readNoteFormats(parts.styles)
  const view: OpenDocument['view'] = (as): SourceText => {
    const viewed = viewParagraphs(paragraphs, as, noteFormats)
    return {
      format: 'odt',
      title: titleIn(viewed) ?? property,
      paragraphs: viewed,
      revisions,
      comments: placeComments(comments, paragraphs, as),
      findings: findings.list(),
    }
  }
  return ok({ format: 'odt', view })
}

const isPartlyHidden = ({ runs }: OdtParagraph): boolean =>
  runs.some(({ text, format }) => format.hidden === true && text.trim() !== '')

function titleIn(paragraphs: readonly SourceParagraph[]): string | null {
  const titled = paragraphs.find(
    ({ style, story, text }) => story === 'body' && style?.toLowerCase() === 'title' && text.trim() !== '',
  )
  return titled?.text.trim() ?? null
}

/** The title in the document's properties, null when there is none. */
function titleProperty(meta: string | null): string | null {
  const [title] = meta === null ? [] : readElements(meta, ['dc:title'])
  const text = title === undefined ? '' : textBelow(title).trim()
  return text === '' ? null : text
}

/** How notes are numbered: the file counts from 0 where people count from 1 (ODF 1.3 part 3 §19.867). */
function readNoteFormats(styles: string | null): NoteFormats {
  const formats: NoteFormats = {
    footnote: { format: 'decimal', start: 1 },
    endnote: { format: 'lowerRoman', start: 1 },
  }
  for (const { attributes } of styles === null ? [] : readElements(styles, ['text:notes-configuration'])) {
    const kind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
    const start = (wholeNumber(attributes['text:start-value']) ?? 0) + 1
    formats[kind] = { format: wordFormat(attributes['style:num-format'] ?? '1'), start }
  }
  return formats
}
