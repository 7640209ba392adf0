import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSamples } from '#main/hosts/make-samples.ts'
import { diffTokens } from '#main/hosts/samples/pieces.ts'
import { END, tokenize } from '#main/hosts/samples/tokens.ts'
import { partOf, trackedText } from '../fixtures/tracked-text.ts'

const folder = new URL('../../resources/samples/', import.meta.url)
const samples = makeSamples()
const bytesOf = (version: number): Uint8Array => samples[version - 1]!.bytes
const accepted = (version: number) => trackedText(bytesOf(version), 'accepted')
const original = (version: number) => trackedText(bytesOf(version), 'original')
const xmlOf = (version: number) => partOf(bytesOf(version), 'word/document.xml')
const clause = (version: number, heading: string): string =>
  accepted(version).find((line) => line.startsWith(`${heading}. `)) ?? ''

const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

describe('the sample contract', () => {
  test('npm run samples gives the bytes that are kept in the project', () => {
    for (const { name, bytes } of samples)
      expect(Buffer.compare(readFileSync(new URL(name, folder)), bytes), name).toBe(0)
  })

  test('the first version is clean and has at least 60 numbered clauses before its schedules', () => {
    expect(xmlOf(1)).not.toMatch(/<w:(ins|del) /)
    const [body = ''] = xmlOf(1).split('w:val="ScheduleHeading"')
    expect(body.match(/<w:pStyle w:val="Clause2"\/>/g)?.length).toBeGreaterThanOrEqual(60)
  })

  test('rejecting everything gives the version before and, besides, only what the sender did not mark', () => {
    const unmarked = (version: number) =>
      original(version).filter((line, index) => line !== accepted(version - 1)[index])
    expect(original(2)).toHaveLength(accepted(1).length)
    expect(unmarked(2)).toEqual([expect.stringContaining('on two Business Days')])
    expect(original(3)).toEqual(accepted(2))
    expect(original(4)).toHaveLength(accepted(3).length)
    expect(unmarked(4)).toEqual([expect.stringContaining('sixteen hours')])
  })

  test('every tracked change and comment carries its sender and the day it was sent', () => {
    for (const [version, author, date] of [
      [2, 'Katrin Vossberg', '2026-09-07'],
      [3, 'Mira Okafor', '2026-09-16'],
      [4, 'Katrin Vossberg', '2026-09-28'],
    ] as const) {
      const marks = [...xmlOf(version).matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(([, attributes]) => attributes ?? '')
      expect(marks.length).toBeGreaterThan(20)
      for (const mark of marks) expect(mark).toContain(`w:author="${author}" w:date="${date}T`)
      expect(partOf(bytesOf(version), 'word/comments.xml')).toContain(`w:author="${author}"`)
    }
  })

  test('references follow their clauses: the survival clause names other numbers in every version that renumbers', () => {
    expect([1, 2, 3, 4].map((version) => clause(version, 'Survival'))).toEqual([
      'Survival. Clauses 6, 14, 15, 18 and 19 survive the end of this Agreement.',
      ...Array(3).fill('Survival. Clauses 6, 15, 16, 19 and 20 survive the end of this Agreement.'),
    ])
  })

  test('the liability cap, the payment period and the notification window move from version to version', () => {
    const moves = (heading: string, pattern: RegExp) =>
      [1, 2, 3, 4].map((version) => pattern.exec(clause(version, heading))?.[0])
    expect(moves('Cap', /\d+\) months/)).toEqual(['3) months', '12) months', '6) months', '9) months'])
    expect(moves('Payment period', /\d+\) days/)).toEqual(['14) days', '60) days', '30) days', '30) days'])
    expect(moves('Incident notification', /promptly|\d+\) hours/)).toEqual([
      'promptly',
      '24) hours',
      '72) hours',
      '48) hours',
    ])
  })

  test('the instalments add up to the fixed fee in every version', () => {
    for (const version of [1, 2, 3, 4]) {
      const amounts = accepted(version)
        .filter((line) => /^[\d,]+\.00$/.test(line))
        .map((line) => Number(line.replaceAll(',', '')))
      expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(48_000)
      expect(amounts.at(-1)).toBe(48_000)
    }
  })

  test('the story quotes the drafts word for word, and agrees what the last version says', () => {
    const all = [1, 2, 3, 4].flatMap(accepted).join('\n')
    for (const { vendor, buyer, agreed } of readJson('story.json').points) {
      expect(all).toContain(vendor)
      expect(all).toContain(buyer)
      if (agreed !== null) expect(accepted(4).join('\n')).toContain(agreed)
    }
    expect(clause(4, 'Languages').slice(0, 30)).toBe(`Languages. ${readJson('change-order.json').text}`.slice(0, 30))
  })
})

const sources = fc.array(fc.constantFrom('the', 'Vendor', 'shall', ' ', ' ', '.', '“', '**bold**', '(14)'))

test('what was kept and deleted is the old text, what was kept and inserted the new one', () => {
  fc.assert(
    fc.property(sources, sources, (before, after) => {
      const old = [...tokenize(before.join(''), new Map()), END]
      const fresh = [...tokenize(after.join(''), new Map()), END]
      const pieces = diffTokens(old, fresh)
      expect(pieces.filter(({ change }) => change !== 'insert').map(({ token }) => token)).toEqual(old)
      expect(pieces.filter(({ change }) => change !== 'delete').map(({ token }) => token)).toEqual(fresh)
    }),
  )
})
