import { describe, expect, test } from 'vitest'
import { startingWords } from '#renderer/compare/triage/counter.ts'
import { type Answer, answerChanges, takeBackAnswer } from '#renderer/compare/triage/model/answer.ts'
import { decisionsOn, progressOf } from '#renderer/compare/triage/model/decided.ts'
import { keepMeans } from '#renderer/compare/triage/model/keep-means.ts'
import type { Laid } from '#renderer/compare/triage/model/laid.ts'
import { isAnswerable } from '#renderer/compare/triage/triage.ts'
import type { SlotChange } from '#renderer/draft/our-draft.ts'
import { arrangeDraft } from '#shared/negotiate/draft/arrange.ts'
import { comparedOf } from '../../fixtures/compared.ts'

const FEES = 'The fees are paid within thirty days of the date of each invoice.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'
const NOTICES = 'Notices are sent by courier or by e-mail to the address on the signature page.'
const SECRETS = 'Each party keeps the confidential information of the other party secret for five years.'
const AUDIT = 'The buyer may audit the systems of the vendor once a year at its own expense.'

const KEEP: Answer = { decision: 'keep-ours' }
const ACCEPT: Answer = { decision: 'accept' }

const layDraft = (older: string, newer: string): Laid => {
  const compared = comparedOf(older, newer)
  const labels = new Map(compared.new.clauses.map(({ label }, index) => [`c${index}`, label]))
  return { compared, pair: { older: 1, newer: 2 }, edits: [], labels }
}

/** The position of the change in which words stand, in the newer text or else in the older. */
function changeWith({ compared }: Laid, words: string): number {
  const { changes } = compared.comparison
  const has = (which: 'old' | 'new') => (change: (typeof changes)[number]) =>
    change[which].some((index) =>
      `${compared[which].clauses[index]?.heading} ${compared[which].clauses[index]?.text}`.includes(words),
    )
  const inNew = changes.findIndex(has('new'))
  return inNew >= 0 ? inNew : changes.findIndex(has('old'))
}

const withChanges = (laid: Laid, changes: readonly SlotChange[]): Laid => {
  const others = laid.edits.filter(({ slot }) => !changes.some((change) => change.slot === slot))
  return { ...laid, edits: [...others, ...changes.flatMap(({ edit }) => edit ?? [])] }
}

const answered = (laid: Laid, words: string, answer: Answer): Laid =>
  withChanges(laid, answerChanges(laid, [changeWith(laid, words)], answer))

/** The draft as it reads, one clause a line, indented by its depth. */
const read = ({ compared, edits }: Laid): readonly string[] =>
  arrangeDraft({ ...compared.new }, edits).flatMap(({ base, edit, isRemoved, depth }) => {
    if (isRemoved) return []
    const clause = base === null ? undefined : compared.new.clauses[base]
    const words = edit === null || edit.words === 'base' ? null : edit.words
    const [heading, lines] = words === null ? [clause?.heading, [clause?.text]] : [words.heading, words.paragraphs]
    return [`${'  '.repeat(depth)}${[heading, ...lines].filter(Boolean).join(' / ')}`]
  })

describe('answering a clause with other words', () => {
  const laid = layDraft(
    `1 # Money\n1.1 Fees | ${FEES}\n1.2 ${LAW}`,
    `1 # Money\n1.1 Fees | ${FEES.replace('thirty', 'sixty')}\n1.2 ${LAW}`,
  )

  test('accepting keeps theirs and says so', () => {
    const now = answered(laid, 'sixty', ACCEPT)
    expect(now.edits).toEqual([{ slot: 'c1', decision: 'accept', words: 'base', after: null, like: null, note: null }])
    expect([...decisionsOn(now).values()]).toEqual(['accept'])
  })

  test('keeping ours puts our words in their place', () => {
    const now = answered(laid, 'sixty', KEEP)
    expect(now.edits[0]).toMatchObject({ slot: 'c1', words: { heading: 'Fees', paragraphs: [FEES] } })
    expect(read(now)).toEqual(['Money', `  Fees / ${FEES}`, `  ${LAW}`])
  })

  test('a counter stands in their place', () => {
    const words = { heading: 'Fees', paragraphs: ['Forty-five days.'] }
    expect(read(answered(laid, 'sixty', { decision: 'counter', words }))[1]).toBe('  Fees / Forty-five days.')
  })

  test('another answer takes the place of the first, and a note outlives both', () => {
    const kept = answered(laid, 'sixty', KEEP)
    const noted = { ...kept, edits: kept.edits.map((edit) => ({ ...edit, note: 'Cash is short.' })) }
    expect(answered(noted, 'sixty', ACCEPT).edits).toEqual([
      { slot: 'c1', decision: 'accept', words: 'base', after: null, like: null, note: 'Cash is short.' },
    ])
  })

  test('what was decided can be taken back', () => {
    const now = answered(laid, 'sixty', KEEP)
    expect(takeBackAnswer(now, [changeWith(now, 'sixty')])).toEqual([{ slot: 'c1', edit: null }])
  })
})

