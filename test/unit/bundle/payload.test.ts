import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#main/formats/bundle/csv.ts'
import { compareUtf8, textOf } from '#shared/bundle/bytes.ts'
import { layOutPayload } from '#shared/bundle/lay-out-payload.ts'
import { auditLines, LEAVING_PAYLOAD } from '#shared/bundle/payload/audit-lines.ts'
import { STYLE, STYLE_HASH } from '#shared/bundle/payload/html.ts'
import { pointsCsv } from '#shared/bundle/payload/shared-points.ts'
import type { BundleContents, SharedPoint } from '#shared/model/bundle.ts'
import { aChangeOrder, bundleContents, chained } from '../../fixtures/bundle-contents.ts'

const laidOut = (contents: BundleContents): ReadonlyMap<string, string> =>
  new Map(layOutPayload(contents, writeCsv).map(({ path, bytes }) => [path, textOf(bytes) ?? '']))

const voided = aChangeOrder(2, {
  title: 'Drop the audit',
  status: 'void',
  voided: { at: '2026-10-21T09:00:00Z', reason: 'entered twice' },
})

describe('the payload', () => {
  test('has the layout that the notes of the bundle promise', () => {
    const contents = bundleContents({
      documents: ['Agreement.docx', 'Security Schedule.DOCX', 'Prices.md'],
      changeOrders: [aChangeOrder(1), voided],
    })
    expect([...laidOut(contents).keys()]).toEqual([
      'data/00-index.html',
      'data/01-agreement.docx',
      'data/02-exhibits/01-security-schedule.docx',
      'data/02-exhibits/02-prices.md',
      'data/03-change-orders/CO-001/CO-001.txt',
      'data/03-change-orders/CO-001/record.json',
      'data/03-change-orders/CO-002/CO-002.txt',
      'data/03-change-orders/CO-002/record.json',
      'data/03-change-orders/to-date.json',
      'data/05-history/versions.csv',
      'data/05-history/versions.json',
      'data/06-issues-shared.csv',
      'data/07-audit.jsonl',
    ])
  })

  test('keeps more than nine exhibits in their order', () => {
    const documents = ['main.docx', ...Array.from({ length: 100 }, (_, i) => `${100 - i}.docx`)]
    const exhibits = [...laidOut(bundleContents({ documents })).keys()].filter((path) => path.includes('exhibits'))
    expect(exhibits).toHaveLength(100)
    expect(exhibits.at(0)).toBe('data/02-exhibits/001-100.docx')
    expect(exhibits.at(-1)).toBe('data/02-exhibits/100-1.docx')
    expect(exhibits).toEqual(exhibits.toSorted(compareUtf8))
  })

  test('leaves the bytes of the documents untouched', () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 13, 0])
    const contents = bundleContents({ agreement: [{ name: 'x.docx', bytes }] })
    const files = layOutPayload(contents, writeCsv)
    expect(files.find(({ path }) => path === 'data/01-agreement.docx')?.bytes).toEqual(bytes)
  })

  test('labels a voided change order as void and gives its reason', () => {
    const files = laidOut(bundleContents({ changeOrders: [aChangeOrder(1), voided] }))
    const text = files.get('data/03-change-orders/CO-002/CO-002.txt')
    expect(text).toContain('Status: VOID')
    expect(text).toContain('entered twice')
    expect(files.get('data/00-index.html')).toContain('VOID, counts no more')
    expect(JSON.parse(files.get('data/03-change-orders/CO-002/record.json') ?? '')).toMatchObject({ status: 'void' })
  })

  test('gives the old and the new text of a changed clause', () => {
    const text = laidOut(bundleContents({ changeOrders: [aChangeOrder(1)] })).get(
      'data/03-change-orders/CO-001/CO-001.txt',
    )
    expect(text).toContain('Clause 3.1 Services\nOld text:\n  One evaluation.\nNew text:\n  Two evaluations.\n')
    expect(text).toContain('Price: +1,200.00 EUR')
  })
})

