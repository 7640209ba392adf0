import { showUnprintable } from '#shared/bundle/plain-line.ts'

const UNDELIVERED =
  'The answer could not be written, but what was asked for is done. Look at the workspace before you ask again'

/**
 * Goes on with the work when whoever reads has seen enough, as `head` has: what was asked for is done all the same.
 *
 * Any other failure, such as a full disk, means that the answer was not delivered.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      if (stream === process.stdout)
        process.stderr.write(`counterdraft: ${UNDELIVERED} (${error.code ?? error.message}).\n`)
      process.exit(2)
    })
  }
}

// What commands a terminal, and what turns the order in which a line is read.
const COMMANDING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Text for a terminal: a document or a name that came from elsewhere must not command it. */
export const printable = (text: string): string => text.replaceAll(COMMANDING, showUnprintable)

/** Prints a command's answer: exactly one JSON value with `--json`, else text for a person. */
export function printAnswer(options: { readonly json?: boolean }, value: unknown, text: string): void {
  process.stdout.write(options.json === true ? `${JSON.stringify(value)}\n` : `${printable(text).trimEnd()}\n`)
}

/** A table in plain text: columns as wide as their widest cell. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** "1 clause", "2 clauses". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
