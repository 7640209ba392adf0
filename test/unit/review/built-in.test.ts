import { describe, expect, it } from 'vitest'
import { findBuiltIn, listBuiltIn } from '#main/api/playbooks/built-in.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

function reviewNda(markdown: string) {
  const found = findBuiltIn('nda')
  if (found === null) throw new Error('the playbook comes with the application')
  const prepared = preparePlaybook(found)
  const opened = openDocument('nda.md', new TextEncoder().encode(markdown))
  if (!prepared.ok || !opened.ok) throw new Error('both can be read')
  const text = buildVersionText(opened.value.view('accepted'))
  return reviewVersion(prepared.value, text, { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] })
}

const verdicts = (markdown: string) => new Map(reviewNda(markdown).topics.map(({ id, verdict }) => [id, verdict]))

it('every playbook that comes with the application is without a fault', () => {
  const faults = listBuiltIn().map((playbook) => {
    const prepared = preparePlaybook(playbook)
    return prepared.ok ? [] : prepared.error
  })
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.flat()).toEqual([])
})

describe('the playbook on confidentiality agreements', () => {
  it('tells how long the duty lasts, and misses it where it has no end', () => {
    expect(verdicts('1. The duty of confidence continues for a period of three (3) years.').get('term')).toBe(
      'explicit',
    )
    expect(verdicts('1. The duty of confidence continues in perpetuity.').get('term')).toBe('vague')
    expect(verdicts('1. The parties talk about a weather station.').get('term')).toBe('missing')
  })

  it('asks for a number of days until deletion', () => {
    const dated = '1. The recipient shall destroy all Confidential Information within 30 days of a request.'
    expect(verdicts(dated).get('return-destruction')).toBe('explicit')
    const undated = '1. The recipient shall promptly destroy all Confidential Information.'
    expect(verdicts(undated).get('return-destruction')).toBe('vague')
  })
})
