import type { OpenDocument, ReadError } from '#main/formats/document.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceParagraph, SourceText } from '#shared/model/version-text.ts'
import { isKnownFormat } from './numbering/number-formats.ts'
import { type Numbering, readNumbering } from './numbering/numbering.ts'
import { PartFault, TooLarge } from './package/faults.ts'
import { type DocumentParts, findParts } from './package/relations.ts'
import { openPackage, type Package } from './package/unpack.ts'
import { readComments } from './story/comments.ts'
import { makeFindings } from './story/findings.ts'
import type { FileParagraph } from './story/model.ts'
import { readNoteFormats } from './story/note-formats.ts'
import { readNotes } from './story/notes.ts'
import { beginReading, type DocumentReading } from './story/reading.ts'
import { readStory } from './story/story.ts'
import { isHidden } from './styles/emphasis.ts'
import { readStyles, type Styles } from './styles/styles.ts'
import { countUnplaced, placeComments } from './view/place-comments.ts'
import { findRevisions } from './view/revisions.ts'
import { viewParagraphs } from './view/view.ts'
import { readElements, textBelow } from './xml/visit-xml.ts'

/** Opens a Word document. What a word processor opens is never refused; what breaks the format or its limits is. */
export function openDocx(bytes: Uint8Array): Result<OpenDocument, ReadError> {
  try {
    const opened = open(openPackage(bytes))
    return opened === null ? err({ kind: 'no-text' }) : ok(opened)
  } catch (thrown) {
    if (thrown instanceof TooLarge) return err({ kind: 'too-large', limit: thrown.message })
    if (thrown instanceof PartFault) return err({ kind: 'damaged', reason: thrown.message })
    throw thrown
  }
}

function readStories(parts: Package, found: DocumentParts, document: DocumentReading): readonly FileParagraph[] {
  const body = readStory({ text: parts.text(found.main) ?? '' }, 'body', document)
  const footnotes = readNotes(found.one('footnotes'), 'footnote', document)
  const endnotes = readNotes(found.one('endnotes'), 'endnote', document)
  const edges = (kind: 'header' | 'footer'): readonly FileParagraph[] =>
    [...document.edges[kind]].flatMap((id) => {
      const text = found.byId(id)
      return text === null ? [] : readStory({ text }, kind, document)
    })
  return [...body, ...footnotes, ...endnotes, ...edges('header'), ...edges('footer')]
}

function open(parts: Package): OpenDocument | null {
  const found = findParts(parts)
  const styles = readStyles(found.one('styles'))
  const numbering = readNumbering(found.one('numbering'), styles)
  const findings = makeFindings()
  const reading = beginReading(styles, findings, readNoteFormats(found.one('settings')))
  const paragraphs = readStories(parts, found, reading)
  if (!paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) return null
  const comments = readComments(found.one('comments'), found.one('commentsExtended'))
  findings.add('hidden-text', countHidden(paragraphs, styles))
  findings.add('unplaced-comment', countUnplaced(comments, paragraphs))
  findings.add('number-format', countUnknownLists(paragraphs, numbering))
  const revisions = findRevisions(paragraphs)
  const property = titleProperty(found.properties)
  const view: OpenDocument['view'] = (as): SourceText => {
    const viewed = viewParagraphs(paragraphs, as, { styles, numbering, noteFormats: reading.noteFormats })
    return {
      format: 'docx',
      title: titleIn(viewed) ?? property,
      paragraphs: viewed,
      revisions,
      comments: placeComments(comments, paragraphs, as),
      findings: findings.list(),
    }
  }
  return { format: 'docx', view }
}

const countHidden = (paragraphs: readonly FileParagraph[], styles: Styles): number =>
  paragraphs.filter(({ runs, format }) => {
    const chain = styles.paragraphChain(format.style)
    return runs.some((run) => run.text.trim() !== '' && isHidden(run.format, chain, styles))
  }).length

/** Lists that paragraphs name themselves and whose numbers are shown in digits for want of better. */
function countUnknownLists(paragraphs: readonly FileParagraph[], numbering: Numbering): number {
  const numIds = new Set(paragraphs.map(({ format }) => format.numbering?.numId ?? 0))
  return [...numIds].filter((numId) =>
    numbering(numId)?.levels.some((level) => !isKnownFormat(level?.format ?? 'none')),
  ).length
}

function titleIn(paragraphs: readonly SourceParagraph[]): string | null {
  const titled = paragraphs.find(
    ({ style, story, text }) => story === 'body' && style?.toLowerCase() === 'title' && text.trim() !== '',
  )
  return titled?.text.trim() ?? null
}

/** The title in the document's properties, null when there is none. */
function titleProperty(properties: string | null): string | null {
  const [title] = properties === null ? [] : readElements(properties, ['dc:title'])
  const text = title === undefined ? '' : textBelow(title).trim()
  return text === '' ? null : text
}
