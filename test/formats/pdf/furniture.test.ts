import { describe, expect, test } from 'vitest'
import type { SourceText } from '#shared/model/version-text.ts'
import { LEFT, paragraph, rule, words } from '../../fixtures/pdf/draw.ts'
import { bodyOf, readPages } from '../../fixtures/pdf/read.ts'
import { LONG, OTHER, THIRD } from '../../fixtures/pdf/sample-words.ts'

const TEXTS = [LONG, OTHER, THIRD] as const
const bodyTexts = (source: SourceText): readonly string[] => bodyOf(source).map(({ text }) => text)
const storyTexts = (source: SourceText, wanted: string): readonly string[] =>
  source.paragraphs.filter(({ story }) => story === wanted).map(({ text }) => text)

/** Three pages of text with something drawn on each of them. */
const pagesWith = (draw: (page: number) => string): readonly string[] =>
  TEXTS.map((text, at) => draw(at + 1) + paragraph(150, text))

describe('what pages repeat is kept apart from the text', () => {
  test('running heads and feet stand once, as headers and footers, and are mentioned', async () => {
    const source = await readPages(
      ...pagesWith(
        (page) => words(LEFT, 40, 'Services Agreement') + words(LEFT, 760, `Draft of 3 May, page ${page} of 3`),
      ),
    )
    expect(bodyTexts(source)).toEqual(TEXTS)
    expect(storyTexts(source, 'header')).toEqual(['Services Agreement'])
    expect(storyTexts(source, 'footer')).toEqual(['Draft of 3 May, page 1 of 3'])
    expect(source.findings.map(({ message }) => message)).toEqual([expect.stringContaining('“Services Agreement”')])
  })

  test.each([
    ['a number', (page: number) => String(page)],
    ['a number between dashes', (page: number) => `- ${page} -`],
    ['roman numbers', (page: number) => ['i', 'ii', 'iii'][page - 1] ?? ''],
    ['"Page 1 of 3"', (page: number) => `Page ${page} of 3`],
  ])('page numbers are taken off: %s', async (_, text) => {
    const source = await readPages(...pagesWith((page) => words(300, 760, text(page))))
    expect(bodyTexts(source)).toEqual(TEXTS)
    expect(storyTexts(source, 'footer')).toEqual([])
    expect(source.findings).toHaveLength(1)
  })

  test('a paragraph that a page number cuts is whole', async () => {
    const whole = `${LONG.slice(0, -1)}, ${OTHER}`
    const all = paragraph(700, whole).trim().split('\n')
    const [first, second] = [all.slice(0, 3).join('\n'), all.slice(3).join('\n')]
    const moved = second.replace(/1 0 0 1 (\d+) (\d+) Tm/g, (_, x, y) => `1 0 0 1 ${x} ${Number(y) + 600} Tm`)
    const source = await readPages(`${first}\n${words(300, 765, '1')}`, `${moved}\n${words(300, 765, '2')}`)
    expect(bodyTexts(source)).toEqual([whole])
  })

  test('a head that names the part of the document is one, too', async () => {
    const source = await readPages(
      ...pagesWith((page) => words(480, 40, ['Cover', 'Terms', 'Signatures'][page - 1] ?? '', { size: 8 })),
    )
    expect(bodyTexts(source)).toEqual(TEXTS)
    expect(storyTexts(source, 'header')).toEqual(['Cover', 'Terms', 'Signatures'])
  })

  test('what stands at the same place in the middle of pages stays', async () => {
    const source = await readPages(
      ...pagesWith(() => paragraph(110, 'The parties agree.').concat(paragraph(400, 'This is final.'))),
    )
    expect(bodyTexts(source).filter((text) => text === 'This is final.')).not.toHaveLength(0)
  })

  test('the last line of a page is no foot because it stands low', async () => {
    const source = await readPages(paragraph(100, LONG) + words(LEFT, 760, 'The parties agree to this.'))
    expect(bodyTexts(source)).toEqual([LONG, 'The parties agree to this.'])
  })
})

describe('notes at the foot of a page', () => {
  const mark = (x: number, y: number, text: string): string => words(x, y - 4, text, { size: 6 })

  test('are notes with their number, and their mark stays in the text', async () => {
    const page =
      words(LEFT, 100, 'Fees are due') +
      mark(LEFT + 72, 100, '1') +
      words(LEFT + 84, 100, 'at once.') +
      paragraph(130, LONG) +
      rule(LEFT, 690, LEFT + 144, 690) +
      mark(LEFT, 702, '1') +
      words(LEFT + 6, 702, 'See the price list.', { size: 8 })
    const source = await readPages(page)
    expect(bodyTexts(source)).toEqual(['Fees are due¹ at once.', LONG])
    const note = source.paragraphs.find(({ story }) => story === 'footnote')
    expect([note?.label, note?.text]).toEqual(['1', 'See the price list.'])
  })

  test('small print that is no note stays in the text', async () => {
    const source = await readPages(paragraph(100, LONG) + words(LEFT, 600, 'Small print counts.', { size: 7 }))
    expect(bodyTexts(source)).toEqual([LONG, 'Small print counts.'])
  })
})