describe('answering what was added or taken out', () => {
  const OLD = `1 # Money\n1.1 ${FEES}\n1.2 ${TERM}\n1.3 ${LAW}\n2 # Notices\n2.1 ${NOTICES}`
  const NEW = `1 # Money\n1.1 ${FEES}\n1.2 ${LAW}\n1.3 ${AUDIT}\n2 # Notices\n2.1 ${NOTICES}`
  const laid = layDraft(OLD, NEW)

  test('keeping ours takes an added clause out', () => {
    expect(read(answered(laid, AUDIT, KEEP))).not.toContain(`  ${AUDIT}`)
  })

  test('keeping ours puts a removed clause back behind the one before it, as a sibling', () => {
    const now = answered(laid, TERM, KEEP)
    expect(now.edits).toEqual([
      {
        ...{ slot: 'n1', decision: 'keep-ours', words: { heading: null, paragraphs: [TERM] } },
        ...{ after: 'c1', like: 1, from: { version: 1, clause: 2 }, note: null },
      },
    ])
    expect(read(now)).toEqual(['Money', `  ${FEES}`, `  ${TERM}`, `  ${LAW}`, `  ${AUDIT}`, 'Notices', `  ${NOTICES}`])
  })

  test('accepting that a clause is gone is kept, and changes no word', () => {
    const now = answered(laid, TERM, ACCEPT)
    expect(decisionsOn(now).get(changeWith(laid, TERM))).toBe('accept')
    expect(read(now)).toEqual(read(laid))
    expect(read(answered(now, TERM, KEEP))[2]).toBe(`  ${TERM}`)
  })

  test('a whole section that was taken out comes back in order, under its heading', () => {
    const gone = layDraft(
      `1 # Money\n1.1 ${FEES}\n2 # Length\n2.1 ${TERM}\n2.2 ${LAW}\n3 # Notices\n3.1 ${NOTICES}`,
      `1 # Money\n1.1 ${FEES}\n2 # Notices\n2.1 ${NOTICES}`,
    )
    const now = ['Length', TERM, LAW].reduce((draft, words) => answered(draft, words, KEEP), gone)
    expect(read(now)).toEqual(['Money', `  ${FEES}`, 'Length', `  ${TERM}`, `  ${LAW}`, 'Notices', `  ${NOTICES}`])
  })

  test('a first clause that was taken out comes back before all others', () => {
    const now = answered(layDraft(`1.1 ${SECRETS}\n1.2 ${FEES}`, `1.1 ${FEES}`), SECRETS, KEEP)
    expect(read(now)).toEqual([SECRETS, FEES])
  })
})

describe('answering what was moved', () => {
  const OLD = `1 # Money\n1.1 ${FEES}\n1.2 ${TERM}\n2 # Law\n2.1 ${LAW}\n2.2 ${SECRETS}\n3 # Notices\n3.1 ${NOTICES}`
  const NEW = `1 # Money\n1.1 ${FEES}\n1.2 ${TERM}\n2 # Notices\n2.1 ${NOTICES}\n3 # Law\n3.1 ${LAW}\n3.2 ${SECRETS}`
  const laid = layDraft(OLD, NEW)
  const moved = laid.compared.comparison.changes.flatMap((change, at) => (change.moved ? [at] : []))

  test('keeping ours puts the clauses back with all that stands under them', () => {
    expect(moved.length).toBeGreaterThan(0)
    const now = withChanges(laid, answerChanges(laid, moved, KEEP))
    expect(read(now)).toEqual([
      ...['Money', `  ${FEES}`, `  ${TERM}`, 'Law', `  ${LAW}`, `  ${SECRETS}`],
      ...['Notices', `  ${NOTICES}`],
    ])
    for (const at of moved) expect(decisionsOn(now).get(at)).toBe('keep-ours')
  })

  test('answering otherwise afterwards leaves them where they moved, each once', () => {
    const back = withChanges(laid, answerChanges(laid, moved, KEEP))
    expect(read(withChanges(back, answerChanges(back, moved, ACCEPT)))).toEqual(read(laid))
    expect(withChanges(back, takeBackAnswer(back, moved)).edits).toEqual([])
  })

  test('one that was reworded, too, gets our words in its new place', () => {
    const reworded = layDraft(OLD, NEW.replace(NOTICES, NOTICES.replace('courier', 'registered post')))
    const now = answered(reworded, 'registered post', KEEP)
    expect(read(now)).toContain(`  ${NOTICES}`)
    expect(now.edits.map(({ slot }) => slot)).toEqual([expect.stringMatching(/^c/)])
  })
})

