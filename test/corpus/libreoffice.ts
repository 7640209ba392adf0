import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { LIBREOFFICE_IS_WRONG } from './libreoffice-is-wrong.ts'

/** What LibreOffice said of a document: its text as it stands, with all changes taken or refused, and its labels. */
export type Saying = 'text' | 'accept' | 'reject' | 'labels'

/** Every .docx of the corpus that LibreOffice has read, by its path below the corpus. */
export function listRead(corpus: string): readonly string[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.docx'))
    .map((path) => relative(corpus, join(corpus, path)).split(sep).join('/'))
    .filter((path) => existsSync(`${sayingsOf(corpus, path)}.reject`))
    .sort()
}

const sayingsOf = (corpus: string, path: string): string => join(corpus, 'lo', path.split('/').slice(-2).join('__'))

/** How many tracked changes LibreOffice saw in a document. */
export function countChanges(corpus: string, path: string): number {
  const counts: unknown = JSON.parse(readFileSync(`${sayingsOf(corpus, path)}.changes`, 'utf8'))
  return Object.values(counts ?? {}).reduce((sum: number, count) => sum + Number(count), 0)
}

/** What LibreOffice said, put right where it is known to be wrong; `stale` names corrections that do not apply any more. */
export function readSaying(
  corpus: string,
  path: string,
  saying: Saying,
): { readonly text: string; readonly stale: readonly string[] } {
  let text = `\n${readFileSync(`${sayingsOf(corpus, path)}.${saying}`, 'utf8')}`
  const stale: string[] = []
  for (const { file, says, libreoffice, right } of LIBREOFFICE_IS_WRONG) {
    if (file !== path || !says.includes(saying)) continue
    const corrected = text.replace(inLines(libreoffice), () => inLines(right))
    if (corrected === text) stale.push(`${path}: LibreOffice does not say “${libreoffice.join(' | ')}” (${saying})`)
    text = corrected
  }
  return { text: text.slice(1), stale }
}

const inLines = (paragraphs: readonly string[]): string => `\n${paragraphs.join('\n')}\n`
