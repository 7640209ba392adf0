import { expect, it } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { SMALL } from '../../../fixtures/review/small-playbook.ts'
import { value } from '../../../store/support/workspaces.ts'

it('words that all objects have as keys decide nothing by themselves', () => {
  const topics = SMALL.topics.map((topic) => ({ ...topic, words: { bias: -1, weights: { station: 5 } } }))
  const playbook: Playbook = { ...SMALL, topics }
  const text =
    '1. The constructor and its prototype, valueOf and toString, and the weather station stand on __proto__ hill.'
  const opened = value(openDocument('draft.md', new TextEncoder().encode(text)))
  const settings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] } as const
  const done = reviewVersion(value(preparePlaybook(playbook)), buildVersionText(opened.view('accepted')), settings)
  expect(done.topics.map(({ evidence }) => evidence.map(({ words }) => words))).toEqual([[['station']], [['station']]])
})