describe('answering what was split or merged', () => {
  const one = `1 # Law\n1.1 ${LAW} ${SECRETS} ${AUDIT}\n1.2 ${NOTICES}`
  const several = `1 # Law\n1.1 ${LAW}\n1.2 ${SECRETS}\n1.3 ${AUDIT}\n1.4 ${NOTICES}`

  test('keeping ours makes a split clause one again', () => {
    const laid = layDraft(one, several)
    const split = laid.compared.comparison.changes.find(({ relation }) => relation === 'split')
    expect(split === undefined ? null : keepMeans(split)).toBe('one-again')
    expect(read(answered(laid, LAW, KEEP))).toEqual(['Law', `  ${LAW} ${SECRETS} ${AUDIT}`, `  ${NOTICES}`])
  })

  test('keeping ours makes merged clauses several again', () => {
    const laid = layDraft(several, one)
    expect(read(answered(laid, LAW, KEEP))).toEqual(['Law', `  ${LAW}`, `  ${SECRETS}`, `  ${AUDIT}`, `  ${NOTICES}`])
    const kept = answered(laid, LAW, KEEP)
    expect(read(answered(kept, LAW, ACCEPT))).toEqual(read(laid))
  })

  test('a counter begins with all of their words, as paragraphs of one clause', () => {
    const laid = layDraft(one, several)
    expect(startingWords(laid.compared, changeWith(laid, LAW), 'new')?.paragraphs).toEqual([LAW, SECRETS, AUDIT])
  })
})

describe('numbers in our words', () => {
  test('follow the clauses that they name', () => {
    const ours = `1 # Money\n1.1 ${FEES}\n2 # Law\n2.1 ${LAW}\n3 # End\n3.1 This Agreement ends as clause 2.1 allows, and at once on a breach.`
    const theirs = `1 # Audit\n1.1 ${AUDIT}\n2 # Money\n2.1 ${FEES}\n3 # Law\n3.1 ${LAW}\n4 # End\n4.1 This Agreement ends as clause 3.1 allows.`
    const laid = layDraft(ours, theirs)
    expect(read(answered(laid, 'This Agreement ends', KEEP)).at(-1)).toBe(
      '  This Agreement ends as clause 3.1 allows, and at once on a breach.',
    )
  })
})

describe('how far their changes are answered', () => {
  const laid = layDraft(
    `1 # Money\n1.1 Fees | ${FEES}\n1.2 "Law" | ${LAW}\n2 # Notices\n2.1 ${NOTICES}`,
    `1 # Money\n1.1 Fees | ${FEES.replace('thirty', 'sixty')}\n1.2 “Law” | ${LAW}\n2 # Audit\n2.1 ${AUDIT}\n3 # Notices\n3.1 ${NOTICES}`,
  )

  test('counts changes of substance, and keeps noise apart', () => {
    const { decided, of, noise } = progressOf(laid.compared, decisionsOn(laid))
    expect({ decided, of }).toEqual({ decided: 0, of: 3 })
    expect(noise.length).toBeGreaterThan(0)
    const now = answered(laid, 'sixty', KEEP)
    expect(progressOf(laid.compared, decisionsOn(now)).decided).toBe(1)
  })

  const versions = [
    { number: 1, side: 'vendor' as const },
    { number: 2, side: 'buyer' as const },
  ]
  const given = { pair: { contract: 'C-1', older: 1, newer: 2 }, versions, ours: 'vendor' as const }

  test('before there is a draft, their latest version can be answered, and ours cannot', () => {
    expect(isAnswerable({ ...given, draft: null })).toBe(true)
    expect(isAnswerable({ ...given, ours: 'buyer', draft: null })).toBe(false)
    expect(isAnswerable({ ...given, draft: undefined })).toBe(false)
    expect(isAnswerable({ ...given, versions: [...versions, { number: 3, side: 'buyer' }], draft: null })).toBe(false)
  })

  test('with one, any comparison that ends in its base', () => {
    const draft = { draft: { id: 1, base: 2, startedAt: '', edits: [] }, clauses: [], dangling: [] }
    expect(isAnswerable({ ...given, ours: 'buyer', draft })).toBe(true)
    expect(isAnswerable({ ...given, draft: { ...draft, draft: { ...draft.draft, base: 1 } } })).toBe(false)
  })
})
