import { describe, expect, it } from 'vitest'
import type { Printout } from '#shared/model/printout/printout.ts'
import { checklistPrintout } from '#shared/review/printouts/checklist.ts'
import { implementationPrintout } from '#shared/review/printouts/implementation.ts'
import { makePrintout } from '#shared/review/printouts/make-printout.ts'
import { matrixPrintout, matrixSchedule, openHalves } from '#shared/review/printouts/matrix.ts'
import { reviewPrintout } from '#shared/review/printouts/review.ts'
import { reviewedText } from '../../fixtures/review/reviewed.ts'

const TEXT = `# Services

1. Incidents

1.1 The Vendor notifies the Client of each security incident within 48 hours.

1.2 The Vendor will contain the incident.

2. Models

2.1 Training of models with data is discussed later.
`

const rowsOf = ({ sections }: Printout): readonly (readonly string[])[] =>
  sections.flatMap(({ table }) =>
    (table?.rows ?? []).map((row) => row.map((cell) => cell.map(({ text }) => text).join(' | '))),
  )

describe('the checklist', () => {
  it('shows the value with its words and its clause, and what is open', async () => {
    const rows = rowsOf(checklistPrintout(await reviewedText({ text: TEXT })))
    expect(rows).toHaveLength(3)
    expect(rows[0]).toEqual([
      'F14',
      'Window',
      '48 hours',
      'The Vendor notifies the Client of each security incident within 48 hours. | Clause 1.1',
    ])
    expect(rows[1]?.[2]).toBe('Open: not found in the text')
  })

  it('says where the user set a topic aside, without the note', async () => {
    const choices = [{ topic: 'training', verdict: 'out-of-scope', note: 'We never train, keep that quiet' }] as const
    const printout = checklistPrintout(await reviewedText({ text: TEXT, choices }))
    expect(rowsOf(printout)[2]?.[2]).toBe('Out of scope: left to the other side')
    expect(JSON.stringify(printout)).not.toContain('quiet')
  })
})

describe('the list to be met before signing', () => {
  it('is met with its words, not met with what to do, or not applicable', async () => {
    const rows = rowsOf(implementationPrintout(await reviewedText({ text: TEXT })))
    expect(rows[0]?.[2]).toBe('Yes')
    expect(rows[0]?.[3]).toContain('Clause 1.1')
    expect(rows[1]?.slice(2)).toEqual(['No, or not stated', 'Training: vague'])
    const choices = [{ topic: 'training', verdict: 'not-applicable', note: 'No model' }] as const
    expect(rowsOf(implementationPrintout(await reviewedText({ text: TEXT, choices })))[1]?.[2]).toBe('Not applicable')
  })
})

describe('the responsibility matrix', () => {
  it('names the owner that the text names, and flags a blank half', async () => {
    const rows = rowsOf(matrixPrintout(await reviewedText({ text: TEXT })))
    expect(rows.map((row) => row[2])).toEqual(['Blank: not said', 'Vendor | as the text says', ''])
    expect(rows[2]?.[1]).toBe('Who tells the regulator?')
  })

  it.each([
    ['both', 'Both: say who acts first'],
    ['nobody', 'Nobody: a gap'],
  ] as const)('flags a half that %s hold', async (owner, says) => {
    const assignments = [{ control: 'C5', half: 'client', owner }] as const
    const reviewed = await reviewedText({ text: TEXT, assignments })
    expect(rowsOf(matrixPrintout(reviewed))[0]?.[2]).toBe(says)
    expect(openHalves(reviewed)).toEqual(['Incidents: Tells its own customers.'])
  })

  it('becomes a schedule in the words of a contract, with nothing of the review in it', async () => {
    const assignments = [{ control: 'C5', half: 'client', owner: 'client' }] as const
    const reviewed = await reviewedText({ text: TEXT, assignments })
    expect(openHalves(reviewed)).toEqual([])
    const schedule = matrixSchedule(reviewed, 2)
    expect(schedule.title).toBe('Schedule 2: Shared responsibility')
    expect(rowsOf(schedule)).toEqual([
      ['Incidents', 'Client: Tells its own customers.', 'Client'],
      ['Incidents', 'Vendor: Contains it and keeps the evidence.', 'Vendor'],
    ])
    expect(JSON.stringify(schedule)).not.toMatch(/legal advice|as the text says|Version 2/)
  })
})

describe('the whole review', () => {
  it('has each topic with its verdict, values, what is missing and its words', async () => {
    const rows = rowsOf(reviewPrintout(await reviewedText({ text: TEXT })))
    const incidents = rows.find(([title]) => title === 'Incidents')
    expect(incidents?.slice(0, 3)).toEqual(['Incidents', 'Explicit', 'Notification window: 48 hours'])
    expect(rows.find(([title]) => title === 'Training')?.[1]).toBe('Vague')
  })

  it('says that a text in another language was not judged', async () => {
    const german = 'Der Auftragnehmer meldet dem Auftraggeber jeden Vorfall innerhalb von zwei Tagen. '.repeat(12)
    const printout = reviewPrintout(await reviewedText({ text: `# Vertrag\n\n1. Pflichten\n\n1.1 ${german}` }))
    expect(rowsOf(printout)).toEqual([])
    expect(printout.sections[0]?.lines[0]?.text).toContain('does not cover')
  })
})

describe('every printout', () => {
  it.each(['checklist', 'implementation', 'matrix', 'review'] as const)(
    'of the kind %s says what it is not, and holds neither positions nor notes',
    async (kind) => {
      const choices = [{ topic: 'training', verdict: 'refused', note: 'SECRET-NOTE' }] as const
      const printout = makePrintout(kind, await reviewedText({ text: TEXT, choices }))
      const words = JSON.stringify(printout)
      expect(printout.closing.join(' ')).toContain('not legal advice')
      expect(words).not.toContain('SECRET-NOTE')
      expect(words).not.toContain('As agreed.')
    },
  )
})
