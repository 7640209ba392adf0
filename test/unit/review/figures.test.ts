import { describe, expect, it } from 'vitest'
import type { Condition } from '#shared/model/playbook/condition.ts'
import type { Field, Playbook } from '#shared/model/playbook/playbook.ts'
import { reviewBy } from '../../fixtures/review/review-text.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'

const [INCIDENTS, ...OTHERS] = SMALL.topics
if (INCIDENTS === undefined) throw new Error('the playbook has topics')

const SHARES: Field = {
  ...{ id: 'shares', title: 'Shares', type: 'list', basis: 'derived', needed: [] },
  read: [{ find: '<percentage> ~3 (on|at)', take: 'percentage', unless: 'interest' }],
}

const DETECTED: Field = {
  ...{ id: 'detected', title: 'Detected within', type: 'duration', basis: 'derived', needed: [] },
  read: [{ find: 'detected within <duration>', take: 'duration' }],
}

const when = (condition: Condition): Playbook => ({
  ...SMALL,
  topics: [{ ...INCIDENTS, fields: [...INCIDENTS.fields, SHARES, DETECTED] }, ...OTHERS],
  conflicts: [{ id: 'N', title: 'N', when: condition, message: 'N', topics: [], basis: 'derived' }],
})

const conflict = (condition: Condition, markdown: string) => reviewBy(when(condition), markdown).conflicts[0]

describe('dates in the wrong order are told with their sentences', () => {
  const term: Condition = { unordered: ['(starts|begins) on <date>', '(ends|expires) on <date>'] }

  it('where the end comes before the beginning', () => {
    const wrong = conflict(term, '1. It ends on 1 March 2026.\n\n2. The work starts on 2 March 2026.')
    expect(wrong?.evidence.map(({ quote }) => quote)).toEqual([
      'The work starts on 2 March 2026.',
      'It ends on 1 March 2026.',
    ])
    expect(conflict(term, '1. It ends on 1 March 2027.\n\n2. The work starts on 2 March 2026.')?.holds).toBe(false)
    expect(conflict(term, '1. It starts and ends on 2 March 2026; it starts on 2 March 2026.')?.holds).toBe(false)
  })

  it('where one date of a series is before the one above it', () => {
    const series: Condition = { unordered: ['phase ~4 <date>'] }
    const text = '1. Phase 1: 5 May 2026.\n\n2. Phase 2: 4 May 2026.\n\n3. Phase 3: 9 May 2026.'
    expect(conflict(series, text)?.evidence).toHaveLength(2)
    expect(conflict(series, text.replace('4 May', '6 May'))?.holds).toBe(false)
    expect(conflict(series, '1. Phase 1: 5 May 2026.')?.holds).toBe(false)
  })
})

describe('sums that do not make up their total are told', () => {
  const sums: Condition = { parts: '(deposit|delivery|rest) ~3 <money>', total: 'total ~4 <money>' }
  const holds = (markdown: string) => conflict(sums, markdown)?.holds

  it('in one sentence', () => {
    expect(holds('1. The total of EUR 900 is paid as deposit EUR 300 and delivery EUR 500.')).toBe(true)
    expect(holds('1. The total of EUR 900 is paid as deposit EUR 300 and delivery EUR 600.')).toBe(false)
  })

  it('in a list below the total and in a table above it', () => {
    const list = '1. The total is EUR 900:\n\n   (a) deposit EUR 300.50;\n\n   (b) delivery EUR 599.50.'
    expect(holds(list)).toBe(false)
    expect(holds(list.replace('599.50', '599.51'))).toBe(true)
    const led = '1. The total is EUR 900. It is made up of:\n\n   - deposit EUR 300\n\n   - delivery EUR 500'
    expect(holds(led)).toBe(true)
    expect(holds(led.replace('500', '600'))).toBe(false)
    const table = '| Step | Sum |\n|---|---|\n| Deposit | EUR 100 |\n| Delivery | EUR 200 |\n| Total | EUR 400 |'
    expect(holds(table)).toBe(true)
    expect(holds(table.replace('400', '300'))).toBe(false)
  })

  it('and nothing is said of one part, of another currency, or of parts that stand elsewhere', () => {
    expect(holds('1. The total is EUR 900. The deposit is EUR 300.')).toBe(false)
    expect(holds('1. The total is EUR 900. Deposit USD 300. Delivery USD 400.')).toBe(false)
    expect(
      holds('1. The total is EUR 900.\n\n2. The work is done in peace.\n\n3. Deposit EUR 300.\n\n4. Delivery EUR 400.'),
    ).toBe(false)
  })
})

it('the parts of a list are all that stand in its section, in figures', () => {
  const parts: Condition = { sum: 'incident-response.shares', isNot: 100 }
  const text =
    '## 1. Incidents\n\nEach incident costs forty per cent on signing. 60 % at delivery.\n\nInterest: 5 % on top.'
  expect(conflict(parts, text)?.holds).toBe(false)
  const [topic] = reviewBy(when(parts), text.replace('60', '70')).topics
  expect(topic?.values.map(({ value }) => value)).toEqual([{ type: 'list', text: '40 %, 70 %' }])
  expect(conflict(parts, text.replace('60', '70'))?.holds).toBe(true)
})

it('a list is asked whether it names something', () => {
  const named: Condition = { field: 'incident-response.evidence', is: ['logs'] }
  expect(conflict(named, '1. Each incident is reported; it will provide a timeline and logs.')?.holds).toBe(true)
  expect(conflict(named, '1. Each incident is reported; it will provide a timeline.')?.holds).toBe(false)
})

it('two days and 48 hours are the same time', () => {
  const differ: Condition = { differ: ['incident-response.window', 'incident-response.detected'] }
  expect(conflict(differ, '1. Incidents are told within 48 hours and detected within 2 days.')?.holds).toBe(false)
  expect(conflict(differ, '1. Incidents are told within 48 hours and detected within 2 business days.')?.holds).toBe(
    true,
  )
})
