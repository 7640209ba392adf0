import { describe, expect, it } from 'vitest'
import { lineageId, pointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { sharedPoint } from '#shared/negotiate/shared-point.ts'

const point: Point = {
  id: pointId(1),
  title: 'Cap',
  status: 'open',
  clauses: [
    { lineage: lineageId(1), now: { version: 2, label: '9.3', heading: null }, labelThen: '9.2' },
    { lineage: lineageId(2), now: null, labelThen: '4.1' },
  ],
  positions: [
    { side: 'vendor', version: 1, text: 'Six.', recordedAt: '2026-03-01T09:00:00.000Z' },
    { side: 'vendor', version: 2, text: 'Nine.', recordedAt: '2026-03-02T09:00:00.000Z' },
  ],
  agreed: null,
  raisedAt: '2026-03-01T09:00:00.000Z',
  topic: 'A04',
  wording: 'Liability is limited to the fees of nine months.',
  ladder: { ideal: 'Six months.', acceptable: 'Nine months.', walkAway: 'No cap at all.' },
}

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
