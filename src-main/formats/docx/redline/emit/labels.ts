import { makeLabelCounter } from '../../read/numbering/labels.ts'
import type { Numbered } from '../../read/numbering/numbered-by.ts'
import type { Paragraph } from '../story/model.ts'
import { withoutUnits } from '../story/units.ts'

/** What a person calls each paragraph: its number, or that of the numbered one above it, or else its first words. */
export function namesOf(
  paragraphs: readonly Paragraph[],
  numberedBy: (paragraph: Paragraph) => Numbered | null,
): ReadonlyMap<Paragraph, string> {
  const counter = makeLabelCounter()
  const names = new Map<Paragraph, string>()
  let last = ''
  for (const paragraph of paragraphs) {
    const numbered = paragraph.deleted === null ? numberedBy(paragraph) : null
    const label = numbered === null ? paragraph.label : counter.use(numbered)
    if (label !== null) last = label
    names.set(paragraph, last === '' ? firstWords(paragraph) : last)
  }
  return names
}

const firstWords = ({ text }: Paragraph): string => withoutUnits(text).trim().split(/\s+/).slice(0, 6).join(' ')
