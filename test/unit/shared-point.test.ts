import { describe, expect, it } from 'vitest'
import { lineageId } from '#shared/model/ids.ts'
import { sharedPoint } from '#shared/negotiate/shared-point.ts'
import { pointOf, positionOf } from '../fixtures/points.ts'

const point = pointOf({
  title: 'Cap',
  clauses: [
    { lineage: lineageId(1), now: { version: 2, label: '9.3', heading: null }, labelThen: '9.2' },
    { lineage: lineageId(2), now: null, labelThen: '4.1' },
  ],
  positions: [
    positionOf({ side: 'vendor', version: 1, text: 'Six.' }),
    positionOf({ side: 'vendor', version: 2, text: 'Nine.' }),
  ],
  topic: 'A04',
  wording: 'Liability is limited to the fees of nine months.',
  ladder: { ideal: 'Six months.', acceptable: 'Nine months.', walkAway: 'No cap at all.' },
})

describe('what of a point may leave the workspace', () => {
  it('is its number, title, clauses, status, what each side wanted last, and what was agreed', () => {
    expect(sharedPoint(point)).toEqual({
      ...{ id: 'P-01', title: 'Cap', clauses: ['9.3', '4.1'], vendor: 'Nine.', buyer: null, status: 'open' },
      ...{ agreedText: null, agreedIn: null },
    })
    const agreed = sharedPoint({ ...point, status: 'agreed', agreed: { text: 'Eight.', version: 2 } })
    expect(agreed).toMatchObject({ status: 'agreed', agreedText: 'Eight.', agreedIn: 2 })
  })

  it('holds nobody’s words once it is withdrawn', () => {
    expect(sharedPoint({ ...point, status: 'withdrawn' })).toMatchObject({ id: 'P-01', vendor: null, buyer: null })
  })
})
