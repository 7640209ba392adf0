import type PDFDocument from 'pdfkit'

export type PdfDocument = InstanceType<typeof PDFDocument>

/** A4 in points, and where on it what stands. */
export const PAGE = { width: 595.28, height: 841.89, top: 70, bottom: 776 } as const

/** Number of the clause, its text, and what happened to it. */
export const COLUMNS = {
  number: { x: 48, width: 50 },
  text: { x: 101, width: 322 },
  note: { x: 440, width: 108 },
} as const

export const FULL = { x: COLUMNS.number.x, width: COLUMNS.note.x + COLUMNS.note.width - COLUMNS.number.x } as const

/** The colours of the light theme, so that a redline looks the same everywhere. */
export const COLORS = {
  ink: '#1d1f24',
  mute: '#5c6068',
  line: '#c9c8c2',
  inserted: '#08652f',
  deleted: '#a8231b',
  moved: '#6136b0',
  warning: '#7a4f00',
  vendor: '#8f5106',
  buyer: '#0a6274',
} as const
