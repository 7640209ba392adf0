import { describe, expect, test } from 'vitest'
import { labelsOf, readOdt } from '../../fixtures/odt/read.ts'
import { bullet, h, li, list, listStyle, number, p, style } from '../../fixtures/odt/xml.ts'

const X = p('x')
const item = li(X)

const DOT = ' style:num-suffix="."'

/** 1. / 1.1 / (a) */
const LEGAL = listStyle([
  number(1, '1', DOT),
  number(2, '1', ' text:display-levels="2"'),
  number(3, 'a', ' style:num-prefix="(" style:num-suffix=")"'),
])

const nested = (...inner: readonly string[]): string => li(X + list(inner, ''))
const plain = (...items: readonly string[]): string => list(items)

const labels = (body: string, automatic = LEGAL, styles = '') => labelsOf({ body, automatic, styles })

describe('levels', () => {
  test('have prefix, suffix and the numbers of the levels they show', () => {
    expect(labels(plain(nested(nested(item, item), item), item))).toEqual(['1.', '1.1', '(a)', '(b)', '1.2', '2.'])
  })

  test('that are skipped count as begun', () => {
    const deep = li(list([li(list([item], ''))], ''))
    expect(labels(plain(deep, item))).toEqual(['(a)', '2.'])
    expect(labels(plain(li(list([item], '')), item))).toEqual(['1.1', '2.'])
  })

  test.each([
    ['1', '', ['1', '2']],
    ['a', '', ['a', 'b']],
    ['A', '', ['A', 'B']],
    ['i', '', ['i', 'ii']],
    ['I', '', ['I', 'II']],
    ['a', ' text:start-value="26"', ['z', 'aa']],
    ['A', ' text:start-value="27"', ['AA', 'AB']],
    ['a', ' text:start-value="27" style:num-letter-sync="true"', ['aa', 'bb']],
    ['1', ' text:start-value="0"', ['0', '1']],
  ])('count in format %s%s', (format, more, expected) => {
    expect(labels(plain(item, item), listStyle([number(1, format, more)]))).toEqual(expected)
  })

  test('without a number show what stands around it, or nothing', () => {
    expect(labels(plain(item), listStyle([number(1, '', ' style:num-prefix="Article"')]))).toEqual(['Article'])
    expect(readOdt({ body: plain(item), automatic: listStyle([number(1, '')]) }).paragraphs[0]).toMatchObject({
      label: null,
      level: null,
    })
  })

  test('without a number are left out of the numbers below', () => {
    const automatic = listStyle([number(1, '1'), number(2, ''), number(3, '1', ' text:display-levels="3"')])
    expect(labels(plain(nested(nested(item))), automatic)).toEqual(['1', null, '1.1'])
  })

  test('with a pattern are printed by it, each number in its own format', () => {
    const automatic = listStyle([
      number(1, 'I', ' loext:num-list-format="Article %1%"'),
      number(2, 'a', ' loext:num-list-format="§ %1%-%2%)"'),
    ])
    expect(labels(plain(nested(item, item), item), automatic)).toEqual(['Article I', '§ I-a)', '§ I-b)', 'Article II'])
  })

  test('of bullets have a level and no label', () => {
    const { paragraphs } = readOdt({ body: plain(nested(item)), automatic: listStyle([number(1, '1'), bullet(2)]) })
    expect(paragraphs.map(({ label, level }) => [label, level])).toEqual([
      ['1', 0],
      [null, 1],
    ])
  })

  test('count on in one row where the style says so', () => {
    const automatic = listStyle([number(1, '1'), number(2, '1')], 'L', ' text:consecutive-numbering="true"')
    expect(labels(plain(nested(item, item), item), automatic)).toEqual(['1', '2', '3', '4'])
  })

  test('that count in a way not known here are told', () => {
    const automatic = listStyle([number(1, 'א, ב, ג, ...')])
    expect(labels(plain(item, item), automatic)).toEqual(['1', '2'])
    expect(readOdt({ body: plain(item), automatic }).findings[0]?.message).toMatch(/list counts/)
  })
})

describe('list items', () => {
  test('may set their number', () => {
    expect(labels(plain(item, li(X, ' text:start-value="7"'), item))).toEqual(['1.', '7.', '8.'])
  })

  test('number their first paragraph alone', () => {
    expect(labels(plain(li(X + p('y')), item))).toEqual(['1.', null, '2.'])
  })

  test('may have another style than their list', () => {
    const other = listStyle([number(1, 'A')], 'M')
    expect(labels(plain(item, li(X, ' text:style-override="M"'), item), LEGAL + other)).toEqual(['1.', 'B', '3.'])
  })

  test('that are list headers have no number', () => {
    expect(labels(list([`<text:list-header>${X}</text:list-header>`, item]))).toEqual([null, '1.'])
  })

  test('begin anew in a second list inside one item', () => {
    expect(labels(plain(li(X + list([item, item], '') + list([item], ''))))).toEqual(['1.', '1.1', '1.2', '1.1'])
  })
})

