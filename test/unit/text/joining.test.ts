import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { fileTitle } from '#shared/text/joining/file-title.ts'
import { joinTexts, joinViews } from '#shared/text/joining/join-texts.ts'
import { versionOf as clausesOf } from '../../fixtures/clause-lines.ts'
import { documentOf, drawReferences, versionOf } from '../../fixtures/joined.ts'
import { drawClause } from '../../fixtures/source-paragraphs.ts'

const AGREEMENT = `# Master Services Agreement

1. The Vendor provides the services set out in Schedule 2.

2. The Customer pays within thirty days of each invoice.

3. Liability is limited to the fees of six months.
`
const RULES = `1. The Vendor encrypts all data at rest and in transit.

2. The Vendor reports every breach within 72 hours.

3. The Customer audits the controls once in every year.
`
const SECURITY = `# Schedule 2 – Security\n\n${RULES}`
const WORK = `# Statement of Work

1. The Vendor installs the weather station on the roof.

2. The work is accepted when the station sends its first report.
`

const draw = (version: ReturnType<typeof versionOf>): readonly string[] => version.clauses.map(drawClause)
const summaryOf = (older: ReturnType<typeof versionOf>, newer: ReturnType<typeof versionOf>) =>
  compareVersions(older, newer, null).summary

describe('several documents as one text', () => {
  test('a single document is its own text', () => {
    const only = documentOf('a.md', AGREEMENT, 'main')
    expect(joinTexts([only])).toBe(only.text)
    expect(joinTexts([only]).documents).toBeUndefined()
  })

  test('each schedule is one clause at the top with all of its own below it', () => {
    const joined = versionOf(AGREEMENT, { 'security.md': SECURITY, 'work.md': WORK })
    expect(draw(joined).slice(4)).toEqual([
      'schedule Schedule 2 {Security}',
      '  clause 1. The Vendor encrypts all data at rest and in transit.',
      '  clause 2. The Vendor reports every breach within 72 hours.',
      '  clause 3. The Customer audits the controls once in every year.',
      'schedule {Statement of Work}',
      '  clause 1. The Vendor installs the weather station on the roof.',
      '  clause 2. The work is accepted when the station sends its first report.',
    ])
    expect(joined.documents).toEqual([
      { name: 'agreement.md', kind: 'main', format: 'markdown', firstParagraph: 0, firstClause: 0 },
      { name: 'security.md', kind: 'schedule', format: 'markdown', firstParagraph: 4, firstClause: 4 },
      { name: 'work.md', kind: 'schedule', format: 'markdown', firstParagraph: 8, firstClause: 8 },
    ])
    expect(joined.title).toBe('Master Services Agreement')
  })

  test('clauses of one number in several documents have different names', () => {
    const names = nameClauses(versionOf(AGREEMENT, { 'security.md': SECURITY, 'work.md': WORK }).clauses)
    expect(names.filter((name) => name?.endsWith('1'))).toEqual(['1', 'Schedule 2, 1', 'Statement of Work, 1'])
  })

  test('a heading over two lines heads a schedule', () => {
    const joined = versionOf(AGREEMENT, { 'x.md': `**SCHEDULE 2**\n\n**SECURITY**\n\n${RULES}` })
    expect(draw(joined)[4]).toBe('schedule SCHEDULE 2 {SECURITY}')
  })

  test('a schedule without any heading stands under its file’s name, and says so', () => {
    const joined = versionOf(AGREEMENT, { 'Schedule 2 - Security_v3 (final).md': RULES })
    expect(draw(joined)[4]).toBe('schedule Schedule 2 {Security}')
    expect(draw(joined)[5]).toBe('  clause 1. The Vendor encrypts all data at rest and in transit.')
    expect(joined.findings).toEqual([
      {
        level: 'info',
        message: 'Schedule 2 - Security_v3 (final).md: It has no heading of its own and stands under its file’s name.',
      },
    ])
    expect(joined.paragraphs.find(({ text }) => text.startsWith('The Vendor encrypts'))?.clause).toBe(5)
  })

  test('a document without a word in it is still there', () => {
    const joined = versionOf(AGREEMENT, { '.md': '', 'work.md': WORK })
    expect(draw(joined)[4]).toBe('schedule {Schedule}')
    expect(joined.documents?.map(({ firstClause }) => firstClause)).toEqual([0, 4, 5])
  })

  test('several schedules in one file stay beside each other', () => {
    const joined = versionOf(AGREEMENT, {
      'schedules.md': `${SECURITY}\n# Schedule 3 – Prices\n\n1. A station costs EUR 400.\n`,
    })
    expect(joined.clauses.filter(({ depth }) => depth === 0).map(({ label }) => label)).toEqual([
      ...[null, '1.', '2.', '3.'],
      ...['Schedule 2', 'Schedule 3'],
    ])
  })

  test.each([
    ['Schedule 2 - Security v3.docx', 'Schedule 2 - Security'],
    ['statement_of_work_2026-03-01_clean.docx', 'statement of work'],
    ['Price list (2).pdf', 'Price list'],
    ['DRAFT 4 Data Processing Agreement redlined.docx', 'Data Processing Agreement'],
    ['final.docx', ''],
    ['drafts/round 2/Annex A.odt', 'Annex A'],
  ])('%s is called "%s" in every version', (name, title) => {
    expect(fileTitle(name)).toBe(title)
  })

  test('comments keep their answers, and revisions and definitions their clauses', () => {
    const main = documentOf('a.md', `${AGREEMENT}\n4. "Fee" means the price.\n`, 'main')
    const other = documentOf('b.md', `${SECURITY}\n4. "Breach" means a loss of data.\n`)
    const comment = { author: 'Bo', date: null, quote: '', text: 'Why?' }
    const commented = (document: typeof main, clause: number) => ({
      ...document,
      text: {
        ...document.text,
        revisions: [{ kind: 'insert', author: 'Bo', date: null, clause, text: 'x' } as const],
        comments: [
          { ...comment, clause },
          { ...comment, clause: null, replyTo: 0 },
        ],
      },
    })
    const joined = joinTexts([commented(main, 1), commented(other, 2)])
    expect(joined.comments.map(({ clause, replyTo }) => [clause, replyTo])).toEqual([
      ...[
        [1, undefined],
        [null, 0],
      ],
      ...[
        [7, undefined],
        [null, 2],
      ],
    ])
    expect(joined.revisions.map(({ clause }) => clause)).toEqual([1, 7])
    expect(joined.definitions.map(({ term, clause }) => [term, joined.clauses[clause]?.label])).toEqual([
      ['Fee', '4.'],
      ['Breach', '4.'],
    ])
  })

  test('both views of marked documents number their paragraphs alike, and tables never run together', () => {
    const table = '| Item | Price |\n|---|---|\n| Mast | 90 |\n'
    const main = { ...documentOf('a.md', `${AGREEMENT}\n${table}`, 'main'), original: null }
    const marked = documentOf('b.md', SECURITY)
    const longer = documentOf('b.md', `${SECURITY}\n4. Struck words.\n`)
    const last = { ...documentOf('c.md', `# Annex A\n\n${table}`), original: null }
    const { text, original } = joinViews([main, { ...marked, original: longer.text }, last])
    const sourcesOf = (version: typeof text, words: string) =>
      version.paragraphs.filter((paragraph) => paragraph.text === words).map(({ source }) => source)
    expect(original).not.toBeNull()
    expect(sourcesOf(text, 'Annex A')).toEqual(sourcesOf(original ?? text, 'Annex A'))
    expect(sourcesOf(text, 'Mast')).toEqual(sourcesOf(original ?? text, 'Mast'))
    expect(new Set(text.paragraphs.flatMap(({ cell }) => (cell === null ? [] : [cell.table])))).toEqual(new Set([0, 1]))
    expect(joinViews([main, last]).original).toBeNull()
  })
})

