import { describe, expect, test } from 'vitest'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { MAX_PAGES } from '#main/formats/pdf/open-pdf.ts'
import { LEFT, paragraph, rule, words } from '../../fixtures/pdf/draw.ts'
import { makePdf } from '../../fixtures/pdf/make-pdf.ts'
import { bodyOf, readPages, readPdf, refusalOf } from '../../fixtures/pdf/read.ts'
import { LONG } from '../../fixtures/pdf/sample-words.ts'

const PICTURE = { content: 'q 500 0 0 700 50 50 cm /Im1 Do Q', pictures: ['Im1'] }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a PDF that cannot be read is refused with the reason', () => {
  test('pages that are pictures hold no text', async () => {
    expect(await refusalOf(makePdf({ pages: [PICTURE, PICTURE] }))).toEqual({
      kind: 'no-text',
      reason: expect.stringContaining('scan'),
    })
  })

  test('pages with nothing on them hold no text', async () => {
    expect(await refusalOf(makePdf({ pages: [''] }))).toEqual({ kind: 'no-text' })
  })

  test('a file that wants a password', async () => {
    const secret = `<${'ab'.repeat(32)}>`
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${secret} /U ${secret} >>`
    expect(await refusalOf(makePdf({ pages: [words(LEFT, 100, 'secret')], encrypt }))).toEqual({
      kind: 'password-protected',
    })
  })

  test.each([
    ['nothing but its first line', bytesOf('%PDF-1.7\n')],
    ['words after its first line', bytesOf('%PDF-1.4\nThis is no PDF at all, whatever it says.')],
    ['no pages', bytesOf('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>')],
  ])('a damaged file: %s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ kind: 'damaged' })
  })

  test('more pages than anybody reads', async () => {
    const pages = Array.from({ length: MAX_PAGES + 1 }, () => '')
    expect(await refusalOf(makePdf({ pages }))).toEqual({ kind: 'too-large', limit: '5000 pages' })
  })
})

describe('a PDF that can be read in part is read, and what is missing is said', () => {
  test('a file without its last lines', async () => {
    const whole = makePdf({ pages: [paragraph(100, LONG)] })
    const source = await readPdf(whole.subarray(0, whole.length - 16))
    expect(bodyOf(source).map(({ text }) => text)).toEqual([LONG])
  })

  test('pages that are pictures among others', async () => {
    const { findings } = await readPages(paragraph(100, LONG), PICTURE)
    expect(findings).toEqual([{ level: 'warning', message: expect.stringContaining('page 2') }])
  })

  test('text without ink, as in a recognised scan', async () => {
    const { content, pictures } = PICTURE
    const { findings } = await readPages({ content: `${content} 3 Tr ${paragraph(100, LONG)}`, pictures })
    expect(findings).toEqual([{ level: 'warning', message: expect.stringContaining('without ink') }])
  })

  test('words that are crossed out', async () => {
    const page = paragraph(100, LONG) + words(LEFT, 200, 'thirty') + rule(LEFT, 197, LEFT + 36, 197)
    const { findings } = await readPages(page)
    expect(findings).toEqual([{ level: 'warning', message: expect.stringContaining('crossed out') }])
  })
})

describe('among files of all formats', () => {
  test('a PDF is told by its bytes, whatever it is called', async () => {
    const opened = await openAnyDocument('contract.docx', makePdf({ pages: [paragraph(100, LONG)] }))
    expect(opened.ok && opened.value.format).toBe('pdf')
  })

  test('some bytes before its first line do no harm', async () => {
    const bytes = makePdf({ pages: [paragraph(100, LONG)] })
    const opened = await openAnyDocument('a.pdf', new Uint8Array([...bytesOf('\r\n\r\n'), ...bytes]))
    expect(opened.ok && opened.value.format).toBe('pdf')
  })

  test('a text that speaks of PDF is a text', async () => {
    const opened = await openAnyDocument('a.txt', bytesOf('Files begin with %PDF-1.7 mostly.'))
    expect(opened.ok && opened.value.format).toBe('text')
  })

  test('a PDF has the same text in every view, and the bytes stay with their owner', async () => {
    const bytes = makePdf({ pages: [paragraph(100, LONG)] })
    const opened = await openAnyDocument('a.pdf', bytes)
    expect(opened.ok && opened.value.view('original')).toEqual(opened.ok && opened.value.view('marked'))
    expect(bytes.length).toBeGreaterThan(0)
  })
})
