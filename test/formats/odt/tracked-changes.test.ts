import { describe, expect, test } from 'vitest'
import { labelsOf, readOdt, textsOf } from '../../fixtures/odt/read.ts'
import {
  changes,
  deleted,
  formatted,
  from,
  gone,
  h,
  inserted,
  li,
  list,
  listStyle,
  number,
  p,
  to,
} from '../../fixtures/odt/xml.ts'

const views = (body: string) => (['accepted', 'original', 'marked'] as const).map((view) => textsOf(body, view))

describe('an insertion', () => {
  test('inside a paragraph', () => {
    const body = changes(inserted('i')) + p(`a ${from('i')}b${to('i')} c`)
    expect(views(body)).toEqual([['a b c'], ['a  c'], ['a b c']])
  })

  test('that ends a paragraph parts what was one', () => {
    const body = changes(inserted('i')) + p(`a${from('i')}b`) + p(`c${to('i')}d`)
    expect(views(body)).toEqual([['ab', 'cd'], ['ad'], ['ab', 'cd']])
  })

  test('of whole paragraphs leaves none of them in the original', () => {
    const body = changes(inserted('i')) + p(`a${from('i')}`) + p('b') + p(`c${to('i')}`) + p('d')
    expect(views(body)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'd'],
      ['a', 'b', 'c', 'd'],
    ])
  })

  test('taken back leaves the paragraph what it was before', () => {
    const body = changes(inserted('i')) + h(1, `a${from('i')}`) + p(`b${to('i')}`)
    expect(readOdt(body, 'original').paragraphs.map(({ text, outline }) => [text, outline])).toEqual([['a', 1]])
  })

  test('may begin and end between paragraphs', () => {
    const body = changes(inserted('i')) + p('a') + from('i') + p('b') + to('i') + p('c')
    expect(textsOf(body)).toEqual(['a', 'b', 'c'])
    expect(textsOf(body, 'original')).toEqual(['a', 'c'])
  })
})

describe('a deletion', () => {
  test('inside a paragraph stands where it was', () => {
    const body = changes(deleted('d', p('b '))) + p(`a ${gone('d')}c`)
    expect(views(body)).toEqual([['a c'], ['a b c'], ['a b c']])
  })

  test('of a paragraph end parts what is one now', () => {
    const body = changes(deleted('d', p('b') + p('c'))) + p(`a${gone('d')}d`)
    expect(views(body)).toEqual([['ad'], ['ab', 'cd'], ['ab', 'cd']])
  })

  test('of whole paragraphs gives them back as they were', () => {
    const body = changes(deleted('d', h(2, 'a') + p('b') + p(''))) + p(`${gone('d')}c`)
    expect(views(body)).toEqual([['c'], ['a', 'b', 'c'], ['a', 'b', 'c']])
    expect(readOdt(body, 'original').paragraphs.map(({ outline }) => outline)).toEqual([2, null, null])
  })

  test('between paragraphs runs on into the next one', () => {
    const body = changes(deleted('d', p('b') + p(''))) + p('a') + gone('d') + p('c')
    expect(views(body)).toEqual([
      ['a', 'c'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ])
    expect(textsOf(changes(deleted('d', p('b'))) + gone('d') + p('c'), 'original')).toEqual(['bc'])
  })

  test('at the end or before a table stands there', () => {
    const table =
      '<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>'
    expect(textsOf(changes(deleted('d', p('b'))) + p('a') + gone('d') + table, 'original')).toEqual(['a', 'b', 'c'])
    expect(textsOf(changes(deleted('d', p('b'))) + p('a') + gone('d'), 'original')).toEqual(['a', 'b'])
  })

  test('of an insertion is in neither text', () => {
    const both = deleted('d', p('b')).replace('</text:deletion>', '</text:deletion><text:insertion/>')
    expect(views(changes(both) + p(`a${gone('d')}c`))).toEqual([['ac'], ['ac'], ['abc']])
  })

  test('that the text nowhere refers to is told', () => {
    expect(readOdt(changes(deleted('d', p('b'))) + p('a')).findings[0]?.message).toMatch(/deletion has no place/)
  })

  test('is put into one place only', () => {
    expect(textsOf(changes(deleted('d', p('b'))) + p(`${gone('d')}a${gone('d')}`), 'original')).toEqual(['ba'])
  })

  test('may hold another one', () => {
    const body = changes(deleted('d', p(`b${gone('e')}`)), deleted('e', p('c'))) + p(`a${gone('d')}`)
    expect(textsOf(body, 'original')).toEqual(['abc'])
  })
})

describe('list numbers', () => {
  const automatic = listStyle([number(1, '1')])
  const body =
    changes(inserted('i'), deleted('d', p('x') + p(''))) +
    list([li(p('a')), li(p(`b${from('i')}`)), li(p(`c${to('i')}`)), li(p('d'))])

  test('are those of the view', () => {
    expect(labelsOf({ body, automatic })).toEqual(['1', '2', '3', '4'])
    expect(labelsOf({ body, automatic }, 'original')).toEqual(['1', '2', '3'])
  })

  test('of a deleted item are shown in the marked text, and not used up', () => {
    const items = list([li(p('a')), li(p(`${gone('d')}b`))])
    const removed = changes(deleted('d', list([li(p('x')), li(p(''))]))) + items
    expect(labelsOf({ body: removed, automatic }, 'marked')).toEqual(['1', '1', '2'])
    expect(labelsOf({ body: removed, automatic })).toEqual(['1', '2'])
  })
})

test('every change has its kind, author, date and words', () => {
  const by = { author: 'Ada', date: '2026-01-02T03:04:05' }
  const body =
    changes(inserted('i'), deleted('d', p('b')), formatted('f')) +
    p(`${from('i')}a${to('i')}${gone('d')} ${from('f')}c${to('f')}`)
  expect(readOdt(body).revisions).toEqual([
    { kind: 'insert', ...by, source: 0, text: 'a' },
    { kind: 'delete', ...by, source: 0, text: 'b' },
    { kind: 'format', ...by, source: 0, text: 'c' },
  ])
})
