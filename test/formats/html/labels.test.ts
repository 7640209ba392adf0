import { describe, expect, test } from 'vitest'
import { labelsOf, linesOf, readHtml } from '../../fixtures/html/read.ts'

const items = (count: number): string => '<li>x'.repeat(count)

describe('the numbers of ordered lists', () => {
  test.each([
    ['count from 1', `<ol>${items(3)}</ol>`, ['1.', '2.', '3.']],
    ['start where the list says', `<ol start=7>${items(2)}</ol>`, ['7.', '8.']],
    ['start below zero', `<ol start=-1>${items(2)}</ol>`, ['-1.', '0.']],
    ['go on from what an item says', '<ol><li>x<li value=9>x<li>x</ol>', ['1.', '9.', '10.']],
    ['run down in a reversed list', `<ol reversed>${items(3)}</ol>`, ['3.', '2.', '1.']],
    ['run down from a start', `<ol reversed start=8>${items(2)}</ol>`, ['8.', '7.']],
    ['begin anew in each list', `<ol>${items(2)}</ol><ol>${items(1)}</ol>`, ['1.', '2.', '1.']],
    ['go on after a nested list', `<ol><li>x<ol>${items(2)}</ol><li>x</ol>`, ['1.', '1.', '2.', '2.']],
  ])('%s', (_, html, expected) => {
    expect(labelsOf(html)).toEqual(expected)
  })

  test.each([
    ['1', ['1.', '2.']],
    ['a', ['a.', 'b.']],
    ['A', ['A.', 'B.']],
    ['i', ['i.', 'ii.']],
    ['I', ['I.', 'II.']],
    ['nonsense', ['1.', '2.']],
  ])('have the look of type %s', (type, expected) => {
    expect(labelsOf(`<ol type=${type}>${items(2)}</ol>`)).toEqual(expected)
  })

  test.each([
    ['lower-alpha', 'z. aa. ab.'],
    ['upper-latin', 'Z. AA. AB.'],
    ['lower-roman', 'xxvi. xxvii. xxviii.'],
    ['upper-roman', 'XXVI. XXVII. XXVIII.'],
    ['decimal-leading-zero', '26. 27. 28.'],
    ['lower-greek', 'αβ. αγ. αδ.'],
  ])('past the end of an alphabet count as CSS does: %s', (type, expected) => {
    expect(labelsOf(`<ol start=26 style="list-style-type: ${type}">${items(3)}</ol>`).join(' ')).toBe(expected)
  })

  test('have a leading zero where CSS says so', () => {
    expect(labelsOf(`<ol style="list-style-type:decimal-leading-zero">${items(1)}</ol>`)).toEqual(['01.'])
  })

  test('beyond what romans can say are digits', () => {
    expect(labelsOf('<ol type=i start=3999><li>x<li>x</ol>')).toEqual(['mmmcmxcix.', '4000.'])
    expect(labelsOf('<ol type=a start=0><li>x</ol>')).toEqual(['0.'])
  })

  test('may change their look from item to item, and inherit it', () => {
    expect(labelsOf('<ol type=a><li>x<li type=I>x<li style="list-style:inside upper-alpha">x</ol>')).toEqual([
      'a.',
      'II.',
      'C.',
    ])
  })

  test('may be a string of the page', () => {
    expect(labelsOf(`<ol style="list-style-type:'§ 7'"><li>x</ol>`)).toEqual(['§ 7'])
    expect(readHtml(`<ol style="list-style-type:'– '"><li>x</ol>`).paragraphs[0]).toMatchObject({
      label: null,
      level: 0,
    })
  })

  test('in a way that is not known here are digits, and told', () => {
    const { paragraphs, findings } = readHtml(`<ol style="list-style-type:armenian">${items(2)}</ol>`)
    expect(paragraphs.map(({ label }) => label)).toEqual(['1.', '2.'])
    expect(findings).toEqual([
      { level: 'warning', message: 'A list counts in a way that is not known here and is shown in digits.' },
    ])
  })
})

