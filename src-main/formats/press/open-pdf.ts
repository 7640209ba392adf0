import PDFDocument from 'pdfkit'
import { NO_DAY } from '../report/same-zip.ts'
import { visibleText } from '../report/visible-text.ts'
import { PAGE, type PdfDocument } from './paper.ts'

/** A PDF to draw on; tagged, and with nothing in it that the same input would not give again. */
export function openPdf(title: string, madeOn: string | null): PdfDocument {
  const options = {
    size: [PAGE.width, PAGE.height] as [number, number],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7' as const,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: visibleText(title),
      Producer: 'Counterdraft',
      Creator: 'Counterdraft',
      CreationDate: new Date(`${madeOn ?? NO_DAY}T00:00:00Z`),
    },
  }
  // Beyond what its types know of: no font of those that viewers are expected to have, and the claim of PDF/UA.
  const beyond: object = { font: null, subset: 'PDF/UA' }
  return new PDFDocument(Object.assign(options, beyond))
}

/** The bytes of a PDF, once it is ended. */
export function collectPdf(doc: PdfDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('error', reject)
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}
