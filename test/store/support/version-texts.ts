import type { NewVersion } from '#main/store/versions.ts'
import type { LineageId } from '#shared/model/ids.ts'
import type { Clause, VersionText } from '#shared/model/version-text.ts'
import { AT } from './workspaces.ts'

/** A version text of plain clauses: `['1.', 'Scope', 'The vendor builds it.']`. */
export function versionText(clauses: readonly (readonly [string | null, string | null, string])[]): VersionText {
  return {
    format: 'text',
    title: null,
    paragraphs: clauses.map(([label, heading, text], clause) => ({
      ...{ label, text: heading === null ? text : `${heading}\n${text}`, clause },
      ...{ story: 'body', source: [clause], cell: null },
    })),
    clauses: clauses.map(
      ([label, heading, text]): Clause => ({ label, heading, depth: 0, parent: null, kind: 'clause', text }),
    ),
    revisions: [],
    comments: [],
    definitions: [],
    references: [],
    findings: [],
  }
}

/** A version of one main document. */
export function newVersion(
  text: VersionText,
  lineages: readonly (LineageId | null)[] = text.clauses.map(() => null),
  bytes: Uint8Array = Buffer.from(text.paragraphs.map((paragraph) => paragraph.text).join('\n')),
): NewVersion {
  return {
    side: 'vendor',
    date: '2026-03-01',
    view: 'accepted',
    addedAt: AT,
    answers: null,
    documents: [{ name: 'agreement.txt', kind: 'main', format: 'text', bytes }],
    text,
    lineages,
  }
}

export const TWO_CLAUSES = versionText([
  ['1.', 'Services', 'The vendor trains the model.'],
  ['2.', 'Liability', 'Liability is capped at the fees of six months.'],
])
