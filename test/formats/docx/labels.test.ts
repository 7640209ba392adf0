import { describe, expect, test } from 'vitest'
import { labelsOf, readDocx } from '../../fixtures/docx/read.ts'
import {
  abstractNum,
  basedOn,
  del,
  list,
  lvl,
  mark,
  num,
  p,
  startAt,
  style,
  styled,
  tracked,
} from '../../fixtures/docx/xml.ts'

const LEGAL = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'lowerLetter', '(%3)'))

/** Items of list 1 at the given levels. */
const items = (...levels: readonly number[]): string => levels.map((level) => p('x', list(1, level))).join('')

const labels = (numbering: string, body: string, styles = '') => labelsOf({ body, numbering, styles })

describe('levels and restarts', () => {
  test('a lower level begins anew under each item of a higher one', () => {
    expect(labels(LEGAL + num(1, 0), items(0, 1, 1, 2, 2, 1, 2, 0, 1))).toEqual(
      '1.|1.1|1.2|(a)|(b)|1.3|(a)|2.|2.1'.split('|'),
    )
  })

  test('a level that is skipped counts as begun', () => {
    expect(labels(LEGAL + num(1, 0), items(1, 1, 0, 1))).toEqual(['1.1', '1.2', '2.', '2.1'])
  })

  test.each([
    ['0 never', 0, ['1', '1.1', '(a)', '1.2', '(b)', '2', '2.1', '(c)']],
    ['only the top level', 1, ['1', '1.1', '(a)', '1.2', '(b)', '2', '2.1', '(a)']],
    ['the level above', 2, ['1', '1.1', '(a)', '1.2', '(a)', '2', '2.1', '(a)']],
  ])('lvlRestart %s begins a level anew', (_, restart, expected) => {
    const third = lvl(2, 'lowerLetter', '(%3)', `<w:lvlRestart w:val="${restart}"/>`)
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2'), third) + num(1, 0)
    expect(labels(numbering, items(0, 1, 2, 1, 2, 0, 1, 2))).toEqual(expected)
  })

  test('a level may start at another number than 1, and at 0 when none is said', () => {
    expect(labels(abstractNum(0, lvl(0, 'decimal', '%1', '', 5)) + num(1, 0), items(0, 0))).toEqual(['5', '6'])
    expect(labels(abstractNum(0, lvl(0, 'decimal', '%1', '', null)) + num(1, 0), items(0, 0))).toEqual(['0', '1'])
  })

  test('a level that the list does not describe is counted in digits', () => {
    expect(labels(abstractNum(0, lvl(0, 'upperRoman', '%1')) + num(1, 0), items(0, 1, 1))).toEqual(['I', '1.', '2.'])
  })

  test('a first sub-item whose start follows the number above it is printed like its parent', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2', '<w:isLgl/>', 4)) + num(1, 0)
    expect(labels(numbering, items(0, 0, 0, 1, 1))).toEqual(['1.', '2.', '3.', '4.', '5.'])
    expect(labels(numbering, items(0, 1, 1))).toEqual(['1.', '1.4', '1.5'])
  })
})

