import { describe, expect, test } from 'vitest'
import { drawLook } from '../../fixtures/draw-look.ts'
import type { OdtParts } from '../../fixtures/odt/package.ts'
import { readOdt } from '../../fixtures/odt/read.ts'
import {
  bullet,
  changes,
  deleted,
  from,
  gone,
  inserted,
  li,
  list,
  listStyle,
  look,
  p,
  span,
  style,
  to,
} from '../../fixtures/odt/xml.ts'

const drawn = (parts: OdtParts | string): readonly string[] => readOdt(parts).paragraphs.map(drawLook)

describe('stretches of a paragraph', () => {
  test.each([
    ['bold', 'fo:font-weight="bold"', 'b'],
    ['slanted', 'fo:font-style="italic"', 'i'],
    ['underlined', 'style:text-underline-style="solid"', 'u'],
    ['struck', 'style:text-line-through-style="solid"', 's'],
    ['in capitals', 'fo:text-transform="uppercase"', 'caps'],
  ])('%s', (_, attributes, name) => {
    const styles = style('T', '', look(attributes), 'text')
    expect(drawn({ body: p(`The ${span('T', 'Vendor')} pays`), automatic: styles })).toEqual([
      `The [${name}: Vendor] pays`,
    ])
  })

  test('tracked changes are stretches of the marked view', () => {
    const body = `${changes(inserted('i'), deleted('d', p('net 30')))}${p(`pay ${gone('d')}${from('i')}net 60${to('i')}`)}`
    const marked = readOdt(body, 'marked').paragraphs.map(drawLook)
    expect(marked).toEqual(['pay [delete by Ada: net 30][insert by Ada: net 60]'])
    expect(drawn(body)).toEqual(['pay net 60'])
  })
})

describe('a paragraph', () => {
  const placed = (attributes: string): string => `<style:paragraph-properties ${attributes}/>`

  test.each([
    ['is centred', 'fo:text-align="center"', { align: 'center' }],
    ['is set to the end', 'fo:text-align="end"', { align: 'right' }],
    ['stands in by half an inch', 'fo:margin-left="0.5in"', { indent: 1 }],
    ['stands in by centimetres', 'fo:margin-left="2.54cm"', { indent: 2 }],
    ['stands in by nothing that can be measured', 'fo:margin-left="10%"', undefined],
  ])('%s', (_, attributes, expected) => {
    const parts = { body: p('words', 'P'), automatic: style('P', '', placed(attributes)) }
    expect(readOdt(parts).paragraphs[0]?.look).toEqual(expected)
  })

  test('in a list without indents stands in by its level, and tells its bullet', () => {
    const styles = listStyle([bullet(1), bullet(2)])
    const body = list([li(p('one') + list([li(p('two'))], ''))])
    expect(readOdt({ body, automatic: styles }).paragraphs.map((each) => each.look)).toEqual([
      { isBullet: true },
      { indent: 1, isBullet: true },
    ])
  })
})
