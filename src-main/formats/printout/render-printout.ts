import type { Printout } from '#shared/model/printout/printout.ts'

export type PrintoutFormat = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'md'

/** Makes a printout into a file. Each library is loaded when it is needed: whoever only reads need not wait for it. */
export async function renderPrintout(format: PrintoutFormat, printout: Printout): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./printout-docx.ts')).printoutDocx(printout)
    case 'pdf':
      return (await import('./printout-pdf.ts')).printoutPdf(printout)
    case 'xlsx':
      return (await import('./printout-xlsx.ts')).printoutXlsx(printout)
    case 'csv':
      return (await import('./printout-csv.ts')).printoutCsv(printout)
    case 'md':
      return (await import('./printout-markdown.ts')).printoutMarkdown(printout)
  }
}