describe('lists that share counters', () => {
  const body = (...numIds: readonly number[]): string => numIds.map((numId) => p('x', list(numId))).join('')

  test('all uses of one abstract list count on', () => {
    expect(labels(LEGAL + num(1, 0) + num(2, 0), body(1, 2, 1))).toEqual(['1.', '2.', '3.'])
  })

  test('two abstract lists count for themselves', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1.')) + abstractNum(1, lvl(0, 'upperLetter', '%1.'))
    expect(labels(numbering + num(1, 0) + num(2, 1), body(1, 2, 1, 2))).toEqual(['1.', 'A.', '2.', 'B.'])
  })

  test('startOverride takes effect once, at the first item of its use', () => {
    const numbering = LEGAL + num(1, 0) + num(2, 0, startAt(0, 1))
    expect(labels(numbering, body(1, 1, 2, 2, 1, 2))).toEqual(['1.', '2.', '1.', '2.', '3.', '4.'])
  })

  test('startOverride of a lower level leaves the higher one alone', () => {
    const numbering = LEGAL + num(1, 0) + num(2, 0, startAt(1, 7))
    const both = p('x', list(1, 0)) + p('x', list(1, 1)) + p('x', list(2, 1)) + p('x', list(2, 1))
    expect(labels(numbering, both)).toEqual(['1.', '1.1', '1.7', '1.8'])
  })

  test('lvlOverride with a whole level replaces the level for that use only', () => {
    const roman = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', 'Part %1')}</w:lvlOverride>`
    expect(labels(LEGAL + num(1, 0) + num(2, 0, roman), body(1, 2, 1))).toEqual(['1.', 'Part II', '3.'])
  })

  test('a numStyleLink takes the levels of the list its style names', () => {
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    const styles = style('Legal', 'Legal', `<w:pPr>${list(1, null)}</w:pPr>`, 'numbering')
    expect(labels(LEGAL + linked + num(1, 0) + num(2, 1), p('x', list(2, 0)) + p('x', list(2, 1)), styles)).toEqual([
      '1.',
      '1.1',
    ])
  })

  test('numStyleLinks that lead in a circle print nothing wrong and end', () => {
    const circle = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    const styles = style('Legal', 'Legal', `<w:pPr>${list(2, null)}</w:pPr>`, 'numbering')
    expect(labels(circle + num(2, 1), p('x', list(2, 0)), styles)).toEqual(['1.'])
  })
})

