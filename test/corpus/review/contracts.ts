import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocument } from '#main/formats/open-document.ts'
import { invariant } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

/** A contract of CUAD with what lawyers labelled in it. */
export interface LabelledContract {
  readonly name: string
  /** Whether it may be looked at for tuning; the other half only tells how good that was. */
  readonly isForTuning: boolean
  readonly text: VersionText
  /** The labelled words by topic; a topic that the lawyers looked for and did not find has none. */
  readonly labels: ReadonlyMap<string, readonly string[]>
}

/** Facts of the parties and dates: no topics that a contract settles or leaves open. */
const NOT_TOPICS = ['document-name', 'parties', 'agreement-date', 'effective-date', 'expiration-date']

/** "Rofr/Rofo/Rofn" is the topic `rofr-rofo-rofn`. */
const topicOf = (category: string): string =>
  category
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

interface LabelFile {
  readonly file: string
  readonly labels: Readonly<Record<string, { readonly clauses?: readonly { readonly text: string }[] }>>
}

const isEven = (name: string): boolean => (createHash('sha256').update(name).digest()[0] ?? 0) % 2 === 0

function readContract(folder: string, name: string): LabelledContract {
  const { file, labels }: LabelFile = JSON.parse(readFileSync(join(folder, 'labels', name), 'utf8'))
  const opened = openDocument(file, new Uint8Array(readFileSync(join(folder, file))))
  invariant(opened.ok, `${file} can be read`)
  const byTopic = Object.entries(labels).map(
    ([category, { clauses = [] }]) => [topicOf(category), clauses.map(({ text }) => text)] as const,
  )
  return {
    name,
    isForTuning: isEven(name),
    text: buildVersionText(opened.value.view('accepted')),
    labels: new Map(byTopic.filter(([topic]) => !NOT_TOPICS.includes(topic))),
  }
}

/** All contracts of CUAD that the corpus holds; which half one is in is decided by the hash of its name. */
export function readLabelledContracts(corpus: string): readonly LabelledContract[] {
  const folder = join(corpus, 'cuad')
  return readdirSync(join(folder, 'labels'))
    .sort()
    .map((name) => readContract(folder, name))
}
