import { expect, test } from 'vitest'
import { readMakers } from '#main/formats/docx/read/properties.ts'
import { makeDocx } from '../../fixtures/docx/package.ts'
import { p } from '../../fixtures/docx/xml.ts'

const core = (content: string): string =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${content}</cp:coreProperties>`
const app = (content: string): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${content}</Properties>`

const makers = (files: Readonly<Record<string, string>>) => readMakers(makeDocx({ body: p('x'), files }))
const NOBODY = { creator: null, lastModifiedBy: null, company: null, modified: null }

test('who made a file, who saved it last, and whose company it names', () => {
  expect(
    makers({
      'docProps/core.xml': core(
        '<dc:creator>Ada Example</dc:creator><cp:lastModifiedBy> Ben </cp:lastModifiedBy><dcterms:modified>2026-02-03T04:05:06Z</dcterms:modified>',
      ),
      'docProps/app.xml': app('<Company>Northwind Trading</Company>'),
    }),
  ).toEqual({
    creator: 'Ada Example',
    lastModifiedBy: 'Ben',
    company: 'Northwind Trading',
    modified: '2026-02-03T04:05:06Z',
  })
})

test.each([
  ['without properties', {}],
  ['with empty ones', { 'docProps/core.xml': core('<dc:creator/>'), 'docProps/app.xml': app('<Company> </Company>') }],
  ['with broken ones', { 'docProps/core.xml': '<broken' }],
])('a file %s says nothing', (_, files) => {
  expect(makers(files)).toEqual(NOBODY)
})

test('a file that is none says nothing', () => {
  expect(readMakers(new Uint8Array([1, 2, 3]))).toEqual(NOBODY)
})
