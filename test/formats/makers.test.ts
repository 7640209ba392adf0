import { expect, test } from 'vitest'
import { readMakers } from '#main/formats/makers.ts'
import { makeOdt } from '../fixtures/odt/package.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const NOBODY = { creator: null, lastModifiedBy: null, company: null, modified: null }

test('a web page says its author in its head, and when it was changed', () => {
  const page = '<html><head><meta name="author" content="Ada Example"><meta name=changed content="2026-02-03T10:00:00">'
  expect(readMakers('html', bytes(`${page}</head><p>Text`))).toEqual({
    ...{ creator: 'Ada Example', lastModifiedBy: null, company: null, modified: '2026-02-03T10:00:00' },
  })
  expect(readMakers('html', bytes('<p>author'))).toEqual(NOBODY)
})

test('an OpenDocument text without properties, a damaged one and plain text say nothing', () => {
  expect(readMakers('odt', makeOdt({ body: '<text:p>Text</text:p>' }))).toMatchObject({ company: null })
  expect(readMakers('odt', bytes('PK not a zip'))).toEqual(NOBODY)
  expect(readMakers('text', bytes('author: Ada'))).toEqual(NOBODY)
  expect(readMakers('pdf', bytes('%PDF-1.7'))).toEqual(NOBODY)
})

test('an OpenDocument text says who began it, who saved it last, and when', () => {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  const said =
    '<meta:initial-creator>Ada</meta:initial-creator><dc:creator>Ben</dc:creator><dc:date>2026-02-03T10:00:00</dc:date>'
  const meta = `<office:document-meta ${names}><office:meta>${said}</office:meta></office:document-meta>`
  expect(readMakers('odt', makeOdt({ body: '<text:p>Text</text:p>', files: { 'meta.xml': meta } }))).toEqual({
    ...{ creator: 'Ada', lastModifiedBy: 'Ben', company: null, modified: '2026-02-03T10:00:00' },
  })
})
