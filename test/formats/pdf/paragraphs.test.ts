import { describe, expect, test } from 'vitest'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { COLUMNS, heightOf, LEADING, LEFT, paragraph, stack, widthOf, words, wrap } from '../../fixtures/pdf/draw.ts'
import { bodyOf, readPages, textsOf } from '../../fixtures/pdf/read.ts'
import { LONG, OTHER, THIRD } from '../../fixtures/pdf/sample-words.ts'

describe('lines are joined into the paragraphs they were printed from', () => {
  test('a paragraph goes on as long as the next word had no room', async () => {
    expect(await textsOf(paragraph(100, LONG))).toEqual([LONG])
  })

  test('a line with room at its end is the last of its paragraph, however close the next one stands', async () => {
    expect(await textsOf(paragraph(100, LONG) + paragraph(100 + heightOf(LONG), OTHER))).toEqual([LONG, OTHER])
  })

  test('more space than between lines parts two paragraphs, also where the line above is full', async () => {
    const full = wrap(LONG, COLUMNS).slice(0, 2)
    const below = 100 + 2 * LEADING + 8
    expect(await textsOf(stack(LEFT, 100, full) + paragraph(below, OTHER) + paragraph(below + 60, THIRD))).toEqual([
      full.join(' '),
      OTHER,
      THIRD,
    ])
  })

  test('a first line that is set in begins a paragraph', async () => {
    const [first = '', ...rest] = wrap(`     ${LONG}`, COLUMNS)
    const set = (y: number): string => words(LEFT + 30, y, first.trim()) + stack(LEFT, y + LEADING, rest)
    const full = wrap(OTHER, COLUMNS).slice(0, 2)
    expect(await textsOf(stack(LEFT, 100, full) + set(100 + 2 * LEADING))).toEqual([full.join(' '), LONG])
  })

  test('a number in the margin joins the words beside it', async () => {
    const lines = wrap(LONG, COLUMNS - 6)
    const numbered = words(LEFT, 100, '7.2') + stack(LEFT + 36, 100, lines)
    expect(await textsOf(numbered + paragraph(300, OTHER))).toEqual([`7.2 ${LONG}`, OTHER])
  })

  test('a numbered line begins a paragraph below a full line that ends a sentence', async () => {
    const items = ['(a)', '(b)', '(c)']
    const lines = wrap(THIRD, COLUMNS - 6)
    const list = items
      .map((item, at) => {
        const y = 150 + at * lines.length * LEADING
        return words(LEFT, y, item) + stack(LEFT + 36, y, lines)
      })
      .join('')
    expect(await textsOf(paragraph(100, OTHER) + list)).toEqual([OTHER, ...items.map((item) => `${item} ${THIRD}`)])
  })

  test('a number inside a sentence at the start of a line begins nothing', async () => {
    const before = 'This goes together with all that has been agreed by the two of us in Section'
    const lines = [before.padStart(COLUMNS, 'x'), ...wrap(`7.2 of this agreement, which ${LONG}`, COLUMNS)]
    expect(await textsOf(stack(LEFT, 100, lines))).toEqual([lines.join(' ')])
  })

  test('a paragraph goes on over the end of a page, and its clause stays whole', async () => {
    const lines = wrap(`${LONG.slice(0, -1)}, and ${OTHER}`, COLUMNS)
    const [above, below] = [lines.slice(0, 3), lines.slice(3)]
    expect(await textsOf(stack(LEFT, 700, above), stack(LEFT, 80, below) + paragraph(200, THIRD))).toEqual([
      lines.join(' '),
      THIRD,
    ])
  })

  test('lines of the double distance are joined as well', async () => {
    const spread = (y: number, text: string): string =>
      wrap(text, COLUMNS)
        .map((line, at) => words(LEFT, y + at * 24, line))
        .join('')
    expect(await textsOf(spread(100, LONG) + spread(250, OTHER))).toEqual([LONG, OTHER])
  })

  test('a bullet is the paragraph’s kind, not its text', async () => {
    const [first, second] = bodyOf(
      await readPages(
        words(LEFT, 100, '\x95') +
          words(LEFT + 20, 100, 'one') +
          words(LEFT, 120, '\x95') +
          words(LEFT + 20, 120, 'two'),
      ),
    )
    expect([first?.text, first?.level, second?.text, second?.level]).toEqual(['one', 0, 'two', 0])
  })
})

describe('words cut at the end of a line', () => {
  const cut = (word: string, before: string, after: string): string =>
    `${'x'.repeat(COLUMNS - before.length - 1)} ${before}|${after} ${word}`.split(' ').join(' ')

  test('are made whole where the document has them whole', async () => {
    const lines = cut('', 'perform-', 'ance of it').split('|')
    const texts = await textsOf(
      stack(
        LEFT,
        100,
        lines.map((line) => line.trim()),
      ) + paragraph(200, 'The performance is good.'),
    )
    expect(texts[0]).toContain('performance of it')
  })

  test('keep their hyphen where the document writes them with one', async () => {
    const lines = cut('', 'long-', 'term plans').split('|')
    const texts = await textsOf(
      stack(
        LEFT,
        100,
        lines.map((line) => line.trim()),
      ) + paragraph(200, 'A long-term plan.'),
    )
    expect(texts[0]).toContain('long-term plans')
  })

  test('keep their hyphen where nothing tells', async () => {
    const lines = cut('', 'most-', 'favoured terms').split('|')
    expect(
      (
        await textsOf(
          stack(
            LEFT,
            100,
            lines.map((line) => line.trim()),
          ),
        )
      )[0],
    ).toContain('most-favoured terms')
  })
})

