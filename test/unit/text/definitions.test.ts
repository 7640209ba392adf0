import { describe, expect, it, test } from 'vitest'
import type { Clause } from '#shared/model/version-text.ts'
import { findDefinitions } from '#shared/text/definitions.ts'

const clause = (text: string, part: Partial<Clause> = {}): Clause => ({
  label: null,
  heading: null,
  depth: 0,
  parent: null,
  kind: 'clause',
  text,
  ...part,
})

const termsOf = (text: string): readonly string[] => findDefinitions([clause(text)]).map(({ term }) => term)

describe('defined terms', () => {
  test.each([
    ['“Customer Data” means all data', ['Customer Data']],
    ['"Customer Data" means all data', ['Customer Data']],
    ['“Fees,” as used here, means the fees', ['Fees']],
    ['"Affiliate" or "Affiliates" shall mean any', ['Affiliate', 'Affiliates']],
    ['“X” has the meaning set forth in Section 5', ['X']],
    ['The term “Software” of a party includes updates', ['Software']],
    ['„Daten“ means data and «Modèle» means a model', ['Daten', 'Modèle']],
    ['“personal data” means any information', ['personal data']],
    ['**"Output"** means anything', ['Output']],
    ['**Output** means anything', ['Output']],
    ['Confidential Information means any information', ['Confidential Information']],
    ['“Territory”: the European Union', ['Territory']],
    ['this agreement (the "Agreement")', ['Agreement']],
    ['Acme Ltd ("Provider")', ['Provider']],
    ['(each a "Party", and together the "Parties")', ['Party', 'Parties']],
    ['Acme, Inc. (“Acme” or the “Company”)', ['Acme', 'Company']],
    ['(hereinafter referred to as the "Client")', ['Client']],
    ['Acme, hereinafter called "Vendor", agrees', ['Vendor']],
    ['(as amended from time to time, the “Plan”)', ['Plan']],
    ['(collectively, “Claims”)', ['Claims']],
    ['(the “software”)', ['software']],
    ['(in such capacity, “Licensee”)', ['Licensee']],
    ['“Hours”        means working hours', ['Hours']],
    ['1.23. User Data shall mean all data', ['User Data']],
    ['“Group” defined as all companies', ['Group']],
    ['provided “AS IS” ("AS IS")', []],
    ['he said "hello" and left', []],
    ['(see “Terms” above)', []],
    ['This means war', []],
    ['By no means', []],
    ['an unclosed “quotation', []],
    ['5" by 7" paper', []],
  ])('%s', (text, expected) => {
    expect(termsOf(text)).toEqual(expected)
  })

  it('a list under "Definitions" defines its terms with a colon, a dash or a table row', () => {
    const clauses = [
      clause('', { heading: '1. Definitions' }),
      clause('Customer Data: all data\nModel – the model\nTerm\tMeaning\nOutput\tall results', { parent: 0, depth: 1 }),
      clause('means what is delivered', { heading: 'Deliverables', parent: 0, depth: 1 }),
      clause('Customer Data: all data'),
    ]
    expect(findDefinitions(clauses)).toEqual([
      { term: 'Customer Data', clause: 1 },
      { term: 'Model', clause: 1 },
      { term: 'Output', clause: 1 },
      { term: 'Deliverables', clause: 2 },
    ])
  })

  it('a term defined in two clauses is listed for both, twice in one clause once', () => {
    const text = '“Fees” means the fees. (the "Fees")'
    expect(findDefinitions([clause(text), clause(text)])).toEqual([
      { term: 'Fees', clause: 0 },
      { term: 'Fees', clause: 1 },
    ])
  })

  test.each(['"', '“', '(“', '"A" or ', '**A', 'A '])(
    'three hundred thousand characters of "%s" are read to their end',
    (piece) => {
      const text = `${piece.repeat(300_000 / piece.length)}\n“Fees” means fees`
      expect(termsOf(text)).toContain('Fees')
    },
  )
})
