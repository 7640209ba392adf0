import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBuiltIn } from '#main/api/playbooks/built-in.ts'
import { openDocument } from '#main/formats/open-document.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { type PreparedPlaybook, preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { below, type Measured, type Measurement, shown } from '../measurement.ts'

/** What a person who read a document says of one area in it, and why. */
interface Judged {
  readonly file: string
  readonly area: string
  readonly verdict: string
  readonly reason: string
}

const LEAST_AGREEMENT = 0.9

/** A line for each document and area: file, area, verdict and reason, with tabs between. */
function readTable(): readonly Judged[] {
  const [, ...lines] = readFileSync(new URL('ai-terms.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [file = '', area = '', verdict = '', reason = ''] = line.split('\t')
    return { file, area, verdict, reason }
  })
}

function playbook(): PreparedPlaybook {
  const found = findBuiltIn('ai-services')
  const prepared = found === null ? null : preparePlaybook(found)
  if (prepared === null || !prepared.ok) throw new Error('the playbook on AI services comes with the application')
  return prepared.value
}

function readDocument(corpus: string, file: string): VersionText {
  const opened = openDocument(file, readFileSync(join(corpus, file)))
  if (!opened.ok) throw new Error(`${file} cannot be read`)
  return buildVersionText(opened.value.view('accepted'))
}

interface Compared extends Judged {
  readonly found: string
}

function compare(corpus: string): readonly Compared[] {
  const prepared = playbook()
  const table = readTable()
  return [...new Set(table.map(({ file }) => file))].flatMap((file) => {
    const settings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] } as const
    const { topics } = reviewVersion(prepared, readDocument(corpus, file), settings)
    const verdicts = new Map(topics.map(({ id, verdict }) => [id, verdict]))
    return table
      .filter((judged) => judged.file === file)
      .map((judged) => ({ ...judged, found: verdicts.get(judged.area) ?? 'missing' }))
  })
}

const agreementOf = (compared: readonly Compared[]): number =>
  compared.filter(({ verdict, found }) => verdict === found).length / compared.length

const lineOf = ({ file, area, verdict, found, reason }: Compared): string =>
  `  ${file} ${area}: read ${verdict} (${reason}), reviewed ${found}`

function measure(corpus: string): Measured {
  const compared = compare(corpus)
  const spoken = compared.filter(({ verdict, found }) => verdict !== 'missing' || found !== 'missing')
  const agreement = agreementOf(compared)
  const files = new Set(compared.map(({ file }) => file)).size
  return {
    lines: [
      `${compared.length} verdicts on ${files} documents agree with a reader's to ${shown(agreement)} (bar ${LEAST_AGREEMENT})`,
      `of the ${spoken.length} that one of the two does not call missing: ${shown(agreementOf(spoken))}`,
      ...compared.filter(({ verdict, found }) => verdict !== found).map(lineOf),
    ],
    failures: below('agreement on terms for AI', agreement, LEAST_AGREEMENT),
  }
}

/** Terms of AI services and models, whose verdicts on twelve areas a person read out of them. */
export const aiTermsMeasurement: Measurement = { name: 'ai-terms', measure }
