import { describe, expect, test } from 'vitest'
import { printWords } from '#shared/compare/match/print.ts'
import { attachGroups, groupVersions } from '#shared/compare/match/sort/attach.ts'
import { clusterDrafts } from '#shared/compare/match/sort/cluster.ts'
import { linkDocument } from '#shared/compare/match/sort/link.ts'
import { orderDrafts } from '#shared/compare/match/sort/order.ts'
import { guessSides } from '#shared/compare/match/sort/sides.ts'
import type { Sortable } from '#shared/compare/match/sort/sortable.ts'

const words = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`)

const NO_TRACES = { authors: [], lastModifiedBy: null, company: null }

const draft = (name: string, text: readonly string[], more: Partial<Sortable> = {}): Sortable => ({
  ...{ name, title: null, print: printWords(text), words: text.length, parties: [] },
  ...{ traces: NO_TRACES, date: null, newestDay: null },
  ...more,
})

const party = (name: string) => ({ name, side: null })

describe('documents that belong together', () => {
  const cluster = (...drafts: readonly Sortable[]) => clusterDrafts(drafts.map(linkDocument))

  test('share their text, whatever they are called', () => {
    expect(cluster(draft('x', words(0, 300)), draft('y', words(1000, 1300)), draft('z', words(50, 350)))).toEqual([
      [0, 2],
      [1],
    ])
  })

  test('are kept apart by other parties, though all came from one template', () => {
    const [ours, theirs] = [['Ada', 'Bo'].map(party), ['Ada', 'Cy'].map(party)]
    const text = words(0, 300)
    const all = [ours, theirs, ours].map((parties, at) => draft(`file ${'abc'[at]}`, text, { parties }))
    expect(cluster(...all)).toEqual([[0, 2], [1]])
  })

  test('never share nothing but their name', () => {
    expect(cluster(draft('lease', words(0, 300)), draft('lease', words(1000, 1300)))).toEqual([[0], [1]])
  })

  test('of none are none', () => {
    expect(cluster()).toEqual([])
  })
})

describe('the order of drafts', () => {
  const order = (...drafts: readonly Sortable[]): readonly string[] =>
    orderDrafts(drafts).flatMap((at) => drafts[at]?.name ?? [])

  test('is that of their numbers, and a signed copy comes last', () => {
    const text = words(0, 50)
    expect(order(draft('a v3', text), draft('a signed', text), draft('a v1', text), draft('a v2', text))).toEqual([
      ...['a v1', 'a v2', 'a v3', 'a signed'],
    ])
  })

  test('is that of the days they name', () => {
    const text = words(0, 50)
    const all = ['2026-03-01', '2026-01-05', '2026-02-01'].map((date) => draft(date.slice(5), text, { date }))
    expect(order(...all)).toEqual(['01-05', '02-01', '03-01'])
    const said = ['2026', '2024-05-01', '2025'].map((newestDay) =>
      draft(`of ${newestDay.slice(0, 4)}`, text, { newestDay }),
    )
    expect(order(...said)).toEqual(['of 2024', 'of 2025', 'of 2026'])
  })

  test('is the way the text went where nothing says it, towards the longer end', () => {
    const drafts = [3, 0, 4, 1, 2].map((turn) => draft('abcde'.charAt(turn), words(turn * 40, 300 + turn * 60)))
    expect(order(...drafts)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('is found for no draft, for one, and for many that are alike', () => {
    expect(orderDrafts([])).toEqual([])
    expect(order(draft('a', []))).toEqual(['a'])
    const alike = Array.from({ length: 30 }, (_, at) => draft(`n${'abcdefghijklmnopqrstuvwxyz1234'[at]}`, words(0, 20)))
    expect(orderDrafts(alike).toSorted((a, b) => a - b)).toEqual(alike.map((_, at) => at))
  })
})

describe('schedules', () => {
  const drafts = [
    draft('deal/v1/Agreement.docx', words(0, 100)),
    draft('deal/v2/Agreement.docx', words(0, 110)),
    draft('deal/v2/Schedule A.docx', words(500, 550)),
    draft('lease/Lease.docx', words(700, 800)),
    draft('elsewhere/Exhibit of stamps.docx', words(900, 950)),
  ]

  test('belong to the agreement of their folder; what nothing speaks for stays alone', () => {
    expect(attachGroups([[0, 1], [2], [3], [4]], drafts, () => false)).toEqual([[0, 1, 2], [3], [4]])
  })

  test('that continue a contract stay there', () => {
    expect(attachGroups([[0, 1], [2]], drafts, (group) => group[0] === 2)).toEqual([[0, 1], [2]])
  })

  test('join the version of their turn', () => {
    expect(groupVersions([0, 1, 2], drafts)).toEqual([[0], [1, 2]])
    expect(groupVersions([2], drafts)).toEqual([[2]])
  })
})

describe('who sent each version', () => {
  const PARTIES = { vendor: 'Kestrel Analytics GmbH', buyer: 'Northwind Trading Ltd' }
  const named = (...names: readonly string[]) => names.map((name) => ({ names: [name], traces: NO_TRACES }))
  const sides = (...names: readonly string[]) =>
    guessSides(named(...names), PARTIES, []).map(({ side, isUnsure }) => `${side}${isUnsure ? '?' : ''}`)

  test('is said by words of the names, and by turns from there', () => {
    expect(sides('a.docx', 'a Northwind.docx', 'a.docx', 'supplier comments.docx')).toEqual([
      ...['vendor?', 'buyer', 'vendor?', 'vendor'],
    ])
  })

  test('is not known where nothing says it, or every name says the same', () => {
    expect(sides('a.docx', 'b.docx')).toEqual(['null?', 'null?'])
    expect(sides('Northwind 1.docx', 'Northwind 2.docx')).toEqual(['null?', 'null?'])
    expect(sides('Kestrel and Northwind.docx')).toEqual(['null?'])
  })

  test('goes on from the versions that are there', () => {
    const before = [{ number: 1, side: 'vendor' as const, traces: NO_TRACES }]
    expect(guessSides(named('x.docx', 'y.docx'), PARTIES, before)).toEqual([
      { side: 'buyer', isUnsure: true },
      { side: 'vendor', isUnsure: true },
    ])
  })
})
