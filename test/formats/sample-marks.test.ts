import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { invariant } from '#shared/model/result.ts'
import type { VersionText, View } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { nameClauses } from '#shared/text/clause-names.ts'

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url))

function read(name: string, view: View): VersionText {
  const opened = openDocument(name, new Uint8Array(readFileSync(`${samples}${name}.docx`)))
  invariant(opened.ok, 'the sample can be read')
  return buildVersionText(opened.value.view(view))
}

describe('what the senders of the sample contract did not mark', () => {
  it.each([
    ['v1-vendor', 'v2-buyer', ['11.5']],
    ['v2-buyer', 'v3-vendor', []],
    ['v3-vendor', 'v4-buyer', ['2.7']],
  ] as const)('from %s to %s is found, and no tracked change is accused', (older, newer, expected) => {
    const text = read(newer, 'accepted')
    const { changes } = compareVersions(read(older, 'accepted'), text, read(newer, 'original'))
    const names = nameClauses(text.clauses)
    const unmarked = changes.filter(({ marked }) => marked === 'some' || marked === 'none')
    expect(unmarked.map((change) => names[change.new[0] ?? -1])).toEqual(expected)
  })
})