describe('what a label prints', () => {
  const one = (format: string, text = '%1', more = '', start = 1) =>
    labels(abstractNum(0, lvl(0, format, text, more, start)) + num(1, 0), items(0))[0]

  test.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['decimalZero', 12, '12'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 26, 'Z'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 53, 'aaa'],
    ['ordinal', 1, '1st'],
    ['ordinal', 12, '12th'],
    ['ordinal', 23, '23rd'],
    ['cardinalText', 21, 'Twenty-one'],
    ['cardinalText', 112, 'One hundred twelve'],
    ['ordinalText', 2, 'Second'],
    ['ordinalText', 30, 'Thirtieth'],
    ['ordinalText', 21, 'Twenty-first'],
    ['hex', 26, '1A'],
    ['chicago', 6, '\u2020\u2020'],
    ['numberInDash', 3, '- 3 -'],
    ['decimalEnclosedCircle', 2, '\u2461'],
    ['decimalFullWidth', 10, '\uff11\uff10'],
    ['aiueo', 2, '2'],
    ['constructor', 2, '2'],
  ])('%s prints %i as %s', (format, start, expected) => {
    expect(one(format, '%1', '', start)).toBe(expected)
  })

  test('a bullet has a level and no label', () => {
    const numbering = abstractNum(0, lvl(0, 'bullet', '\uf0b7')) + num(1, 0)
    const [item] = readDocx({ body: items(0), numbering }).paragraphs
    expect(item).toMatchObject({ label: null, level: 0 })
  })

  test.each([
    ['the words around the number', 'decimal', 'Article %1:', '', 'Article 1:'],
    ['fixed words without a number', 'none', 'Note', '', 'Note'],
    ['nothing for a number of kind none', 'none', '%1', '', null],
    ['nothing that is only space', 'decimal', ' ', '', null],
    ['no hidden number', 'decimal', '%1', '<w:rPr><w:vanish/></w:rPr>', null],
    ['no space at its ends', 'decimal', ' %1. ', '', '1.'],
    ['nothing of what follows it', 'decimal', '%1', '<w:suff w:val="space"/>', '1'],
  ])('a label prints %s', (_, format, text, more, expected) => {
    expect(one(format, text, more)).toBe(expected)
  })

  test('each %N is printed in the format of its own level', () => {
    const numbering = abstractNum(0, lvl(0, 'upperRoman', 'Article %1'), lvl(1, 'decimal', '%1.%2')) + num(1, 0)
    expect(labels(numbering, items(0, 1))).toEqual(['Article I', 'I.1'])
  })

  test('legal numbering prints every number in digits', () => {
    const second = lvl(1, 'lowerLetter', '%1.%2', '<w:isLgl/>')
    expect(labels(abstractNum(0, lvl(0, 'upperRoman', '%1'), second) + num(1, 0), items(0, 0, 1))).toEqual([
      'I',
      'II',
      '2.1',
    ])
  })

  test('legal numbering switched off leaves the formats alone', () => {
    const second = lvl(1, 'lowerLetter', '%1.%2', '<w:isLgl w:val="0"/>')
    expect(labels(abstractNum(0, lvl(0, 'upperRoman', '%1'), second) + num(1, 0), items(0, 1))).toEqual(['I', 'I.a'])
  })

  test('a %N that points at a bullet or below the item prints nothing', () => {
    const numbering = abstractNum(0, lvl(0, 'bullet', 'o'), lvl(1, 'decimal', '%1%2%3.')) + num(1, 0)
    expect(labels(numbering, items(0, 1))).toEqual([null, '1.'])
  })

  test('a number with zeros in front is read from its pattern', () => {
    const choice =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    const level = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${choice}<w:lvlText w:val="%1"/></w:lvl>`
    expect(labels(abstractNum(0, level) + num(1, 0), items(0, 0))).toEqual(['009', '010'])
  })

  test('a way of counting that is not known here is a finding', () => {
    const numbering = abstractNum(0, lvl(0, 'aiueo', '%1')) + num(1, 0)
    expect(
      readDocx({ body: items(0), numbering })
        .findings.map(({ message }) => message)
        .join(),
    ).toMatch(/counts in a way/)
  })
})

describe('lists that styles name', () => {
  const linked = (level: number, id: string, text: string): string => lvl(level, 'decimal', text, styled(id))
  const HEADINGS = abstractNum(0, linked(0, 'H1', '%1'), linked(1, 'H2', '%1.%2')) + num(1, 0)
  const listed = (more: string): string => `<w:pPr>${more}</w:pPr>`

  test('a style without a level takes the level that names it', () => {
    const styles = style('H1', 'heading 1', listed(list(1, null))) + style('H2', 'heading 2', listed(list(1, null)))
    expect(labels(HEADINGS, p('x', styled('H1')) + p('x', styled('H2')) + p('x', styled('H2')), styles)).toEqual([
      '1',
      '1.1',
      '1.2',
    ])
  })

  test('a style with only a level takes the list from its base', () => {
    const numbering = abstractNum(0, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2')) + num(1, 0)
    const styles =
      style('A', 'A', listed(list(1, 0))) +
      style('B', 'B', `${basedOn('A')}${listed('<w:numPr><w:ilvl w:val="1"/></w:numPr>')}`)
    expect(labels(numbering, p('x', styled('A')) + p('x', styled('B')), styles)).toEqual(['1', '1.1'])
  })

  test('a style takes list and level from the style it is based on', () => {
    const styles = style('H2', 'heading 2', listed(list(1, null))) + style('C', 'C', basedOn('H2'))
    expect(labels(HEADINGS, p('x', styled('C')), styles)).toEqual(['1.1'])
  })

  test('the default style numbers paragraphs that name none', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>${listed(list(1, 0))}</w:style>`
    expect(labels(LEGAL + num(1, 0), p('x') + p('y'), styles)).toEqual(['1.', '2.'])
  })

  test('a paragraph’s own list stands over that of its style, and 0 takes it out', () => {
    const styles = style('H1', 'heading 1', listed(list(1, 0)))
    const numbering = HEADINGS + abstractNum(5, lvl(0, 'upperLetter', '%1)')) + num(2, 5)
    const body = p('x', styled('H1') + list(2)) + p('x', styled('H1') + list(0)) + p('x', styled('H1'))
    expect(labels(numbering, body, styles)).toEqual(['A)', null, '1'])
  })

  test('styles that are based on each other end', () => {
    const styles = style('A', 'A', basedOn('B')) + style('B', 'B', basedOn('A'))
    expect(labels(LEGAL + num(1, 0), p('x', styled('A')), styles)).toEqual([null])
  })

  test('a list that does not exist gives no label', () => {
    expect(labels(LEGAL + num(1, 0) + num(3, 9), p('x', list(2)) + p('x', list(3)))).toEqual([null, null])
  })
})

