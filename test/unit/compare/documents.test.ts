import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { versionOfClauses } from '../../fixtures/clause-lines.ts'

/** A version of several documents, the main one first: each its name and the texts of its clauses. */
function versionOfDocuments(
  ...documents: readonly (readonly [name: string, ...texts: readonly string[]])[]
): VersionText {
  const clauses = documents.flatMap(([, ...texts]) =>
    texts.map((text) => ({ label: null, heading: null, depth: 0, parent: null, kind: 'clause' as const, text })),
  )
  const first = (at: number): number => documents.slice(0, at).reduce((sum, [, ...texts]) => sum + texts.length, 0)
  return {
    ...versionOfClauses(clauses),
    documents: documents.map(([name], at) => ({
      ...{ name, kind: at === 0 ? 'main' : 'annex', format: 'text', firstParagraph: first(at), firstClause: first(at) },
    })),
  }
}

const pairs = (older: VersionText, newer: VersionText): string =>
  compareVersions(older, newer, null)
    .changes.map(({ old, new: now, moved }) => `${old.join('&')}>${now.join('&')}${moved ? ' moved' : ''}`)
    .join(', ')

const MAIN = ['main.docx', 'The Client pays the fees within thirty days of each invoice.'] as const
const SAFE = 'The Vendor keeps the data safe and encrypts it at rest and in transit at all times.'
const HELP = 'The Vendor answers each support request within four hours on every working day.'
const END = 'This annex is part of the agreement and ends with it, unless the parties agree otherwise.'
const REWORDED = END.replace('unless the parties', 'unless both parties in writing')

describe('versions of several documents', () => {
  test('keep words that every annex has in their own annex, wherever it now stands', () => {
    const older = versionOfDocuments(MAIN, ['a.docx', END, SAFE], ['b.docx', END, HELP])
    const newer = versionOfDocuments(MAIN, ['b.docx', END, HELP], ['a.docx', END, SAFE])
    expect(pairs(older, newer)).toBe('0>0, 3>1 moved, 4>2 moved, 1>3, 2>4')
  })

  test('lose the words of the annex that went, and not those of the one that stayed', () => {
    const older = versionOfDocuments(MAIN, ['a.docx', END, SAFE], ['b.docx', END, HELP])
    expect(pairs(older, versionOfDocuments(MAIN, ['b.docx', END, HELP]))).toBe('0>0, 1>, 2>, 3>1, 4>2')
    expect(pairs(older, versionOfDocuments(MAIN, ['b.docx', REWORDED, HELP]))).toBe('0>0, 1>, 2>, 3>1, 4>2')
  })

  test('know a document by its name where nothing of it stayed as it was', () => {
    const older = versionOfDocuments(MAIN, ['a.docx', END], ['b.docx', END])
    expect(pairs(older, versionOfDocuments(MAIN, ['b.docx', REWORDED]))).toBe('0>0, 1>, 2>1')
  })

  test('find a clause that went from one document to another', () => {
    const older = versionOfDocuments([...MAIN, SAFE, HELP], ['a.docx', END])
    const newer = versionOfDocuments([...MAIN, HELP], ['a.docx', END, SAFE])
    expect(pairs(older, newer)).toBe('0>0, 2>1, 3>2, 1>3 moved')
  })
})
