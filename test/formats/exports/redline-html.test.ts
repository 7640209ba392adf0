import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { redlinePage } from '#main/formats/redline-html/redline-page.ts'
import { visibleText } from '#main/formats/report/visible-text.ts'
import { HOSTILE, readSample, reportedLines, reportedOf, wholeText } from '../../fixtures/reported.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''

/** Every element of a page. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = []
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      found.push(node)
      walk(node.childNodes)
    }
  }
  walk(parse(html).childNodes)
  return found
}

/** The text of an element without what stands in tags of one name. */
const textWithout = (element: Element, tag: 'ins' | 'del'): string =>
  element.childNodes
    .map((node) =>
      isElement(node) ? (node.tagName === tag ? '' : textWithout(node, tag)) : 'value' in node ? node.value : '',
    )
    .join('')

/** All contract text in a page, of the one version or the other. */
const contractText = (html: string, which: 'old' | 'new'): readonly string[] =>
  elementsOf(html)
    .filter((element) => attribute(element, 'class') === 'words')
    .map((element) => textWithout(element, which === 'old' ? 'ins' : 'del'))
    .filter((text) => text !== '')

/** Line breaks between pieces are ours. */
const bare = (text: string): string => text.replaceAll(/[\n\t]/g, '')

const pairs = [
  ['v1-vendor.docx', 'v2-buyer.docx'],
  ['v2-buyer.docx', 'v3-vendor.docx'],
  ['v4-buyer.docx', 'v1-vendor.docx'],
] as const

describe('the HTML redline', () => {
  it.each(pairs)('of %s and %s holds both texts exactly', async (older, newer) => {
    const reported = reportedOf(await readSample(older), await readSample(newer))
    const html = redlinePage(reported)
    const shown = new Set(['footnote', 'endnote'])
    const heads = (which: 'old' | 'new') =>
      reported[which].paragraphs.some(({ story }) => !shown.has(story) && story !== 'body')
    expect(heads('old')).toBe(true)
    for (const which of ['old', 'new'] as const) {
      const clauses = { ...reported, [which]: { ...reported[which], paragraphs: [] } }
      expect(bare(contractText(html, which).join(''))).toContain(bare(visibleText(wholeText(clauses, which))))
    }
  })

  it('shows hostile text as text, whichever side it comes from', () => {
    for (const [older, newer] of [
      [HOSTILE, '1 Nothing.'],
      ['1 Nothing.', HOSTILE],
      [HOSTILE, HOSTILE.replaceAll('e', 'é')],
    ] as const) {
      const reported = reportedLines(older, newer)
      const html = redlinePage({ ...reported, title: HOSTILE })
      const names = new Set(elementsOf(html).map(({ tagName }) => tagName))
      for (const tag of ['script', 'img', 'iframe', 'link', 'object', 'form']) expect(names).not.toContain(tag)
      for (const which of ['old', 'new'] as const) {
        expect(bare(contractText(html, which).join(''))).toBe(bare(wholeText(reported, which)))
      }
    }
  })

  it('shows control characters and overrides of direction instead of obeying them', () => {
    const html = redlinePage(reportedLines('1 Pay \u202eEUR 01\u202c.', '1 Pay \u0007 nothing\u0000.'))
    expect(html).toContain('[U+202E]')
    expect(html).toContain('[U+0007]')
    for (const hidden of ['\u202e', '\u202c', '\u0007', '\u0000']) expect(html).not.toContain(hidden)
  })

  it('needs nothing else: a policy that lets only its own style in, no address anywhere', () => {
    const html = redlinePage(reportedLines('1 Old words.', '1 New words.'))
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'"`,
    )
    expect(html).not.toMatch(/<script|src=|https?:|@import|url\((?!data:font)/)
    expect(html).not.toMatch(/ style=/)
  })

  it('holds the alphabets it needs and no others', () => {
    const fonts = (text: string) =>
      redlinePage(reportedLines(`1 ${text}`, `1 ${text} more`)).match(/@font-face/g)?.length
    expect(fonts('Plain English.')).toBe(2)
    expect(fonts('Łódź')).toBe(4)
    expect(fonts('Договор и Ελληνικά')).toBe(6)
  })

  it('marks both numbers, moves, removed clauses and what the sender left unmarked', async () => {
    const reported = reportedOf(await readSample('v3-vendor.docx'), await readSample('v2-buyer.docx'))
    const html = redlinePage({
      ...reported,
      comparison: {
        ...reported.comparison,
        changes: reported.comparison.changes.map((change, at) =>
          at === 40 ? { ...change, marked: 'none' as const, reworded: true } : change,
        ),
      },
    })
    expect(html).toMatch(/<div class="number"><del><bdi>[\d.]+<\/bdi><\/del> <ins>/)
    expect(html).toMatch(/<section class="clause removed"/)
    expect(html).toMatch(/<section class="clause kept moved/)
    expect(html.match(/<strong class="warning">Not marked by the sender<\/strong>/g)).toHaveLength(1)
    expect(html).toContain('<summary>Not marked by the sender, or only in part (1)</summary>')
  })

  it('draws tables as tables', async () => {
    const html = redlinePage(reportedOf(await readSample('v2-buyer.docx'), await readSample('v3-vendor.docx')))
    const tables = elementsOf(html).filter(({ tagName }) => tagName === 'table')
    expect(tables.length).toBeGreaterThan(2)
    const cells = elementsOf(html).filter(({ tagName }) => tagName === 'td')
    expect(cells.map((cell) => textWithout(cell, 'del').trim())).toContain('Signed for the Customer')
  })

  it('links every change of its list to the change', () => {
    const html = redlinePage(
      reportedLines('1 Old words stay here.\n2 Gone.', '1 New words stay here.\n2 Come in a new way.'),
    )
    const elements = elementsOf(html)
    const ids = new Set(elements.map((element) => attribute(element, 'id')))
    const links = elements.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href'))
    expect(links.length).toBeGreaterThan(1)
    for (const href of links) expect(ids).toContain(href.slice(1))
  })
})
