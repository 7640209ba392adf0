import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocument } from '#main/formats/open-document.ts'
import { invariant } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

/** A typed number before a clause, which the drafts made of these clauses number anew. */
const NUMBER = /^(?:\(?[0-9A-Za-z]{1,3}[.)]|[0-9]+(?:\.[0-9]+)*\.?|Section [0-9.]+)\s+/

/** Whole clauses of real contracts, each once, in the order of the files: of 14 to 140 words, without any markup. */
export function readRealClauses(corpus: string): readonly string[] {
  const folder = join(corpus, 'cuad/txt')
  const clauses = new Set<string>()
  for (const file of readdirSync(folder).sort()) {
    for (const paragraph of readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/)) {
      const text = paragraph
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(NUMBER, '')
        .replaceAll(/[*_#|<>[\]]/g, '')
      const words = text.split(' ').length
      if (words >= 14 && words <= 140 && /^[A-Z].*[.;]$/.test(text)) clauses.add(text)
    }
  }
  return [...clauses]
}

/** A section of a draft: its heading and its clauses. */
export interface DraftSection {
  readonly heading: string
  readonly clauses: readonly string[]
}

/** The sections as a numbered contract, read as any file is. */
export function readDraft(sections: readonly DraftSection[]): VersionText {
  const lines = sections.flatMap(({ heading, clauses }, section) => [
    `## ${section + 1}. ${heading}`,
    ...clauses.map((text, index) => `${section + 1}.${index + 1} ${text}`),
  ])
  const opened = openDocument('draft.md', new TextEncoder().encode(lines.join('\n\n')))
  invariant(opened.ok, 'a draft of real clauses can be read')
  return buildVersionText(opened.value.view('accepted'))
}

/** The elements in another order. */
export function shuffled<T>(random: () => number, elements: readonly T[]): readonly T[] {
  const keys = new Map(elements.map((element) => [element, random()]))
  return elements.toSorted((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0))
}

const OTHER_WORDS = 'prompt written material reasonable prior express mutual exclusive additional applicable'.split(' ')

/** A text of which so great a share of the words was replaced. */
export function replaceWords(random: () => number, text: string, share: number): string {
  const other = (): string => OTHER_WORDS[Math.floor(random() * OTHER_WORDS.length)] ?? ''
  return text
    .split(' ')
    .map((word) => (random() < share ? other() : word))
    .join(' ')
}
