import { describe, expect, it } from 'vitest'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { readingPdf } from '#main/formats/reading-pdf/reading-pdf.ts'
import type { Story, VersionText, View } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'
import { makeEverything } from '../../fixtures/docx/everything.ts'
import { bodyText, letters, pagesOf } from '../../fixtures/pdf/drawn-pages.ts'
import { HOSTILE, readSample } from '../../fixtures/reported.ts'
import { value } from '../../store/support/workspaces.ts'

const SHA = 'a1b2c3d4'.repeat(8)

const copyOf = ({ paragraphs, clauses }: VersionText) =>
  readingPdf({ name: 'deal.docx', sha256: SHA, title: 'Triage', paragraphs, clauses, madeOn: '2026-03-01' })

const read = async (bytes: Uint8Array, name: string, view: View = 'accepted'): Promise<VersionText> =>
  buildVersionText(value(await openAnyDocument(name, bytes)).view(view))

const markdown = (text: string): Promise<VersionText> => read(new TextEncoder().encode(text), 'deal.md')

/** The order in which a PDF tells what stands where. */
const STORIES: readonly Story[] = ['header', 'body', 'textbox', 'footnote', 'endnote', 'footer']

/** All that a version text says, numbers and notes included, in the order of a copy. */
const wordsOf = ({ paragraphs }: VersionText): string =>
  STORIES.flatMap((story) => paragraphs.filter((paragraph) => paragraph.story === story))
    .map(({ label, text }) => letters(`${label ?? ''} ${text}`))
    .join('')

const copied = async (text: VersionText): Promise<string> => bodyText(await pagesOf(await copyOf(text)))

describe('the PDF for reading', () => {
  it('says the words of every version of the sample contract in their order, and no other', async () => {
    for (const name of ['v1-vendor.docx', 'v2-buyer.docx', 'v3-vendor.docx']) {
      const text = await readSample(name)
      expect(wordsOf(text).length).toBeGreaterThan(10_000)
      expect(await copied(text)).toBe(wordsOf(text))
    }
  })

  it('has tables, tables in cells, boxes, notes, and what stands at the head and foot of pages', async () => {
    const text = await read(makeEverything(false), 'everything.docx')
    const stories = new Set(text.paragraphs.map(({ story }) => story))
    expect([...STORIES].filter((story) => !stories.has(story))).toEqual([])
    expect(text.paragraphs.filter(({ cell }) => cell !== null).length).toBeGreaterThan(3)
    expect(await copied(text)).toBe(wordsOf(text))
  })

  it('marks what was inserted and deleted where a version shows both', async () => {
    const text = await read(makeEverything(false), 'everything.docx', 'marked')
    expect(await copied(text)).toBe(wordsOf(text))
  })

  it('shows bold and italic words in faces of their own', async () => {
    const fonts = async (words: string): Promise<number> =>
      Buffer.from(await copyOf(await markdown(words)))
        .toString('latin1')
        .match(/\/Type \/FontDescriptor/g)?.length ?? 0
    const plain = await fonts('Plain words of the deal.')
    expect(await fonts('Plain **words** of the deal.')).toBe(plain + 1)
    expect(await fonts('Plain **words** *of* the deal.')).toBe(plain + 2)
  })

  it('says on every page what it is a copy of, what counts, and which page of how many it is', async () => {
    const pages = await pagesOf(await copyOf(await readSample('v3-vendor.docx')))
    expect(pages.length).toBeGreaterThan(5)
    for (const [at, { items }] of pages.entries()) {
      const drawn = items.map(({ str }) => str).join('')
      expect(drawn).toContain('A reading copy of deal.docx. The document itself counts. Its SHA-256:')
      expect(drawn).toContain(SHA)
      expect(drawn).toContain(`Page ${at + 1} of ${pages.length}`)
    }
  })

  it('gives the same bytes for the same text', async () => {
    const text = await readSample('v2-buyer.docx')
    expect(Buffer.compare(Buffer.from(await copyOf(text)), Buffer.from(await copyOf(text)))).toBe(0)
  })

  it('takes hostile text, a word without an end, and a text without words', async () => {
    const cases = [versionOf(HOSTILE), versionOf(`1 ${'x'.repeat(20_000)}`), { ...versionOf('1 A'), paragraphs: [] }]
    for (const text of cases) expect((await pagesOf(await copyOf(text))).length).toBeGreaterThan(0)
  })
})
