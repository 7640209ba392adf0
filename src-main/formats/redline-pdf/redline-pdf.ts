import PDFDocument from 'pdfkit'
import { redlineBlocks } from '#shared/compare/report/redline-blocks.ts'
import type { Reported } from '#shared/compare/report/reported.ts'
import { visibleText } from '../report/visible-text.ts'
import { makeBookmarks } from './bookmarks.ts'
import { drawBlock } from './draw-blocks.ts'
import { drawFurniture } from './draw-furniture.ts'
import { drawHead, drawMissing } from './draw-head.ts'
import type { Press } from './draw-text.ts'
import { makePageFlow } from './page-flow.ts'
import { PAGE, type PdfDocument } from './paper.ts'
import { makeTypefaces } from './typefaces.ts'

/** A redline as a PDF, and what in it could not be shown. */
export interface RedlinePdf {
  readonly bytes: Uint8Array
  readonly notShown: readonly string[]
}

/**
 * The newer text as a whole, with what was deleted and inserted marked where it stands.
 *
 * Tagged, with bookmarks, its fonts in itself; the same input gives the same bytes.
 */
export async function redlinePdf(reported: Reported): Promise<RedlinePdf> {
  const doc = openPdf(reported)
  const bytes = collect(doc)
  const press: Press = { flow: makePageFlow(doc), typefaces: makeTypefaces(doc), bookmarks: makeBookmarks(doc) }
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawHead(press, root, reported)
  for (const block of redlineBlocks(reported)) drawBlock(press, root, block)
  drawMissing(press, root)
  root.end()
  drawFurniture(press, reported)
  doc.end()
  return { bytes: await bytes, notShown: missingLine(press.typefaces.missing) }
}

function openPdf({ title, older, newer, madeOn }: Reported): PdfDocument {
  const options = {
    size: [PAGE.width, PAGE.height] as [number, number],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7' as const,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: visibleText(`${title}: ${newer.name} against ${older.name}`),
      Producer: 'Counterdraft',
      Creator: 'Counterdraft',
      CreationDate: new Date(`${madeOn}T00:00:00Z`),
    },
  }
  // Beyond what its types know of: no font of those that viewers are expected to have, and the claim of PDF/UA.
  const beyond: object = { font: null, subset: 'PDF/UA' }
  return new PDFDocument(Object.assign(options, beyond))
}

function collect(doc: PdfDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('error', reject)
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}

const SHOWN = 20

function missingLine(missing: ReadonlySet<string>): readonly string[] {
  if (missing.size === 0) return []
  const some = [...missing].slice(0, SHOWN).join(' ')
  const more = missing.size > SHOWN ? ` and ${missing.size - SHOWN} more` : ''
  return [
    `The fonts of the PDF do not have these characters: ${some}${more}. Frames stand for them; the HTML redline shows them.`,
  ]
}
