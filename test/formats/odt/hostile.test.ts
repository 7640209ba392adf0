import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#main/formats/docx/read/package/limits.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { makeFodt, makeOdt, type OdtParts, odtFiles } from '../../fixtures/odt/package.ts'
import { changes, deleted, from, gone, li, list, p, span } from '../../fixtures/odt/xml.ts'

function refusalOf(bytes: Uint8Array): string {
  const opened = openDocument('a.odt', bytes)
  if (!opened.ok) return opened.error.kind
  for (const view of ['accepted', 'original', 'marked'] as const) opened.value.view(view)
  return 'opened'
}

const partsOf = (parts: OdtParts | string): OdtParts => (typeof parts === 'string' ? { body: parts } : parts)
const content = (text: string): Uint8Array => makeOdt({ body: '', files: { 'content.xml': text } })
const plain = (): string => odtFiles({ body: p('a') })['content.xml'] ?? ''

describe('what is not readable is named', () => {
  test.each([
    [
      'an encrypted document',
      makeOdt({
        body: p('a'),
        manifest: '<m:manifest xmlns:m="x"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      }),
      'password-protected',
    ],
    [
      'a document that is encrypted as a whole',
      makeOdt({ body: p('a'), files: { 'encrypted-package': 'x' } }),
      'password-protected',
    ],
    [
      'a spreadsheet',
      makeOdt({ body: p('a'), mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'unknown-format',
    ],
    [
      'a presentation in one file',
      makeFodt({ body: p('a'), mimetype: 'application/vnd.oasis.opendocument.presentation' }),
      'unknown-format',
    ],
    ['a document without words', makeOdt({ body: p(' ') }), 'no-text'],
    ['XML that is not well-formed', content('<office:document-content>'), 'damaged'],
    [
      'bytes that are no text',
      makeOdt({ body: '', files: { 'content.xml': Uint8Array.of(0xff, 0x41, 0xff) } }),
      'damaged',
    ],
    ['a template', makeOdt({ body: p('a'), mimetype: 'application/vnd.oasis.opendocument.text-template' }), 'opened'],
  ])('%s', (_, bytes, kind) => {
    expect(refusalOf(bytes)).toBe(kind)
  })

  test('a package without its content', () => {
    const { mimetype = '', 'META-INF/manifest.xml': manifest = '' } = odtFiles({ body: p('a') })
    const bytes = zipSync({ mimetype: strToU8(mimetype), 'META-INF/manifest.xml': strToU8(manifest) })
    expect(refusalOf(bytes)).toBe('damaged')
  })

  test('an encrypted document has parts that are no XML, and is not called damaged for it', () => {
    const manifest = '<manifest:manifest xmlns:manifest="x"><manifest:encryption-data/></manifest:manifest>'
    expect(refusalOf(makeOdt({ body: '', manifest, files: { 'content.xml': '\u0001\u0002' } }))).toBe(
      'password-protected',
    )
  })
})

describe('a document that is made to exhaust its reader', () => {
  test.each<[string, OdtParts | string]>([
    ['nested spans', p(span('T', 'x').replace('x', `${'<text:span>'.repeat(10_000)}${'</text:span>'.repeat(10_000)}`))],
    [
      'nested lists',
      `${'<text:list><text:list-item>'.repeat(10_000)}${'</text:list-item></text:list>'.repeat(10_000)}`,
    ],
    [
      'nested tables',
      `${'<table:table><table:table-row><table:table-cell>'.repeat(5_000)}${'</table:table-cell></table:table-row></table:table>'.repeat(5_000)}`,
    ],
  ])('is refused: %s', (_, parts) => {
    expect(refusalOf(makeOdt(partsOf(parts)))).toBe('damaged')
  })

  test.each([
    ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'],
    ['entities from files', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('is refused: %s', (_, doctype) => {
    expect(refusalOf(content(plain().replace('?>', `?>${doctype}`).replace('>a<', '>&b;&a;<')))).toBe('damaged')
    expect(
      refusalOf(
        new TextEncoder().encode(new TextDecoder().decode(makeFodt({ body: p('a') })).replace('?>', `?>${doctype}`)),
      ),
    ).not.toBe('opened')
  })

  test('is refused for its elements', () => {
    expect(refusalOf(makeFodt({ body: p('<text:s/>'.repeat(LIMITS.elements)) }))).toBe('too-large')
  })

  test('is refused for its paragraphs', () => {
    expect(refusalOf(makeFodt({ body: p('x').repeat(LIMITS.paragraphs + 1) }))).toBe('too-large')
  })

  test('is refused before it is unpacked', () => {
    const bomb = `${plain().replace('</office:text>', `${' '.repeat(LIMITS.ratioFrom + 1)}</office:text>`)}`
    expect(refusalOf(content(bomb))).toBe('too-large')
  })

  test.each<[string, OdtParts | string]>([
    ['spaces without end', p('x<text:s text:c="999999999"/>'.repeat(2_000))],
    ['a huge attribute', p('x', 'a'.repeat(1_000_000))],
    ['numbers without end', list([li(p('x'), ' text:start-value="99999999999999999999"')])],
    [
      'columns without end',
      `<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999">${p('x')}</table:table-cell></table:table-row></table:table>`,
    ],
    ['a deletion that holds itself', changes(deleted('d', p(`b${gone('d')}`))) + p(`a${gone('d')}`)],
    [
      'deletions in deletions',
      changes(...Array.from({ length: 20_000 }, (_, at) => deleted(`d${at}`, p(`x${gone(`d${at + 1}`)}`)))) +
        p(`a${gone('d0')}`),
    ],
    [
      'changes that never end',
      changes(
        ...Array.from(
          { length: 2_000 },
          (_, at) => `<text:changed-region xml:id="i${at}"><text:insertion/></text:changed-region>`,
        ),
      ) + p(Array.from({ length: 2_000 }, (_, at) => `${from(`i${at}`)}x`).join('')),
    ],
    [
      'lists that continue each other',
      Array.from({ length: 2_000 }, (_, at) =>
        list([li(p('x'))], ` xml:id="l${at}" text:continue-list="l${at - 1}"`),
      ).join(''),
    ],
  ])('is read: %s', (_, parts) => {
    expect(refusalOf(makeOdt(partsOf(parts)))).toBe('opened')
  })
})

test('no content makes it throw, and every view can be taken', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ' ',
      '<text:s/>',
      '<text:tab/>',
      '<text:span>b</text:span>',
      from('i'),
      '<text:change-end text:change-id="i"/>',
    ],
    ...[gone('d'), gone('e'), '<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>'],
    ...[
      '<draw:frame><draw:text-box><text:p>t</text:p></draw:text-box></draw:frame>',
      '<office:annotation office:name="c"/>',
    ],
    ...['<office:annotation-end office:name="c"/>', '<text:note/>', '<text:p>odd</text:p>'],
  )
  const paragraph = fc.array(piece, { maxLength: 8 }).map((pieces) => p(pieces.join('')))
  const { block } = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 4 },
      paragraph,
      tie('block').map((inner) => list([li(inner)])),
      tie('block').map(
        (inner) =>
          `<table:table><table:table-row><table:table-cell>${inner}</table:table-cell></table:table-row></table:table>`,
      ),
      tie('block').map((inner) => `<text:section>${inner}</text:section>`),
      fc.constantFrom(gone('d'), gone('e'), from('i'), '<text:list/>', '<text:list-item/>', '<table:table-cell/>'),
    ),
  }))
  const region = fc.array(block, { maxLength: 3 }).map((blocks) => blocks.join(''))
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), region, region, (blocks, first, second) => {
      const regions = '<text:changed-region xml:id="i"><text:insertion/></text:changed-region>'
      const body = changes(regions, deleted('d', first), deleted('e', second)) + blocks.join('')
      expect(['opened', 'no-text']).toContain(refusalOf(makeOdt({ body })))
    }),
    { numRuns: 300 },
  )
})

test('no change of its bytes makes it throw', () => {
  const whole = makeOdt({ body: changes(deleted('d', p('b'))) + p(`a${gone('d')}`) + list([li(p('c'))]) })
  const flat = makeFodt({ body: p('a') + list([li(p('c'))]) })
  fc.assert(
    fc.property(
      fc.constantFrom(whole, flat),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (bytes, edits) => {
        const changed = bytes.slice()
        for (const [at, value] of edits) changed[at % changed.length] = value
        expect(refusalOf(changed)).toBeTypeOf('string')
      },
    ),
    { numRuns: 500 },
  )
})
