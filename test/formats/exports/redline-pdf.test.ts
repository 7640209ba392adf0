import { describe, expect, it } from 'vitest'
import { redlinePdf } from '#main/formats/redline-pdf/redline-pdf.ts'
import { cutCells } from '#shared/compare/report/lines.ts'
import { redlineBlocks } from '#shared/compare/report/redline-blocks.ts'
import type { Reported } from '#shared/compare/report/reported.ts'
import { bodyText, letters, pagesOf } from '../../fixtures/pdf/drawn-pages.ts'
import { HOSTILE, readSample, reportedLines, reportedOf } from '../../fixtures/reported.ts'

/** Every line of the redline, deleted and inserted words as they stand in it; the cells of a row one by one. */
const linesOf = (reported: Reported): readonly string[] =>
  redlineBlocks(reported)
    .flatMap((block) => (block.kind === 'clause' ? block.parts.flatMap(({ lines }) => lines) : []))
    .flatMap(({ runs, isRow }) =>
      isRow
        ? cutCells(runs)
            .flat()
            .map(([, text]) => text)
        : [runs.map(([, text]) => text).join('')],
    )
    .map(letters)

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('the PDF redline', () => {
  it('holds every word of both texts, in the order in which they are read', async () => {
    const reported = reportedOf(await readSample('v2-buyer.docx'), await readSample('v3-vendor.docx'))
    const { bytes, notShown } = await redlinePdf(reported)
    const body = bodyText(await pagesOf(bytes))
    const lines = linesOf(reported)
    expect(lines.length).toBeGreaterThan(250)
    expect(lines.filter((line) => !body.includes(line))).toEqual([])
    expect(notShown).toEqual([])
  })

  it('has its fonts in itself, is tagged, and says its language and title', async () => {
    const { bytes } = await redlinePdf(reportedLines('1 Old words stay.', '1 New words stay.'))
    const file = latin(bytes)
    expect(file).toMatch(/^%PDF-1\.7/)
    const fonts = file.match(/\/Type \/FontDescriptor/g)?.length
    expect(fonts).toBeGreaterThan(2)
    expect(file.match(/\/FontFile2/g)?.length).toBe(fonts)
    expect(file).not.toMatch(/Helvetica|\/Type1/)
    expect(file).toContain('/MarkInfo')
    expect(file).toContain('/Lang (en)')
    expect(file).toContain('/DisplayDocTitle true')
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('gives the same bytes for the same input', async () => {
    const reported = reportedLines(HOSTILE, `${HOSTILE}\n2 Another clause.`)
    const [one, other] = [await redlinePdf(reported), await redlinePdf(reported)]
    expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(other.bytes))).toBe(0)
  })

  it('names the characters that its fonts do not have, and keeps them for copying', async () => {
    const { notShown, bytes } = await redlinePdf(reportedLines('1 A clause.', '1 A clause 契約.'))
    expect(notShown).toEqual([expect.stringMatching(/do not have these characters: 契 約\./)])
    expect(await actualTexts(bytes)).toContain('契約')
  })

  it('takes every alphabet that it has fonts for', async () => {
    const text = '1 Łódź, Ελληνικά, Договор, Việt Nam, “quotes” – dashes… €12 ☐ ☒ ✓ → ● non‑breaking note⁴²'
    expect((await redlinePdf(reportedLines('1 Gone.', text))).notShown).toEqual([])
  })

  it('takes hostile text, a word without an end, and empty texts', async () => {
    const cases: readonly Reported[] = [
      reportedLines(HOSTILE, '1 Nothing.'),
      reportedLines('1 Nothing.', HOSTILE),
      reportedLines(`1 ${'x'.repeat(20_000)}`, `1 ${'y'.repeat(20_000)}`),
      reportedOf(
        { ...(await readSample('v1-vendor.docx')), clauses: [], paragraphs: [] },
        await readSample('v1-vendor.docx'),
      ),
    ]
    for (const reported of cases) {
      const { bytes } = await redlinePdf({ ...reported, title: HOSTILE })
      expect((await pagesOf(bytes)).length).toBeGreaterThan(0)
    }
  })

  it('numbers its pages and keeps them within the paper', async () => {
    const { bytes } = await redlinePdf(
      reportedOf(await readSample('v1-vendor.docx'), await readSample('v2-buyer.docx')),
    )
    const pages = await pagesOf(bytes)
    expect(pages.length).toBeGreaterThan(10)
    for (const [at, { items, width, height }] of pages.entries()) {
      expect(items.map(({ str }) => str).join('')).toContain(`${at + 1} of ${pages.length}`)
      for (const { transform, width: wide, str } of items) {
        if (str.trim() === '') continue
        const [x = 0, y = 0] = transform.slice(4)
        expect(x).toBeGreaterThan(20)
        expect(x + wide).toBeLessThan(width - 20)
        expect(y).toBeGreaterThan(20)
        expect(y).toBeLessThan(height - 20)
      }
    }
  })
})

/** The texts that stand for what is drawn, out of the contents of the pages. */
async function actualTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { inflateSync } = await import('node:zlib')
  const buffer = Buffer.from(bytes)
  const found: string[] = []
  for (let at = buffer.indexOf('stream\n'); at >= 0; at = buffer.indexOf('stream\n', at + 7)) {
    const end = buffer.indexOf('\nendstream', at)
    if (end < 0) break
    let content: Buffer
    try {
      content = inflateSync(buffer.subarray(at + 7, end))
    } catch {
      continue
    }
    for (let mark = content.indexOf('/ActualText ('); mark >= 0; mark = content.indexOf('/ActualText (', mark + 1)) {
      const start = mark + '/ActualText ('.length
      found.push(
        content
          .subarray(start + 2, content.indexOf(')', start))
          .swap16()
          .toString('utf16le'),
      )
    }
  }
  return found
}
