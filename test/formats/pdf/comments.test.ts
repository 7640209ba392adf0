import { describe, expect, test } from 'vitest'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { LEFT, paragraph, words } from '../../fixtures/pdf/draw.ts'
import { makePdf } from '../../fixtures/pdf/make-pdf.ts'
import { bodyOf, readPdf } from '../../fixtures/pdf/read.ts'
import { LONG, OTHER } from '../../fixtures/pdf/sample-words.ts'

const HIGHLIGHT =
  '<< /Type /Annot /Subtype /Highlight /Rect [72 590 132 602] /QuadPoints [72 602 102 602 72 590 102 590] /Contents (Too soon) /T (Ada Example) /M (D:20260301120000Z) >>'
const ANSWER =
  "<< /Type /Annot /Subtype /Text /Rect [72 590 90 602] /Contents (Agreed) /T (Bo Sample) /M (D:20260302090000+01'00') /IRT 100 0 R >>"

const commented = (more: readonly string[]): Uint8Array =>
  makePdf({
    more,
    pages: [
      {
        content:
          words(LEFT, 40, '1. First') +
          paragraph(60, LONG) +
          words(LEFT, 200, '2. Dates count.') +
          paragraph(300, OTHER),
        annotations: more.map((_, at) => `${100 + at} 0 R`).join(' '),
      },
    ],
  })

describe('comments in a PDF', () => {
  test('have author, date and words, and hang on the clause they point to, with their answers', async () => {
    const text = buildVersionText(await readPdf(commented([HIGHLIGHT, ANSWER])))
    const clause = text.clauses.findIndex(({ label }) => label === '2.')
    expect(text.comments).toEqual([
      { author: 'Ada Example', date: '2026-03-01T12:00:00Z', quote: expect.any(String), text: 'Too soon', clause },
      { author: 'Bo Sample', date: '2026-03-02T09:00:00+01:00', quote: '', text: 'Agreed', clause, replyTo: 0 },
    ])
  })

  test('words that somebody crossed out are mentioned', async () => {
    const { findings, comments } = await readPdf(
      commented([HIGHLIGHT.replace('/Highlight', '/StrikeOut').replace('/Contents (Too soon)', '')]),
    )
    expect(comments).toEqual([])
    expect(findings).toEqual([{ level: 'warning', message: expect.stringContaining('crossed out') }])
  })

  test('what was typed into a form is text', async () => {
    const field =
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ada) /Rect [72 500 200 520] /F 4 /AP << /N 101 0 R >> >>'
    const stream = 'BT /F1 10 Tf 2 6 Td (Ada Example) Tj ET'
    const look = `<< /Type /XObject /Subtype /Form /BBox [0 0 128 20] /Resources << /Font << /F1 10 0 R >> >> /Length ${stream.length} >>\nstream\n${stream}\nendstream`
    const bytes = makePdf({ more: [field, look], pages: [{ content: paragraph(100, LONG), annotations: '100 0 R' }] })
    expect(bodyOf(await readPdf(bytes)).map(({ text }) => text)).toEqual([LONG, 'Ada Example'])
  })
})
