import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '#main/formats/markdown/read-markdown.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { drawClause } from '../fixtures/source-paragraphs.ts'

const texts = (markdown: string): string[] => readMarkdown(markdown, []).paragraphs.map(({ text }) => text)
const labels = (markdown: string): unknown[] =>
  readMarkdown(markdown, []).paragraphs.map(({ label, level, text }) => [label, level, text])
const draw = (markdown: string): string[] => buildVersionText(readMarkdown(markdown, [])).clauses.map(drawClause)

describe('structure', () => {
  test('headings, numbered paragraphs and lists become the clause tree', () => {
    expect(
      draw(
        '# Services Agreement\n\n## 1. Fees\n\n1.1 The Buyer pays.\n\n1.2 It pays:\n\n(a) monthly;\n\n(b) in euros.\n\n## 2. Term\n\nOne year.\n',
      ),
    ).toEqual([
      'preamble {Services Agreement}',
      'heading 1. {Fees}',
      '  clause 1.1 The Buyer pays.',
      '  clause 1.2 It pays:',
      '    item (a) monthly;',
      '    item (b) in euros.',
      'clause 2. {Term} One year.',
    ])
  })

  test('ordered list items carry the number that is shown, bullets only their level', () => {
    expect(labels('1. one\n1. two\n   - point\n\n5) five\n')).toEqual([
      ['1.', 0, 'one'],
      ['2.', 0, 'two'],
      [null, 1, 'point'],
      ['5)', 0, 'five'],
    ])
  })

  test('a heading inside a list item keeps the item’s number', () => {
    expect(draw('1. ## Service\n\n    1.1 Access. You may use it.\n\n2. ## Term\n')).toEqual([
      'heading 1. {Service}',
      '  clause 1.1 {Access} You may use it.',
      'heading 2. {Term}',
    ])
  })

  test('an empty item is nothing but its number', () => {
    expect(labels('1.\n2. two\n')).toEqual([
      ['1.', 0, ''],
      ['2.', 0, 'two'],
    ])
  })

  test('a year at the start of a line is no list', () => {
    expect(labels('1990\\. In that year.\n\n1990. In that year.\n')).toEqual([
      [null, null, '1990. In that year.'],
      [null, null, '1990. In that year.'],
    ])
  })

  test('cells of a table know their place', () => {
    const { paragraphs } = readMarkdown('| Role | Rate |\n|---|---|\n| Engineer | € 90 |\n', [])
    expect(paragraphs.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['Role', 0, 0],
      ['Rate', 0, 1],
      ['Engineer', 1, 0],
      ['€ 90', 1, 1],
    ])
  })

  test('front matter is kept line by line and names the document', () => {
    const source = readMarkdown('---\ntitle: Terms of Service\nversion: 2\n---\n\nWords.\n', [])
    expect(source.title).toBe('Terms of Service')
    expect(source.paragraphs.map(({ text }) => text)).toEqual(['title: Terms of Service', 'version: 2', 'Words.'])
  })
})

describe('lines', () => {
  test('a wrapped line goes on in the same paragraph', () => {
    expect(texts('The Vendor shall\npay.\n')).toEqual(['The Vendor shall pay.'])
  })

  test('a hard break and a number after a finished line each begin a paragraph', () => {
    expect(texts('Acme GmbH  \nBerlin\n')).toEqual(['Acme GmbH', 'Berlin'])
    expect(texts('The Vendor shall:\n(a) pay;\n(b) report.\n')).toEqual([
      'The Vendor shall:',
      '(a) pay;',
      '(b) report.',
    ])
  })

  test('a number in the middle of a sentence does not', () => {
    expect(texts('as agreed in Section\n7.2 above and in clause\n(b) below.\n')).toEqual([
      'as agreed in Section 7.2 above and in clause (b) below.',
    ])
  })

  test('indented text is text and not code', () => {
    expect(texts('Words.\n\n        The Vendor pays.\n')).toEqual(['Words.', 'The Vendor pays.'])
  })

  test('a fence is kept line by line', () => {
    expect(texts('```\nName: Ida\nDate: today\n```\n')).toEqual(['Name: Ida', 'Date: today'])
  })

  test('a row of underscores to sign on stays', () => {
    expect(texts('Signed:\n\n__________\n')).toEqual(['Signed:', '__________'])
  })
})

describe('inline marks', () => {
  test('links give their words, pictures their description, code its text', () => {
    expect(texts('See [our policy](https://example.org/p "x"), ![the seal](seal.png) and `a*b`.\n')).toEqual([
      'See our policy, the seal and a*b.',
    ])
  })

  test('links side by side stand apart', () => {
    expect(texts('[Terms](/t)[Privacy](/p)\n')).toEqual(['Terms Privacy'])
  })

  test('bold words at the start are counted, a typed number before them included', () => {
    const bold = (markdown: string): unknown =>
      readMarkdown(markdown, []).paragraphs.map((paragraph) => paragraph.text.slice(0, paragraph.bold))
    expect(bold('**Fees.** They are due.\n')).toEqual(['Fees.'])
    expect(bold('1.1 **Fees**: they are due.\n')).toEqual(['1.1 Fees'])
    expect(bold('The **Fees** are due.\n')).toEqual([''])
  })

  test('characters are never changed: (c), quotes, dashes, bare addresses', () => {
    const line = '(c) "x" -- ... www.example.org a_b_c [***] [Name] {field} 5 * 3'
    expect(texts(`Words ${line}\n`)).toEqual([`Words ${line}`])
  })

  test('a name in brackets before a colon does not vanish as a link definition', () => {
    expect(texts('[Customer]: Acme\n\nThe [Customer] pays.\n')).toEqual(['[Customer]: Acme', 'The [Customer] pays.'])
    expect(texts('The [terms] apply.\n\n[terms]: https://example.org\n')).toEqual(['The terms apply.'])
  })
})

describe('HTML in the text', () => {
  test('gives its words without tags', () => {
    expect(texts('<span class="x">Customer</span> pays &euro;5 &amp; tax.\n')).toEqual(['Customer pays €5 & tax.'])
    expect(texts('<div><p>One &lt; two</p><ul><li>three</li></ul></div>\n')).toEqual(['One < two', 'three'])
  })

  test('tables keep rows as paragraphs and cells apart', () => {
    expect(texts('<table><tr><td>Role</td><td>Rate</td></tr><tr><td>Dev</td><td>90</td></tr></table>\n')).toEqual([
      'Role\tRate',
      'Dev\t90',
    ])
  })

  test('comments are left out and the reader is told', () => {
    const source = readMarkdown('<!-- note to self -->\n\nWords.\n', [])
    expect(source.paragraphs.map(({ text }) => text)).toEqual(['Words.'])
    expect(source.findings).toHaveLength(1)
  })

  test('an unfinished tag is text', () => {
    expect(texts('<div>\nif a < b then\n').join(' ')).toContain('a < b then')
  })
})

test('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    '# ',
    '- ',
    '1. ',
    '> ',
    '**',
    '_',
    '`',
    '|',
    '\n',
    '\n\n',
    '---',
    '<div>',
    '</',
    '<!--',
    '[a]: b',
    '](',
    '![',
    '&amp;',
    '\t',
    'words ',
    '(a) ',
    '  \n',
    '```',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 40 }), (parts) => {
      const { paragraphs } = readMarkdown(parts.join(''), [])
      for (const { text, bold } of paragraphs) expect(bold).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
