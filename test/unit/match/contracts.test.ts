import { describe, expect, test } from 'vitest'
import { findAnsweredVersion } from '#shared/compare/match/answered-version.ts'
import { printText } from '#shared/compare/match/print.ts'
import { type KnownContract, rankContracts } from '#shared/compare/match/rank-contracts.ts'
import { contractId } from '#shared/model/ids.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const SERVICES = `
1 # Services
1.1 The Vendor trains a model that forecasts demand for the Buyer's warehouses.
1.2 The Vendor delivers the weights and the training code within sixty days.
2 # Fees
2.1 The Buyer pays the fees within thirty days of each invoice.`
const SECRETS = `
1 # Confidential information
1.1 Each party keeps what it learns of the other confidential for five years.
1.2 A party may tell its advisers what they must know.`
const LEASE = `
1 # Premises
1.1 The Landlord lets the office on the second floor to the Tenant.
1.2 The Tenant pays the rent on the first day of each month.`

const printOf = (lines: string) => printText(versionOf(lines))

function contract(number: number, lines: string, more: Partial<KnownContract> = {}): KnownContract {
  const nobody = { title: '', vendor: 'Kestrel Analytics', buyer: `Buyer ${number}`, fileNames: [] }
  return { id: contractId(number), latest: printOf(lines), ...nobody, ...more }
}

const offer = (lines: string, fileName = 'scan.docx', title: string | null = null) => ({
  print: printOf(lines),
  fileName,
  title,
})

const firstOf = (...given: Parameters<typeof rankContracts>) => rankContracts(...given)[0]

describe('the contract a document belongs to', () => {
  const all = [contract(1, SERVICES), contract(2, SECRETS), contract(3, LEASE)]

  test('is the one whose latest text is most alike', () => {
    const edited = SERVICES.replace('thirty', 'ten').replace('sixty', 'ninety')
    expect(rankContracts(offer(edited), all).map(({ id }) => id)[0]).toBe('C-01')
    expect(firstOf(offer(edited), all)?.similarity).toBeGreaterThan(0.7)
  })

  test('the same text is as alike as can be, a text without a word in common not at all', () => {
    expect(firstOf(offer(LEASE), all)?.similarity).toBeCloseTo(1)
    expect(firstOf(offer('1 Quidquid latine dictum sit.'), all)?.similarity).toBe(0)
  })

  test('numbers of clauses make no difference', () => {
    const renumbered = SERVICES.replaceAll(/^(\d)/gm, (digit) => String(Number(digit) + 4))
    expect(firstOf(offer(renumbered), all)?.similarity).toBeCloseTo(1)
  })

  test('a word that few contracts have says more than one that all have', () => {
    const shared = '1 The parties agree on the terms of this agreement as they stand here.'
    const known = [contract(1, `${shared}\n2 It is about turbines.`), contract(2, `${shared}\n2 It is about sheep.`)]
    expect(firstOf(offer(`${shared}\n2 Nothing else, and no sheep.`), known)?.id).toBe('C-02')
  })

  test('between contracts with one text the name of the file decides, whichever turn it is', () => {
    const twins = [
      contract(1, SECRETS, { fileNames: ['Northwind NDA v1.docx'] }),
      contract(2, SECRETS, { fileNames: ['Contoso NDA v1.docx'] }),
    ]
    expect(firstOf(offer(SECRETS, 'NDA_Contoso_v3_FINAL (clean).docx'), twins)?.id).toBe('C-02')
  })

  test('a name does not decide against the text', () => {
    const named = [contract(1, SERVICES), contract(2, LEASE, { fileNames: ['services agreement.docx'] })]
    expect(firstOf(offer(SERVICES, 'services agreement.docx'), named)?.id).toBe('C-01')
  })

  test('a party that the text names speaks for its contract, one that is in every contract does not', () => {
    const twins = [
      contract(1, SECRETS, { buyer: 'Northwind Trading' }),
      contract(2, SECRETS, { buyer: 'Contoso Foods' }),
    ]
    const signed = `${SECRETS}\n2 Signed for Contoso Foods and Kestrel Analytics.`
    expect(rankContracts(offer(signed), twins)).toMatchObject([
      { id: 'C-02', parties: ['Contoso Foods'] },
      { id: 'C-01', parties: [] },
    ])
  })

  test('the title of the document counts like the name of its file', () => {
    const twins = [contract(1, LEASE, { title: 'Harbour office' }), contract(2, LEASE, { title: 'Airport office' })]
    expect(firstOf(offer(LEASE, 'scan.docx', 'Airport Office Lease'), twins)?.id).toBe('C-02')
  })

  test('without contracts there is none, and an empty text is like none', () => {
    expect(rankContracts(offer(LEASE), [])).toEqual([])
    expect(firstOf(offer('- '), all)).toMatchObject({ similarity: 0, parties: [] })
  })

  test('scripts without spaces are compared by their characters', () => {
    const known = [contract(1, '1 本契約は東京で締結される。'), contract(2, '1 賃料は毎月一日に支払う。')]
    expect(firstOf(offer('1 賃料は毎月二日に支払う。'), known)?.id).toBe('C-02')
  })
})

describe('the version that a document answers', () => {
  const versions = [
    SERVICES,
    SERVICES.replace('thirty', 'ten'),
    SERVICES.replace('thirty', 'ten').replace('sixty', 'ninety'),
  ]
  const known = versions.map((lines, at) => ({ number: at + 1, print: printOf(lines) }))

  test('is the one with most text in common', () => {
    const answer = (versions[1] ?? '').replace('forecasts demand', 'forecasts all demand')
    expect(findAnsweredVersion(printOf(answer), known)?.number).toBe(2)
  })

  test('is the latest of those with as much in common', () => {
    const again = [...known, { number: 4, print: printOf(versions[0] ?? '') }]
    expect(findAnsweredVersion(printOf(SERVICES), again)).toEqual({ number: 4, similarity: 1 })
  })

  test('is none where there is no version', () => {
    expect(findAnsweredVersion(printOf(SERVICES), [])).toBeNull()
  })
})
