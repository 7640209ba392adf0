import type { WordRun } from '#shared/model/comparison.ts'
import type { PdfDocument } from './paper.ts'

export type Element = ReturnType<PdfDocument['struct']>

/** The tags of one text, for whoever reads the page aloud: deleted and inserted words are told as such. */
export interface TaggedText {
  /** Draws within the tag of a run. */
  readonly within: (run: number, draw: () => void) => void
  readonly end: () => void
}

const SAID = { '-': 'deleted', '+': 'inserted' } as const

/** Opens the tag of a paragraph, a heading or a cell inside another one. */
export function tagText(doc: PdfDocument, parent: Element, type: string, runs: readonly WordRun[]): TaggedText {
  const whole = doc.struct(type)
  parent.add(whole)
  const spans = new Map<number, Element>()
  const spanOf = (run: number): Element => {
    const [kind, text] = runs[run] ?? ['=', '']
    if (kind === '=') return whole
    const known = spans.get(run)
    if (known !== undefined) return known
    const span = doc.struct('Span', { alt: `${SAID[kind]}: ${text}` })
    whole.add(span)
    spans.set(run, span)
    return span
  }
  return {
    within: (run, draw) => {
      const element = spanOf(run)
      const content = doc.markStructureContent(element === whole ? type : 'Span')
      draw()
      doc.endMarkedContent()
      element.add(content)
    },
    end: () => {
      whole.end()
    },
  }
}
