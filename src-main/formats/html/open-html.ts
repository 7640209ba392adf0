import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceParagraph, SourceText } from '#shared/model/version-text.ts'
import { countFindings } from '../count-findings.ts'
import type { OpenDocument, ReadError } from '../document.ts'
import { countUnplaced, placeComments } from '../docx/read/view/place-comments.ts'
import { findRevisions } from '../docx/read/view/revisions.ts'
import { HTML_FINDINGS } from './findings.ts'
import { readStylesheet } from './look/stylesheet.ts'
import { makeBuilder } from './page/builder.ts'
import { readChildren } from './page/read-page.ts'
import { type PageReading, TOP } from './page/reading.ts'
import { decodeHtml } from './parse/decode-html.ts'
import { HtmlFault, LIMITS } from './parse/limits.ts'
import { parseHtml } from './parse/parse-html.ts'
import { type HtmlNode, textBelow } from './parse/tree.ts'
import { viewPage } from './view-page.ts'

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

/** Opens a web page, or a document that a word processor or mail program saved as one. */
export function openHtml(bytes: Uint8Array): Result<OpenDocument, ReadError> {
  if (bytes.length > LIMITS.bytes) return err({ kind: 'too-large', limit: megabytes(LIMITS.bytes) })
  try {
    return open(bytes)
  } catch (thrown) {
    if (thrown instanceof HtmlFault) return err({ kind: 'damaged', reason: thrown.message })
    throw thrown
  }
}

function open(bytes: Uint8Array): Result<OpenDocument, ReadError> {
  const { text, findings: guesses } = decodeHtml(bytes)
  const document = parseHtml(text)
  const findings = countFindings(HTML_FINDINGS)
  const page: PageReading = {
    ...{
      builder: makeBuilder(),
      findings,
      sheet: readStylesheet(document),
      comments: [],
      unknownTypes: new Set(),
      tables: 0,
    },
    readChildren: (node, place) => readChildren(node, place, page),
  }
  readChildren(document, TOP, page)
  page.builder.end()
  const paragraphs = page.builder.paragraphs()
  if (!paragraphs.some(({ runs }) => runs.some((run) => run.text.trim() !== ''))) return err({ kind: 'no-text' })
  findings.add('unplaced-comment', countUnplaced(page.comments, paragraphs))
  const revisions = findRevisions(paragraphs)
  const property = titleElement(document)
  const view: OpenDocument['view'] = (as): SourceText => {
    const viewed = viewPage(paragraphs, as)
    return {
      format: 'html',
      title: titleIn(viewed) ?? property,
      paragraphs: viewed,
      revisions,
      comments: placeComments(page.comments, paragraphs, as),
      findings: [...guesses, ...findings.list()],
    }
  }
  return ok({ format: 'html', view })
}

/** A paragraph styled as the title, else the first heading if it is of the top level. */
function titleIn(paragraphs: readonly SourceParagraph[]): string | null {
  const body = paragraphs.filter(({ story, text }) => story === 'body' && text !== '')
  const titled = body.find(({ style }) => style === 'Title')
  const heading = body.find(({ outline }) => outline !== null)
  return titled?.text ?? (heading?.outline === 1 && heading.label === null ? heading.text : null)
}

/** What the page's `title` says, null when it says nothing. */
function titleElement(document: HtmlNode): string | null {
  const stack = [document]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.name === 'title') return textBelow(current).replaceAll(/\s+/g, ' ').trim() || null
    for (let child = current.last; child !== null; child = child.before)
      if (/^(?:html|head|title)$/.test(child.name ?? '')) stack.push(child)
  }
  return null
}
