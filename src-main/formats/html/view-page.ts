import type { SourceParagraph, View } from '#shared/model/version-text.ts'
import { cutStretches, lookField, stretchesOf } from '#shared/text/looks.ts'
import { isIn } from '../docx/read/view/join.ts'
import { runLook } from '../docx/read/view/look.ts'
import { makeGeneratedCounter } from './lists/generated-numbers.ts'
import { type HtmlItem, type HtmlList, markerOf, numberItems } from './lists/list-labels.ts'
import type { HtmlParagraph, HtmlRun } from './page/model.ts'

/** Runs with white space as a browser shows it: none at the ends of lines, one between words. */
function tidy(runs: readonly HtmlRun[]): readonly HtmlRun[] {
  const tidied: HtmlRun[] = []
  let before = ''
  for (const run of runs) {
    const single = run.keepsSpace ? run.text : run.text.replaceAll(/ {2,}/g, ' ')
    const text = run.keepsSpace || !/^$|[ \n]/.test(before) ? single : single.replace(/^ /, '')
    if (text === '') continue
    tidied.push({ ...run, text })
    before = text.at(-1) ?? ''
  }
  for (let at = tidied.length - 1; at >= 0; at -= 1) {
    const run = tidied[at]
    if (run === undefined || run.keepsSpace) continue
    if ((tidied[at + 1]?.text ?? '\n') === '\n') tidied[at] = { ...run, text: run.text.replace(/(?<! ) +$/, '') }
  }
  return tidied
}

/** Half an inch in points. */
const STEP = 36

const EDGE = /^[ \n\u00A0]+/

/** How many characters stand before the first that is neither bold nor underlined. */
function strongPrefix(runs: readonly HtmlRun[]): number {
  let length = 0
  let strong = 0
  for (const { text, format } of runs) {
    length += text.length
    if (/^[ \n\u00A0]*$/.test(text)) continue
    if (format.bold !== true && format.underlined !== true) break
    strong = length
  }
  return strong
}

interface Shown {
  readonly source: number
  readonly paragraph: HtmlParagraph
  readonly runs: readonly HtmlRun[]
}

/** What of a paragraph stands in a view; null when all of it came or went with a tracked change. */
function show(paragraph: HtmlParagraph, source: number, view: View): Shown | null {
  if (!isIn(view, paragraph.around)) return null
  const runs = paragraph.runs.filter((run) => isIn(view, run))
  return runs.length === 0 && paragraph.runs.length > 0 ? null : { source, paragraph, runs: tidy(runs) }
}

/** The paragraphs of one view, numbered as a browser numbers that view. */
export function viewPage(paragraphs: readonly HtmlParagraph[], view: View): readonly SourceParagraph[] {
  const shown = paragraphs.map((paragraph, source) => show(paragraph, source, view)).filter((each) => each !== null)
  const numbers = numberItems(shown.map(({ paragraph }) => paragraph.item).filter((item) => item !== null))
  const generate = makeGeneratedCounter()
  const begun = new Set<HtmlList>()
  const labelOf = (item: HtmlItem): string | null => {
    const { generated } = item.list
    if (generated === null) return markerOf(numbers.get(item) ?? 1, item.type)
    const isFirst = !begun.has(item.list)
    begun.add(item.list)
    return generate(generated, isFirst)
  }
  const viewed = shown.map(({ source, paragraph, runs }) => {
    const { item, level, printed, styleName, story, cell, format } = paragraph
    const whole = runs.map(({ text }) => text).join('')
    const lead = EDGE.exec(whole)?.[0].length ?? 0
    const text = whole.slice(lead).replace(/(?<![ \n\u00A0])[ \n\u00A0]+$/, '')
    const label = printed ?? (item === null ? null : labelOf(item))
    const bold = Math.max(0, Math.min(strongPrefix(runs) - lead, text.length))
    const stretches = stretchesOf(runs.map((run) => ({ text: run.text, look: runLook(run, view) })))
    const look = lookField({
      outline: styleName === 'Title' ? 0 : format.outline,
      align: paragraph.align === 'left' ? null : paragraph.align,
      indent: cell === null ? paragraph.left / STEP : 0,
      isBullet: item !== null && label === null && level !== null,
      stretches: cutStretches(stretches, lead, text.length),
    })
    return {
      source: [source],
      text,
      label,
      level,
      outline: format.outline,
      style: styleName,
      bold,
      story,
      cell,
      ...look,
    }
  })
  return viewed.filter(({ text, label }) => text !== '' || label !== null)
}