describe('how words look', () => {
  test('a bold beginning is measured, and makes a heading that runs in', async () => {
    const heading = 'Confidentiality.'
    const line =
      words(LEFT, 100, heading, { font: 'bold' }) + words(LEFT + widthOf(`${heading} `), 100, 'Each party keeps it.')
    const source = await readPages(line + paragraph(130, LONG))
    expect(bodyOf(source)[0]).toMatchObject({ text: `${heading} Each party keeps it.`, bold: heading.length })
    expect(buildVersionText(source).clauses[0]?.heading).toBe('Confidentiality')
  })

  test('type printed twice in one place is bold, and is read once', async () => {
    const twice = words(LEFT, 100, 'Notices') + words(LEFT + 0.3, 100, 'Notices')
    expect(bodyOf(await readPages(twice + paragraph(130, LONG)))[0]).toMatchObject({ text: 'Notices', bold: 7 })
  })

  test('underlined words count as bold', async () => {
    const line = words(LEFT, 100, 'Notices') + rule1()
    expect(bodyOf(await readPages(line + paragraph(130, LONG)))[0]).toMatchObject({ text: 'Notices', bold: 7 })
  })

  test('the largest line at the start is the title', async () => {
    const source = await readPages(words(LEFT, 80, 'Services Agreement', { size: 20 }) + paragraph(130, LONG))
    expect(bodyOf(source)[0]).toMatchObject({ text: 'Services Agreement', style: 'Title' })
  })

  test('sizes are levels where nothing is numbered', async () => {
    const big = (y: number, text: string): string => words(LEFT, y, text, { size: 14 })
    const source = await readPages(
      words(LEFT, 60, 'Services', { size: 20 }) +
        big(100, 'Fees') +
        paragraph(130, THIRD) +
        big(200, 'Secrets') +
        paragraph(230, OTHER),
    )
    expect(bodyOf(source).map(({ outline }) => outline)).toEqual([null, 1, null, 1, null])
  })

  test('a raised figure stays raised, so that it is no part of a number', async () => {
    const line = words(LEFT, 100, 'text') + words(LEFT + 24, 96, '12', { size: 6 }) + words(LEFT + 50, 100, 'goes on')
    expect(await textsOf(line)).toEqual(['text¹² goes on'])
  })

  const rule1 = (): string => `${LEFT} ${792 - 101.5} m ${LEFT + 42} ${792 - 101.5} l S\n`
})

describe('spaces and letters', () => {
  const raw = (operators: string): string => `BT /F1 10 Tf 1 0 0 1 72 692 Tm ${operators} ET\n`

  test('a gap between letters is a space, a small correction is none', async () => {
    expect(await textsOf(raw('[(to)-600(get)20(her)] TJ'))).toEqual(['to gether'])
  })

  test('letters spread over a line are words', async () => {
    expect(await textsOf(raw('3 Tc [(six weeks upon signing)] TJ'))).toEqual(['six weeks upon signing'])
  })

  test('spacing of words, stretching and rising lines are followed', async () => {
    expect(await textsOf(raw("12 TL 5 Tw (one two) Tj T* (three) Tj 50 Tz ( four) Tj (five) '"))).toEqual([
      'one two',
      'three four',
      'five',
    ])
  })

  test('a form drawn inside another one stands where it is put', async () => {
    const form = 'BT /F1 10 Tf 1 0 0 1 0 0 Tm (inside) Tj ET'
    const drawn = { content: `q 1 0 0 1 72 600 cm ${form} Q` }
    expect(await textsOf(drawn)).toEqual(['inside'])
  })
})

describe('pages that are turned', () => {
  test('a page turned by the file is read upright', async () => {
    const sideways =
      'BT /F1 10 Tf 0 1 -1 0 100 72 Tm (first line) Tj ET BT /F1 10 Tf 0 1 -1 0 130 72 Tm (second line) Tj ET'
    expect(await textsOf({ content: sideways, rotate: 90 })).toEqual(['first line', 'second line'])
  })

  test('a page printed sideways is read along its words', async () => {
    const sideways =
      'BT /F1 10 Tf 0 1 -1 0 100 72 Tm (first line) Tj ET BT /F1 10 Tf 0 1 -1 0 130 72 Tm (second line) Tj ET'
    expect(await textsOf(sideways)).toEqual(['first line', 'second line'])
  })

  test('a stamp across a page stands after its text, and is mentioned', async () => {
    const stamp = 'BT /F4 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n'
    const source = await readPages(stamp + paragraph(100, LONG))
    expect(bodyOf(source).map(({ text }) => text)).toEqual([LONG, 'DRAFT'])
    expect(source.findings.map(({ message }) => message)).toEqual([expect.stringContaining('another direction')])
  })
})