describe('lists under tracked changes', () => {
  const numbering = LEGAL + num(1, 0)
  const body = p('A', list(1)) + p(del('B'), mark('del', list(1))) + p('C', list(1))

  test.each([
    ['marked', ['1.', '2.', '2.']],
    ['accepted', ['1.', '2.']],
    ['original', ['1.', '2.', '3.']],
  ] as const)('a deleted item shows its number without using it up: %s', (view, expected) => {
    expect(labelsOf({ body, numbering }, view)).toEqual(expected)
  })

  test.each([
    ['marked', ['1.', '2.', '3.']],
    ['accepted', ['1.', '2.', '3.']],
    ['original', ['1.', '2.']],
  ] as const)('an inserted item counts unless it is rejected: %s', (view, expected) => {
    const inserted =
      p('A', list(1)) + p(tracked('ins', '<w:r><w:t>B</w:t></w:r>'), mark('ins', list(1))) + p('C', list(1))
    expect(labelsOf({ body: inserted, numbering }, view)).toEqual(expected)
  })

  test('an item moved away does not count, the same item moved in does', () => {
    const moved =
      p(tracked('moveFrom', '<w:r><w:t>A</w:t></w:r>'), mark('moveFrom', list(1))) +
      p('B', list(1)) +
      p(tracked('moveTo', '<w:r><w:t>A</w:t></w:r>'), mark('moveTo', list(1)))
    const after = `${moved}${p('C', list(1))}`
    expect(labelsOf({ body: after, numbering }, 'marked')).toEqual(['1.', '1.', '2.', '3.'])
    expect(labelsOf({ body: after, numbering }, 'accepted')).toEqual(['1.', '2.', '3.'])
  })

  test('a list put in by a tracked change is not in the original', () => {
    const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${tracked('ins')}</w:numPr>`
    expect(labelsOf({ body: p('A', numbered), numbering }, 'accepted')).toEqual(['1.'])
    expect(labelsOf({ body: p('A', numbered), numbering }, 'original')).toEqual([null])
  })

  test('changed paragraph properties give each view its own level', () => {
    const changed = `${list(1, 1)}<w:pPrChange w:id="1" w:author="Ada"><w:pPr>${list(1, 0)}</w:pPr></w:pPrChange>`
    const two = p('A', list(1)) + p('B', changed)
    expect(labelsOf({ body: two, numbering }, 'accepted')).toEqual(['1.', '1.1'])
    expect(labelsOf({ body: two, numbering }, 'original')).toEqual(['1.', '2.'])
  })
})

describe('paragraphs that are not numbered as the others', () => {
  const numbering = LEGAL + num(1, 0)

  test('a paragraph that holds only the end of a section has no number', () => {
    expect(labelsOf({ body: p('A', list(1)) + p('', `${list(1)}<w:sectPr/>`) + p('B', list(1)), numbering })).toEqual([
      '1.',
      null,
      '2.',
    ])
  })

  test('a paragraph hidden as a whole has no number', () => {
    const hidden = p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>H</w:t></w:r>', `${list(1)}<w:rPr><w:vanish/></w:rPr>`)
    expect(labelsOf({ body: p('A', list(1)) + hidden + p('B', list(1)), numbering })).toEqual(['1.', null, '2.'])
  })

  test('a heading that runs into its text keeps its number', () => {
    const runIn = p('Heading', `${list(1)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`)
    expect(labelsOf({ body: runIn + p('Text.'), numbering })).toEqual(['1.', null])
  })

  test('an empty item counts', () => {
    expect(labelsOf({ body: p('A', list(1)) + p('', list(1)) + p('B', list(1)), numbering })).toEqual([
      '1.',
      '2.',
      '3.',
    ])
  })
})
