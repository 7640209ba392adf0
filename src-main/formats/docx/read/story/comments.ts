import { childrenOf, readElements, textBelow, type XmlElement } from '../xml/visit-xml.ts'

/** A comment as its part holds it, not yet tied to the text. */
export interface FileComment {
  readonly id: string
  readonly author: string
  readonly date: string | null
  readonly text: string
  /** Id of the comment it answers. */
  readonly replyTo: string | null
  readonly isResolved: boolean
}

const paragraphsIn = (element: XmlElement): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)))

const MARKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
}

/** The text of a comment's paragraph, as it stands after any tracked changes inside it. */
function textOf(element: XmlElement): string {
  if (['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText'].includes(element.name)) return ''
  if (element.name === 'w:t') return textBelow(element)
  return MARKS[element.name] ?? childrenOf(element).map(textOf).join('')
}

interface Thread {
  readonly parent: string | undefined
  readonly isResolved: boolean
}

/** commentsExtended.xml ties comments by the paragraph that ends them, not by their ids ([MS-DOCX] §2.5.1). */
function readThreads(text: string | null): ReadonlyMap<string, Thread> {
  const elements = text === null ? [] : readElements(text, ['w15:commentEx'])
  return new Map(
    elements.map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      {
        parent: attributes['w15:paraIdParent'],
        isResolved: ['1', 'true', 'on'].includes(attributes['w15:done'] ?? ''),
      },
    ]),
  )
}

/** Reads comments.xml with the threads of commentsExtended.xml. */
export function readComments(text: string | null, extended: string | null): readonly FileComment[] {
  const elements = text === null ? [] : readElements(text, ['w:comment'])
  const threads = readThreads(extended)
  const idByParagraph = new Map<string, string>()
  for (const element of elements)
    for (const paragraph of paragraphsIn(element))
      idByParagraph.set(paragraph.attributes['w14:paraId'] ?? '', element.attributes['w:id'] ?? '')
  return elements.map((element) => {
    const { attributes } = element
    const paragraphs = paragraphsIn(element)
    const thread = threads.get(paragraphs.at(-1)?.attributes['w14:paraId'] ?? '')
    return {
      id: attributes['w:id'] ?? '',
      author: attributes['w:author'] ?? '',
      date: attributes['w:date'] ?? null,
      text: paragraphs.map(textOf).join('\n'),
      replyTo: thread?.parent === undefined ? null : (idByParagraph.get(thread.parent) ?? null),
      isResolved: thread?.isResolved ?? false,
    }
  })
}
