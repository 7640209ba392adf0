import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

type Emit = (event: 'open' | 'close' | 'text', name: string, attributes: Readonly<Record<string, string>>) => void

function walkXml(xml: string, emit: Emit): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => emit('open', name, attributes))
  parser.on('closetag', ({ name }) => emit('close', name, {}))
  parser.on('text', (text) => emit('text', text, {}))
  parser.write(xml).close()
}

const partOf = (zip: Uint8Array, path: string): string => {
  const part = unzipSync(zip)[path]
  if (part === undefined) throw new Error(`there is no ${path}`)
  return strFromU8(part)
}

/** A cell of a Word table: its text, a line a paragraph, and what of it is struck or underlined. */
export interface WordCell {
  readonly text: string
  readonly struck: string
  readonly underlined: string
}

/** The rows of all tables of a Word document. */
export function wordRows(docx: Uint8Array): readonly (readonly WordCell[])[] {
  const rows: WordCell[][] = []
  let cell = { text: '', struck: '', underlined: '' }
  let [paragraphs, isText, isStruck, isUnderlined] = [0, false, false, false]
  const add = (text: string): void => {
    cell = {
      text: cell.text + text,
      struck: cell.struck + (isStruck ? text : ''),
      underlined: cell.underlined + (isUnderlined ? text : ''),
    }
  }
  walkXml(partOf(docx, 'word/document.xml'), (event, name) => {
    if (event === 'text') {
      if (isText) add(name)
      return
    }
    const isOpen = event === 'open'
    if (name === 'w:tr' && isOpen) rows.push([])
    if (name === 'w:tc' && isOpen) {
      cell = { text: '', struck: '', underlined: '' }
      paragraphs = 0
    }
    if (name === 'w:tc' && !isOpen) rows.at(-1)?.push(cell)
    if (name === 'w:p' && isOpen) {
      if (paragraphs > 0) cell = { ...cell, text: `${cell.text}\n` }
      paragraphs += 1
    }
    if (name === 'w:r' && isOpen) [isStruck, isUnderlined] = [false, false]
    if (name === 'w:strike' && isOpen) isStruck = true
    if (name === 'w:u' && isOpen) isUnderlined = true
    if (name === 'w:t') isText = isOpen
    if (name === 'w:tab' && isOpen) add('\t')
  })
  return rows
}

/** All text of a Word document's body. */
export const wordText = (docx: Uint8Array): string =>
  partOf(docx, 'word/document.xml')
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')

/** The cells of one sheet of an Excel workbook, as their texts, and how many of them are formulas. */
export function excelRows(
  xlsx: Uint8Array,
  sheet: number,
): { readonly rows: readonly (readonly string[])[]; readonly formulas: number } {
  const strings: string[] = []
  let isText = false
  walkXml(partOf(xlsx, 'xl/sharedStrings.xml'), (event, name) => {
    if (event === 'open' && name === 'si') strings.push('')
    if (name === 't' && event !== 'text') isText = event === 'open'
    else if (event === 'text' && isText) strings.push((strings.pop() ?? '') + name)
  })
  const rows: string[][] = []
  let [type, column, isValue, formulas] = ['', 0, false, 0]
  walkXml(partOf(xlsx, `xl/worksheets/sheet${sheet}.xml`), (event, name, attributes) => {
    if (event === 'text') {
      const row = rows.at(-1)
      if (isValue && row !== undefined) row[column] = type === 's' ? (strings[Number(name)] ?? '') : name
      return
    }
    if (name === 'f') formulas += 1
    if (name === 'row' && event === 'open') rows.push([])
    if (name === 'c' && event === 'open') {
      type = attributes.t ?? ''
      column = (attributes.r ?? '').charCodeAt(0) - 'A'.charCodeAt(0)
      const row = rows.at(-1)
      while (row !== undefined && row.length <= column) row.push('')
    }
    if (name === 'v') isValue = event === 'open'
  })
  return { rows, formulas }
}

/** The XML of a sheet. */
export const sheetXml = (xlsx: Uint8Array, sheet: number): string => partOf(xlsx, `xl/worksheets/sheet${sheet}.xml`)

/** The rows of a CSV file (RFC 4180). */
export function csvRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!text.startsWith('\ufeff')) throw new Error('a spreadsheet would not read it as UTF-8')
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
