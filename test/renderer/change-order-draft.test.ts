import { describe, expect, it } from 'vitest'
import { draftInput, draftProblems, startDraft } from '#renderer/change-orders/dialogs/draft.ts'
import { text } from '#renderer/messages/text.ts'

const words = text.changeOrders.add
const typed = (change: Partial<ReturnType<typeof startDraft>>) => ({ ...startDraft(), title: 'More', ...change })
const target = { name: '2.2', text: 'In German.' }

describe('a change order as it is typed', () => {
  it('is asked of the core with nothing where nothing was typed', () => {
    expect(draftInput('C-01', typed({ scope: ' ', date: '2026-11-25' }), null)).toEqual({
      contract: 'C-01',
      title: 'More',
      scope: null,
      price: null,
      days: null,
      clause: null,
      date: '2026-11-25',
      status: 'agreed',
    })
  })

  it('carries its amounts as typed, and its days as a number', () => {
    const draft = typed({ price: '-250.50', days: '+3', clause: 7, newText: 'In French.' })
    expect(draftInput('C-01', draft, target)).toMatchObject({
      price: '-250.50',
      days: 3,
      clause: { label: '2.2', text: 'In French.' },
    })
    expect(draftProblems(draft, target, 'EUR')).toEqual({})
  })

  it('has to change something', () => {
    expect(draftProblems(typed({}), null, 'EUR')).toEqual({ 'change order': words.changesNothing })
  })

  it('says at the field what is no amount, no number of days and no new text', () => {
    const draft = typed({ price: '12,5', days: 'soon', clause: 7, newText: 'In German. ' })
    expect(draftProblems(draft, target, 'EUR')).toEqual({
      price: words.priceProblem('+1,200.00'),
      days: words.daysProblem,
      'clause.text': words.sameText,
    })
  })

  it('takes only as many decimals as the currency has', () => {
    expect(draftProblems(typed({ price: '100.5' }), null, 'JPY')).toEqual({ price: words.priceProblem('+120,000') })
    expect(draftProblems(typed({ price: '100.500' }), null, 'KWD')).toEqual({})
  })
})