describe('list items', () => {
  test('have the level of their list', () => {
    const { paragraphs } = readHtml('<ol><li>a<ol><li>b<ul><li>c</ul></ol></ol>')
    expect(paragraphs.map(({ level, label }) => [level, label])).toEqual([
      [0, '1.'],
      [1, '1.'],
      [2, null],
    ])
  })

  test('number their first paragraph alone', () => {
    expect(linesOf('<ol><li><p>a</p><p>b</p><li>c</ol>')).toEqual(['1. a', 'b', '2. c'])
  })

  test('without words are nothing but their number', () => {
    expect(linesOf('<ol><li><li>b</ol>')).toEqual(['1. ', '2. b'])
    expect(linesOf('<p>a<ul><li><li>b</ul>')).toEqual(['a', 'b'])
  })

  test('that are hidden do not count', () => {
    expect(linesOf('<ol><li>a<li style="display:none">b<li>c</ol>')).toEqual(['1. a', '2. c'])
  })

  test('of a list without markers may have typed numbers', () => {
    expect(readHtml('<ol style="list-style:none"><li>7.1 a</ol>').paragraphs[0]).toMatchObject({
      text: '7.1 a',
      label: null,
      level: null,
    })
  })

  test('outside any list are bullets', () => {
    expect(readHtml('<li>a').paragraphs[0]).toMatchObject({ label: null, level: 0 })
  })

  test('that a tracked change took away do not count once it is accepted', () => {
    const html = '<ol><li>a<li><del>b</del><li><ins>c</ins><li>d</ol>'
    expect(linesOf(html)).toEqual(['1. a', '2. c', '3. d'])
    expect(linesOf(html, 'original')).toEqual(['1. a', '2. b', '3. d'])
    expect(linesOf(html, 'marked')).toEqual(['1. a', '2. b', '3. c', '4. d'])
  })
})

describe("Word's numbers", () => {
  const ignored = (number: string, font = ''): string =>
    `<![if !supportLists]><span style='mso-list:Ignore${font}'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`

  test('are labels, with their level', () => {
    const html = `<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${ignored('4.2')}Text</p>`
    expect(readHtml(html).paragraphs[0]).toMatchObject({ label: '4.2', text: 'Text', level: 1 })
  })

  test.each([
    ['·', ';font-family:Symbol'],
    ['o', ';font-family:"Courier New"'],
    ['§', ''],
  ])('are no labels when they are bullets: %s', (bullet, font) => {
    const html = `<p style='mso-list:l0 level1 lfo1'>${ignored(bullet, font)}Text</p>`
    expect(readHtml(html).paragraphs[0]).toMatchObject({ label: null, text: 'Text', level: 0 })
  })

  test('of a filtered page stand before small spaces', () => {
    const html = `<p>Section 4.2<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>Text</p>`
    expect(readHtml(html).paragraphs[0]).toMatchObject({ label: 'Section 4.2', text: 'Text' })
  })

  test('are no words of the paragraph before', () => {
    const html = `<p>One sentence.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span>Text</p>`
    expect(readHtml(html).paragraphs[0]).toMatchObject({ label: null, text: 'One sentence.\u00A0 Text' })
  })

  test('leave their level with an empty paragraph', () => {
    const html = "<p style='mso-list:l0 level3 lfo1'></p><p>Text</p>"
    expect(readHtml(html).paragraphs).toMatchObject([{ text: 'Text', level: null }])
  })
})

describe('the numbers of a style sheet', () => {
  const sheet = `<style>
    ul.lst-kix_a-0,ol.lst-kix_a-0,ol.lst-kix_a-1{list-style-type:none}
    .lst-kix_a-0 > li{counter-increment:lst-ctn-kix_a-0} .lst-kix_a-1>li{counter-increment:lst-ctn-kix_a-1}
    ol.lst-kix_a-0.start{counter-reset:lst-ctn-kix_a-0 2} ol.lst-kix_a-1.start{counter-reset:lst-ctn-kix_a-1 0}
    .lst-kix_a-0 > li:before{content:"" counter(lst-ctn-kix_a-0,upper-roman) ". "}
    .lst-kix_a-1>li:before{content:"(" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,lower-latin) ") "}
    </style>`

  test('count over lists in pieces, as Google Docs saves them', () => {
    const html =
      '<ol class="lst-kix_a-0 start" start="3"><li>a</ol><ol class="lst-kix_a-1 start"><li>b<li>c</ol><p>x</p><ol class="lst-kix_a-0"><li>d</ol><ol class="lst-kix_a-1 start"><li>e</ol>'
    expect(linesOf(sheet + html)).toEqual(['III. a', '(3.a) b', '(3.b) c', 'x', 'IV. d', '(4.a) e'])
  })

  test('give lists their look by tag and class', () => {
    const html = '<style>ol{list-style-type:lower-roman} ol.x,.y{list-style:upper-alpha inside}</style>'
    const list = (more: string): string => `<ol ${more}><li>a</ol>`
    expect(labelsOf(html + list('') + list('class="x"') + list('class="z Y"'))).toEqual(['i.', 'A.', 'A.'])
  })
})