describe('lists', () => {
  const named = (id: string, more = ''): string => list([item, item], ` xml:id="${id}" text:style-name="L"${more}`)

  test('begin anew', () => {
    expect(labels(named('a') + named('b'))).toEqual(['1.', '2.', '1.', '2.'])
  })

  test('may continue the list of their style before them', () => {
    expect(labels(named('a') + X + named('b', ' text:continue-numbering="true"'))).toEqual([
      '1.',
      '2.',
      null,
      '3.',
      '4.',
    ])
  })

  test('do not continue a list of another style', () => {
    const other = list([item], ' text:style-name="M" text:continue-numbering="true"')
    expect(labels(named('a') + other, LEGAL + listStyle([number(1, 'A')], 'M'))).toEqual(['1.', '2.', 'A'])
  })

  test('may continue a list by its name, across others and one after another', () => {
    const more = named('b') + named('c', ' text:continue-list="a"') + named('d', ' text:continue-list="c"')
    expect(labels(named('a') + more)).toEqual(['1.', '2.', '1.', '2.', '3.', '4.', '5.', '6.'])
  })

  test('that continue what is not there begin anew', () => {
    expect(labels(named('a', ' text:continue-list="nowhere"'))).toEqual(['1.', '2.'])
  })

  test('that continue each other in a circle end', () => {
    expect(labels(named('a', ' text:continue-list="b"') + named('b', ' text:continue-list="a"'))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
    ])
  })

  test('take their style from the paragraph where they name none', () => {
    const styles = style('Numbered', ' style:list-style-name="L"')
    expect(labels(list([li(p('x', 'Numbered'))], ''), '', LEGAL + styles)).toEqual(['1.'])
  })

  test('in a table have nothing to do with the list around it', () => {
    const table = `<table:table><table:table-row><table:table-cell>${plain(item)}</table:table-cell></table:table-row></table:table>`
    expect(labels(plain(item) + table)).toEqual(['1.', '1.'])
  })

  test('have the level of the list around them and one more', () => {
    const { paragraphs } = readOdt({ body: plain(nested(nested(item))), automatic: LEGAL })
    expect(paragraphs.map(({ level }) => level)).toEqual([0, 1, 2])
  })

  test('of ten levels and more end at the tenth', () => {
    const deep = Array.from({ length: 14 }).reduce<string>((inner) => li(X + list([inner], '')), item)
    expect(readOdt({ body: plain(deep), automatic: LEGAL }).paragraphs.at(-1)?.level).toBe(9)
  })
})

describe('headings', () => {
  const level = (index: number, format: string, more = ''): string =>
    `<text:outline-level-style text:level="${index}" style:num-format="${format}"${more}/>`
  const outline = (...levels: readonly string[]): string =>
    `<text:outline-style style:name="Outline">${levels.join('')}</text:outline-style>`
  const NUMBERED = outline(level(1, '1', DOT), level(2, '1', ' text:display-levels="2"'), level(3, ''))

  test('are numbered by the outline', () => {
    const body = h(1, 'x') + h(2, 'x') + h(3, 'x') + h(2, 'x') + h(1, 'x')
    expect(labels(body, '', NUMBERED)).toEqual(['1.', '1.1', null, '1.2', '2.'])
  })

  test('may set their number, or have none', () => {
    const body =
      h(1, 'x') +
      h(1, 'x', ' text:restart-numbering="true" text:start-value="5"') +
      h(1, 'x', ' text:is-list-header="true"') +
      h(1, 'x')
    expect(labels(body, '', NUMBERED)).toEqual(['1.', '5.', null, '6.'])
  })

  test('whose style has left the outline have no number', () => {
    const styles = NUMBERED + style('Free', ' style:list-style-name=""')
    expect(labels(h(1, 'x', ' text:style-name="Free"') + h(1, 'x'), '', styles)).toEqual([null, '1.'])
  })

  test('in a list are numbered by the list', () => {
    expect(labels(plain(li(h(2, 'x')), li(h(2, 'x'))), LEGAL, NUMBERED)).toEqual(['1.', '2.'])
  })
})
