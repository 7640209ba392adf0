import type { Reported } from '#shared/compare/report/reported.ts'

/** What an export of a comparison is made as: the whole text with its changes, or a table of the changes. */
export type ExportForm =
  | { readonly what: 'redline'; readonly format: 'html' | 'pdf' }
  | { readonly what: 'report'; readonly format: 'docx' | 'xlsx' | 'csv' }

/** An export that was made, and what of the texts it could not show. */
export interface Rendered {
  readonly bytes: Uint8Array
  readonly notShown: readonly string[]
}

/** Makes an export. Each library is loaded when it is needed: whoever only reads need not wait for it. */
export async function renderExport(form: ExportForm, reported: Reported): Promise<Rendered> {
  switch (form.format) {
    case 'html':
      return whole(new TextEncoder().encode((await import('../redline-html/redline-page.ts')).redlinePage(reported)))
    case 'pdf':
      return (await import('../redline-pdf/redline-pdf.ts')).redlinePdf(reported)
    case 'docx':
      return whole(await (await import('./report-docx.ts')).reportDocx(reported))
    case 'xlsx':
      return whole(await (await import('./report-xlsx.ts')).reportXlsx(reported))
    case 'csv':
      return whole((await import('./report-csv.ts')).reportCsv(reported))
  }
}

const whole = (bytes: Uint8Array): Rendered => ({ bytes, notShown: [] })
