import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '#main/api/playbooks/built-in.ts'
import { openDocument } from '#main/formats/open-document.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

const FILES = ['v1-vendor.docx', 'v2-buyer.docx', 'v3-vendor.docx', 'v4-buyer.docx'] as const

/** The four versions of the sample contract, reviewed. */
function reviewSample(): readonly Review[] {
  const found = findBuiltIn('ai-services')
  const prepared = found === null ? null : preparePlaybook(found)
  if (prepared === null || !prepared.ok) throw new Error('the playbook comes with the application')
  const { value: playbook } = prepared
  return FILES.map((name) => {
    const bytes = readFileSync(new URL(`../../../../resources/samples/${name}`, import.meta.url))
    const opened = openDocument(name, bytes)
    if (!opened.ok) throw new Error(`${name} can be read`)
    const text = buildVersionText(opened.value.view('accepted'))
    return reviewVersion(playbook, text, { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] })
  })
}

const reviews = reviewSample()

describe('the versions of the sample contract', () => {
  const flagsOf = ({ redFlags }: Review) => redFlags.filter(({ holds }) => holds).map(({ id }) => id)
  const verdictsOf = (id: string) => reviews.map(({ topics }) => topics.find((topic) => topic.id === id)?.verdict)

  it('show every verdict', () => {
    const verdicts = new Set(reviews.flatMap(({ topics }) => topics.map(({ verdict }) => verdict)))
    expect(verdicts).toEqual(new Set(['explicit', 'vague', 'missing']))
  })

  it('show all five red flags, and the last ones none', () => {
    expect(reviews.map(flagsOf)).toEqual([['R1', 'R2', 'R3', 'R4', 'R5'], ['R5'], [], []])
  })

  it('settle what the first one leaves open', () => {
    expect(verdictsOf('third-party-models')).toEqual(['missing', 'explicit', 'explicit', 'explicit'])
    expect(verdictsOf('access-control')).toEqual(['missing', 'vague', 'explicit', 'explicit'])
    expect(verdictsOf('incident-response')).toEqual(['vague', 'explicit', 'explicit', 'explicit'])
    expect(verdictsOf('deletion-return')).toEqual(['vague', 'vague', 'explicit', 'explicit'])
    expect(verdictsOf('data-permitted-prohibited')).toEqual(['explicit', 'explicit', 'explicit', 'explicit'])
  })

  it('notify incidents within the hours that were negotiated', () => {
    const windows = reviews.map(
      ({ topics }) =>
        topics.find(({ id }) => id === 'incident-response')?.values.find(({ field }) => field === 'notification-window')
          ?.value.number,
    )
    expect(windows).toEqual([undefined, 24, 72, 48])
  })
})