describe('references across documents', () => {
  const targetsOf = (main: string, others: Readonly<Record<string, string>>) => drawReferences(versionOf(main, others))
  const in2 = '2. The Customer pays within thirty days of each invoice.'

  test('a schedule is found by its number, wherever it says it', () => {
    const main = '# Agreement\n\n1. See Schedule 2, Annex A, Exhibit B and Schedule 9.\n'
    expect(
      targetsOf(main, { 'a.md': SECURITY, 'Annex A.md': '# Prices\n\n1. One.\n', 'b.md': '# Exhibit B\n\n1. Two.\n' }),
    ).toEqual([
      'Schedule 2 -> Schedule 2 Security',
      'Annex A -> Prices',
      'Exhibit B -> Exhibit B',
      'Schedule 9 -> nothing',
    ])
  })

  test('a document is found by its title, its file’s name and its first letters', () => {
    const main =
      '# Agreement\n\n1. As the Statement of Work says, and the SOW, the Security Schedule and the Price List.\n'
    expect(
      targetsOf(main, { 'w.md': WORK, 's.md': SECURITY, 'price-list_v2.md': '# Price List\n\n1. Cheap.\n' }),
    ).toEqual([
      'Statement of Work -> Statement of Work',
      'SOW -> Statement of Work',
      'Security Schedule -> Schedule 2 Security',
      'Price List -> Price List',
    ])
  })

  test('a clause of a named document is that one, though there are others of its number', () => {
    const main = `${AGREEMENT}\n4. See section 3 of the Security Schedule, clauses 1 and 2 of the Statement of Work and clause 2.\n`
    expect(targetsOf(main, { 's.md': SECURITY, 'w.md': WORK }).slice(1)).toEqual([
      'section 3 -> 3. The Customer audits the controls once in every year.',
      'clauses 1 -> 1. The Vendor installs the weather station on the roof.',
      '2 -> 2. The work is accepted when the station sends its first report.',
      `clause 2 -> ${in2}`,
    ])
  })

  test('from a schedule, its own clauses come first and the Agreement’s where it is named', () => {
    const schedule = `${SECURITY}\n4. See clause 2, clause 2 of the Agreement, clause 2 of the Master Services Agreement and clause 9 of the Agreement.\n`
    expect(targetsOf(AGREEMENT, { 's.md': schedule }).slice(1)).toEqual([
      'clause 2 -> 2. The Vendor reports every breach within 72 hours.',
      `clause 2 -> ${in2}`,
      `clause 2 -> ${in2}`,
      'clause 9 -> nothing',
    ])
  })

  test('“this Agreement” is the document itself where it is one, and else the main document', () => {
    const dpa =
      '# Data Processing Agreement\n\n1. First.\n\n2. Subject to clause 1 of this Agreement and clause 1 of the Agreement.\n'
    expect(targetsOf('# Agreement\n\n1. Mine.\n', { 'd.md': dpa })).toEqual([
      'clause 1 -> 1. First',
      'clause 1 -> 1. Mine',
    ])
    const annex = '# Annex A\n\n1. First.\n\n2. Subject to clause 1 of this Agreement.\n'
    expect(targetsOf('# Agreement\n\n1. Mine.\n', { 'a.md': annex })).toEqual(['clause 1 -> 1. Mine'])
  })

  test('the main document has no clause of a schedule for its own', () => {
    const main = '# Agreement\n\n1. See clause 3 and Schedule 2.\n'
    expect(targetsOf(main, { 's.md': SECURITY })).toEqual(['clause 3 -> nothing', 'Schedule 2 -> Schedule 2 Security'])
  })

  test('a name that two documents share names neither, and ordinary words none', () => {
    const main =
      '# Agreement\n\n1. Under the Statement of Work.\n\n2. Service levels are kept, as is each statement of work.\n'
    const others = { 'a.md': WORK, 'b.md': WORK, 'Service Levels.md': '# Service Levels\n\n1. Always.\n' }
    expect(targetsOf(main, others)).toEqual([])
  })

  test('a title that every file of the deal carries is the main document’s', () => {
    const annex = documentOf(
      'prices.md',
      '# Annex A\n\n1. It is paid under clause 2 of the Master Services Agreement.\n',
    )
    const joined = joinTexts([
      documentOf('a.md', AGREEMENT, 'main'),
      { ...annex, text: { ...annex.text, title: 'Master Services Agreement' } },
    ])
    expect(drawReferences(joined).at(-1)).toBe(`clause 2 -> ${in2}`)
  })

  test('what a format itself ties stays tied', () => {
    const tied = documentOf('w.md', `${WORK}\n3. As in Acceptance.\n`)
    const references = [...tied.text.references, { clause: 3, text: 'Acceptance', target: 2 }]
    const joined = joinTexts([documentOf('a.md', AGREEMENT, 'main'), { ...tied, text: { ...tied.text, references } }])
    expect(drawReferences(joined)).toEqual([
      'Schedule 2 -> nothing',
      'Acceptance -> 2. The work is accepted when the station sends its first report.',
    ])
  })
})

