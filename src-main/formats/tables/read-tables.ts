import { err, ok, type Result } from '#shared/model/result.ts'
import type { ReadTables } from '#shared/negotiate/issues/table-rows.ts'
import type { ReadError } from '../document.ts'
import { MAX_TEXT_BYTES, openAnyDocument } from '../open-document.ts'
import { sniff } from '../sniff.ts'
import { decodeText } from '../text/decode-text.ts'
import { readCsvTable } from './csv-table.ts'
import { tablesOfParagraphs } from './document-tables.ts'
import { readMarkdownTables } from './markdown-tables.ts'

/** A filled-in list is small; a workbook beyond this is none. */
const MAX_WORKBOOK_BYTES = 16 * 1024 * 1024

/** The tables of a workbook, of separated values, of Markdown, or of any document: by its content, text by its name. */
export async function readTables(name: string, bytes: Uint8Array): Promise<Result<ReadTables, ReadError>> {
  if (bytes.length === 0) return err({ kind: 'empty' })
  const sniffed = sniff(bytes)
  if (sniffed.kind === 'zip' && sniffed.names.some((part) => /^xl\//i.test(part))) {
    if (bytes.length > MAX_WORKBOOK_BYTES)
      return err({ kind: 'too-large', limit: `${MAX_WORKBOOK_BYTES / 1024 / 1024} MB` })
    return (await import('./workbook-tables.ts')).readWorkbookTables(bytes)
  }
  if (sniffed.kind === 'text') return readPlain(name, bytes)
  const opened = await openAnyDocument(name, bytes)
  if (!opened.ok) return opened
  const { paragraphs, findings } = opened.value.view('accepted')
  const notes = findings.filter(({ level }) => level === 'warning').map(({ message }) => message)
  return ok({ tables: tablesOfParagraphs(paragraphs), notes })
}

function readPlain(name: string, bytes: Uint8Array): Result<ReadTables, ReadError> {
  if (bytes.length > MAX_TEXT_BYTES) return err({ kind: 'too-large', limit: `${MAX_TEXT_BYTES / 1024 / 1024} MB` })
  const { text, findings } = decodeText(bytes)
  const notes = findings.map(({ message }) => message)
  const isMarkdown = /\.(?:md|markdown|mdown|mkd)$/i.test(name)
  return ok({ tables: isMarkdown ? readMarkdownTables(text) : [readCsvTable(text)], notes })
}