describe('the index page', () => {
  const hostile = '<script>alert(1)</script>"\'&\u202e'
  const page = laidOut(
    bundleContents({
      contract: { title: 'Plain title' },
      documents: [`${hostile}.docx`],
      points: [{ ...bundleContents().points[0]!, title: hostile, vendor: `a\n${hostile}`, id: hostile }],
      changeOrders: [aChangeOrder(1, { title: hostile })],
      appVersion: hostile,
    }),
  ).get('data/00-index.html')!

  test('escapes every value and shows what is hidden in it', () => {
    expect(page).not.toContain('<script')
    expect(page).not.toContain('\u202e')
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;\[U\+202E\]/g)?.length).toBeGreaterThan(
      4,
    )
  })

  test('lets nothing run or load but its own style', () => {
    const hash = createHash('sha256').update(STYLE).digest('base64')
    expect(STYLE_HASH).toBe(hash)
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`)
    expect(page).toContain(`<style>${STYLE}</style>`)
    expect(page).not.toMatch(/https?:|src=|\son\w+=|javascript:/)
  })
})

describe('the shared issues list', () => {
  const point: SharedPoint = {
    id: 'P-01',
    title: 'Liability cap',
    clauses: ['9.2', '9.3'],
    vendor: 'Six months',
    buyer: null,
    status: 'open',
    agreedText: null,
    agreedIn: null,
  }

  test('has the allow-listed columns and no other, even if a private field slips in', () => {
    const leaking = { ...point, priority: 'high', walkAway: 'three months', rationale: 'we need the money' }
    expect(pointsCsv([leaking], writeCsv)).toBe(
      '\ufeffpoint,title,clauses,vendor wants,buyer wants,status,agreed text,agreed in version\r\n' +
        'P-01,Liability cap,"9.2, 9.3",Six months,,open,,\r\n',
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('makes the formula %j harmless', (title) => {
    const [, row] = pointsCsv([{ ...point, title }], writeCsv).split('\r\n')
    expect(row?.split(',')[1]).toMatch(/^"?'/)
  })

  test('quotes commas, quotes and line breaks', () => {
    expect(pointsCsv([{ ...point, vendor: 'a,"b"\nc' }], writeCsv)).toContain('"a,""b""\nc"')
  })
})

describe('private fields', () => {
  test('never leave with a version, a document, a change order or a clause', () => {
    const secret = 'WALKAWAY'
    const clean = bundleContents({ changeOrders: [aChangeOrder(1)] })
    const [version] = clean.versions
    const [order] = clean.changeOrders
    const leaking = {
      ...clean,
      versions: [{ ...version!, note: secret, documents: version!.documents.map((d) => ({ ...d, note: secret })) }],
      changeOrders: [{ ...order!, ladder: secret, clauses: order!.clauses.map((c) => ({ ...c, note: secret })) }],
      contract: { ...clean.contract, note: secret },
      freeze: { ...clean.freeze, note: secret },
    }
    for (const text of laidOut(leaking).values()) expect(text).not.toContain(secret)
  })

  test('of an audit entry’s payload that nobody classified keep the whole entry back', () => {
    const [first, second] = chained([{ payload: { title: 'T' } }, { payload: { title: 'T', ladder: 'WALKAWAY' } }])
    const [open, withheld] = auditLines([first!, second!])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(open).toEqual(first)
    expect(withheld).toEqual({ seq: 2, prev: first!.hash, hash: second!.hash, withheld: true })
  })

  test('of an audit entry’s payload cannot hide inside a classified one', () => {
    const entries = chained([{ payload: { title: { ladder: 'WALKAWAY' } } }, { payload: { clauses: [{ x: 1 }] } }])
    expect(auditLines(entries)).not.toMatch(/WALKAWAY|clauses/)
  })

  test('are not among the payload fields that may leave', () => {
    for (const field of ['priority', 'ideal', 'acceptable', 'walkAway', 'ladder', 'rationale', 'trades', 'text']) {
      expect(LEAVING_PAYLOAD).not.toContain(field)
    }
  })
})