describe('comparing versions of several documents', () => {
  const inFile = versionOf(`${AGREEMENT}\n${SECURITY}`)
  const apart = versionOf(AGREEMENT, { 'security.md': SECURITY })

  test('a schedule that gets a file of its own, or loses it, is unchanged', () => {
    for (const [older, newer] of [
      [inFile, apart],
      [apart, inFile],
    ] as const) {
      const { changes, summary } = compareVersions(older, newer, null)
      expect(summary.unchanged).toBe(8)
      expect(changes).toHaveLength(8)
    }
  })

  test('so is one of a single paragraph', () => {
    const schedule = '# Schedule 2\n\nThe Vendor is open from nine to five on every working day.\n'
    expect(
      summaryOf(versionOf(`${AGREEMENT}\n${schedule}`), versionOf(AGREEMENT, { 'a.md': schedule })).unchanged,
    ).toBe(5)
  })

  test('documents that trade places have moved, and nothing else', () => {
    const { changes, summary } = compareVersions(
      versionOf(AGREEMENT, { 'w.md': WORK, 's.md': SECURITY }),
      versionOf(AGREEMENT, { 's.md': SECURITY, 'w.md': WORK }),
      null,
    )
    expect(summary).toMatchObject({ moved: 3, reworded: 0, added: 0, removed: 0, renumbered: 0, unchanged: 8 })
    expect(new Set(changes.filter(({ moved }) => moved).map(({ block }) => block)).size).toBe(1)
  })

  test('a change stands in its own document, though another has a clause of that number', () => {
    const newer = versionOf(AGREEMENT, { 'w.md': WORK, 's.md': SECURITY.replace('72 hours', '24 hours') })
    const { changes } = compareVersions(versionOf(AGREEMENT, { 'w.md': WORK, 's.md': SECURITY }), newer, null)
    const changed = changes.filter(({ reworded }) => reworded)
    expect(changed).toHaveLength(1)
    expect(nameClauses(newer.clauses)[changed[0]?.new[0] ?? -1]).toBe('Schedule 2, 2')
  })

  test('a file that gets another name has changed nothing', () => {
    const older = versionOf(AGREEMENT, { 'Security v1.md': RULES })
    expect(summaryOf(older, versionOf(AGREEMENT, { 'Security v2 final.md': RULES })).unchanged).toBe(8)
  })

  test('a term that is defined in the main document is renamed throughout all of them', () => {
    const main = '# Agreement\n\n1. "Customer" means Bo Inc.\n\n2. The Customer pays within thirty days.\n'
    const renamed = (text: string): string => text.replaceAll('Customer', 'Client')
    const annex = '# Annex A\n\n1. The Customer grants access.\n\n2. Data of the Customer stays in the building.\n'
    const { renames, changes } = compareVersions(
      versionOf(main, { 'a.md': annex }),
      versionOf(renamed(main), { 'a.md': renamed(annex) }),
      null,
    )
    expect(renames).toEqual([{ old: 'Customer', new: 'Client', count: 4 }])
    expect(changes.filter(({ reworded }) => reworded).every(({ noiseOnly }) => noiseOnly)).toBe(true)
  })

  test('references that follow a renumbering in another document are noise', () => {
    const annex = (clause: number) => `# Annex A\n\n1. It is paid under clause ${clause} of the Agreement.\n`
    const inserted = AGREEMENT.replace(
      '2. The Customer',
      '2. Travel is paid for at cost and after approval alone.\n\n3. The Customer',
    ).replace('3. Liability', '4. Liability')
    const { changes, summary } = compareVersions(
      versionOf(AGREEMENT, { 'a.md': annex(2) }),
      versionOf(inserted, { 'a.md': annex(3) }),
      null,
    )
    expect(summary).toMatchObject({ added: 1, removed: 0 })
    expect(changes.at(-1)).toMatchObject({ noise: ['references'], noiseOnly: true })
  })

  test('a text made before documents were joined compares with one of several', () => {
    expect(compareVersions(clausesOf('1 One.\n2 Two.'), apart, null).changes.length).toBeGreaterThan(8)
  })
})
