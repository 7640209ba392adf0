import { describe, expect, test } from 'vitest'
import { buildClauseTree } from '#shared/text/clause-tree.ts'
import { drawTree, paragraph } from '../../fixtures/source-paragraphs.ts'

const SENTENCE = 'The Vendor shall deliver the services with due care and skill and in good time.'
const bold = (text: string, rest = ''): ReturnType<typeof paragraph> => paragraph(text + rest, { bold: text.length })

describe('typed numbers', () => {
  test('nest by their parts', () => {
    expect(drawTree(['1. Fees', '1.1 The Vendor pays.', '1.1.1 On time.', '1.2 It pays in full.', '2. Term'])).toEqual([
      'heading 1. {Fees}',
      '  clause 1.1 The Vendor pays.',
      '    clause 1.1.1 On time.',
      '  clause 1.2 It pays in full.',
      'heading 2. {Term}',
    ])
  })

  test('“(i)” after “(h)” is a letter when “(j)” comes next', () => {
    const letters = [...'abcdefghij'].map((letter) => `(${letter}) Service ${letter};`)
    expect(drawTree(['1. Scope', ...letters]).map((line) => line.length - line.trimStart().length)).toEqual([
      0,
      ...letters.map(() => 2),
    ])
  })

  test('“(i)” after “(h)” opens a roman list when “(ii)” comes next', () => {
    const tree = drawTree([
      '1. Scope',
      ...[...'abcdefgh'].map((letter) => `(${letter}) x ${letter};`),
      '(i) one;',
      '(ii) two;',
      '(i) nine;',
      '(j) ten.',
    ])
    expect(tree.slice(-5)).toEqual([
      '  item (h) x h;',
      '    item (i) one;',
      '    item (ii) two;',
      '  item (i) nine;',
      '  item (j) ten.',
    ])
  })

  test('years, amounts and names are words', () => {
    expect(
      drawTree([
        '1. Fees are due monthly and never in advance.',
        '1990. In that year the firm was founded.',
        '3.5 million euros are the cap.',
        'A. Smith signs.',
        '30 days later it ends.',
      ]),
    ).toEqual([
      'clause 1. Fees are due monthly and never in advance.\n1990. In that year the firm was founded.\n3.5 million euros are the cap.\nA. Smith signs.\n30 days later it ends.',
    ])
  })

  test('a deleted clause leaves a gap that is believed', () => {
    expect(drawTree(['1. Fees', '1.1 Pay at once.', '1.3 Pay in full.'])).toEqual([
      'heading 1. {Fees}',
      '  clause 1.1 Pay at once.',
      '  clause 1.3 Pay in full.',
    ])
  })

  test('a list that begins again inside a clause does not end the outer list', () => {
    const outer = ['1. Scope is agreed.', '2. Place is agreed.', '3. Time is agreed.', '4. Fees are due as follows:']
    const tree = drawTree([...outer, '1. one half at once;', '2. one half later;', '5. The term is a year.'])
    expect(tree.slice(3)).toEqual([
      'clause 4. Fees are due as follows:',
      '  item 1. one half at once;',
      '  item 2. one half later;',
      'clause 5. The term is a year.',
    ])
  })

  test('articles hold sections, sections hold letters', () => {
    expect(
      drawTree([
        'ARTICLE I',
        'DEFINITIONS',
        'Section 1.1 Terms. Words mean this:',
        '(a) one.',
        'Section 1.2 More.',
        'ARTICLE II FEES',
      ]),
    ).toEqual([
      'heading ARTICLE I {DEFINITIONS}',
      '  clause Section 1.1 {Terms} Words mean this:',
      '    item (a) one.',
      '  heading Section 1.2 {More}',
      'heading ARTICLE II {FEES}',
    ])
  })

  test('a number alone is completed by the paragraph after it', () => {
    expect(drawTree(['1. Fees', '1.1', SENTENCE, '1.2 The Vendor pays.'])).toEqual([
      'heading 1. {Fees}',
      `  clause 1.1 ${SENTENCE}`,
      '  clause 1.2 The Vendor pays.',
    ])
  })
})

describe('automatic numbers', () => {
  test('give the same tree as typed ones', () => {
    const typed = ['1. Fees', '1.1 The Vendor pays.', '(a) now;', '(b) later.', '2. Term']
    const automatic = typed.map((text) => {
      const [label = '', ...words] = text.split(' ')
      return paragraph(words.join(' '), { label, level: label.length > 2 ? 1 : 0 })
    })
    expect(drawTree(automatic)).toEqual(drawTree(typed))
  })

  test('of no known form stand by their list level', () => {
    expect(
      drawTree([
        paragraph('Plan.', { label: 'Phase one', level: 0 }),
        paragraph('Draft.', { label: 'Step one', level: 1 }),
        paragraph('Build.', { label: 'Phase two', level: 0 }),
      ]),
    ).toEqual([
      'clause Phase one {Plan}'.replace('clause', 'heading'),
      '  item Step one Draft.',
      'heading Phase two {Build}',
    ])
  })
})

describe('headings', () => {
  test('nest by outline level', () => {
    expect(
      drawTree([
        paragraph('Fees', { outline: 1 }),
        paragraph('Expenses', { outline: 2 }),
        SENTENCE,
        paragraph('Term', { outline: 1 }),
      ]),
    ).toEqual(['heading {Fees}', `  clause {Expenses} ${SENTENCE}`, 'heading {Term}'])
  })

  test('a bold run-in heading makes a clause of an unnumbered paragraph', () => {
    expect(
      drawTree([
        paragraph('Terms', { outline: 2 }),
        bold('Confidentiality.', ' Each party keeps secrets.'),
        bold('Term.', ' One year.'),
      ]),
    ).toEqual(['heading {Terms}', '  clause {Confidentiality} Each party keeps secrets.', '  clause {Term} One year.'])
  })

  test('a bold defined term is no heading', () => {
    expect(drawTree(['1. Definitions', bold('1.1 “Fee”', ' means the price.')])).toEqual([
      'heading 1. {Definitions}',
      '  clause 1.1 “Fee” means the price.',
    ])
  })

  test('capitalised words before a full stop head a numbered clause without bold type', () => {
    expect(
      drawTree([
        '1. Governing Law. This Agreement is governed by Danish law.',
        '2. Vendor shall pay. It shall do so at once.',
      ]),
    ).toEqual([
      'clause 1. {Governing Law} This Agreement is governed by Danish law.',
      'clause 2. Vendor shall pay. It shall do so at once.',
    ])
  })

  test('a line in capitals inside a numbered clause does not take its later numbers away', () => {
    expect(drawTree(['1. Fees', '1.1 Pay at once.', 'LATE PAYMENT', '1.2 Interest is due.'])).toEqual([
      'heading 1. {Fees}',
      '  clause 1.1 Pay at once.',
      '  heading {LATE PAYMENT}',
      '  clause 1.2 Interest is due.',
    ])
  })
})

describe('paragraphs without number or heading', () => {
  test('before the first clause are the preamble, with lettered recitals', () => {
    expect(
      drawTree([
        'SERVICES AGREEMENT',
        'between A and B',
        'BACKGROUND',
        '(A) A needs services.',
        '(B) B offers them.',
        '1. Scope',
        SENTENCE,
      ]),
    ).toEqual([
      'preamble SERVICES AGREEMENT',
      'preamble between A and B',
      'preamble BACKGROUND',
      'preamble (A) A needs services.',
      'preamble (B) B offers them.',
      `clause 1. {Scope} ${SENTENCE}`,
    ])
  })

  test('a single one is its heading’s text, several are clauses of their own', () => {
    expect(
      drawTree([paragraph('Fees', { outline: 1 }), 'One.', paragraph('Term', { outline: 1 }), 'Two.', 'Three.']),
    ).toEqual(['clause {Fees} One.', 'heading {Term}', '  other Two.', '  other Three.'])
  })

  test('go on the text of a numbered clause', () => {
    expect(drawTree(['1. The Vendor shall pay.', 'It shall pay in euros.'])).toEqual([
      'clause 1. The Vendor shall pay.\nIt shall pay in euros.',
    ])
  })

  test('after a list belong to the clause around it, and the list may go on', () => {
    expect(drawTree(['1. The Vendor shall:', '(a) pay;', 'and do so in time.', '(b) report.'])).toEqual([
      'clause 1. The Vendor shall:',
      '  item (a) pay;',
      '  other and do so in time.',
      '  item (b) report.',
    ])
  })

  test('in a document without any structure are no preamble', () => {
    expect(drawTree(['Dear Ms Jensen,', SENTENCE])).toEqual(['other Dear Ms Jensen,', `other ${SENTENCE}`])
  })

  test('that are bullets are items under the words before them', () => {
    const bullet = (text: string, level = 0): ReturnType<typeof paragraph> => paragraph(text, { level })
    expect(
      drawTree(['1. The Vendor shall:', bullet('pay'), bullet('in euros', 1), bullet('report'), '2. Term']),
    ).toEqual(['clause 1. The Vendor shall:', '  item pay', '    item in euros', '  item report', 'heading 2. {Term}'])
  })

  test('that are page numbers stand alone and end nothing', () => {
    expect(drawTree(['1. Fees', '1.1 The Vendor pays.', 'Page 3 of 9', '1.2 It reports.'])).toEqual([
      'heading 1. {Fees}',
      '  clause 1.1 The Vendor pays.',
      '    other Page 3 of 9',
      '  clause 1.2 It reports.',
    ])
  })
})

describe('schedules, signatures, contents and tables', () => {
  test('a schedule holds what follows, and its numbers begin again', () => {
    expect(
      drawTree([
        '1. Scope',
        SENTENCE,
        'SCHEDULE 1 – SECURITY',
        '1. Access',
        '1.1 Keys are kept.',
        'Annex B',
        'PRICES',
        SENTENCE,
      ]),
    ).toEqual([
      `clause 1. {Scope} ${SENTENCE}`,
      'schedule SCHEDULE 1 {SECURITY}',
      '  heading 1. {Access}',
      '    clause 1.1 Keys are kept.',
      `schedule Annex B {PRICES} ${SENTENCE}`,
    ])
  })

  test('a sentence about a schedule heads none', () => {
    expect(drawTree(['1. Scope is below.', 'Schedule 1 sets out the fees.', 'Exhibit A is attached.'])).toEqual([
      'clause 1. Scope is below.\nSchedule 1 sets out the fees.\nExhibit A is attached.',
    ])
  })

  test('the main text goes on after an exhibit in its middle', () => {
    expect(
      drawTree(['1. Scope is agreed.', '2. Fees are agreed.', 'Exhibit A', 'Prices', '3. Term is agreed.']),
    ).toEqual([
      'clause 1. Scope is agreed.',
      'clause 2. Fees are agreed.',
      'schedule Exhibit A {Prices}',
      'clause 3. Term is agreed.',
    ])
  })

  test('a signature block is one clause', () => {
    expect(
      drawTree([
        '1. Term',
        SENTENCE,
        'IN WITNESS WHEREOF the parties sign.',
        'ACME GMBH',
        'By: ______',
        'Name: Ida',
        'Schedule 1',
        '1. Access is given.',
      ]),
    ).toEqual([
      `clause 1. {Term} ${SENTENCE}`,
      'signature IN WITNESS WHEREOF the parties sign.\nACME GMBH\nBy: ______\nName: Ida',
      'schedule Schedule 1',
      '  clause 1. Access is given.',
    ])
  })

  test('a table of contents takes no numbers away from the clauses', () => {
    expect(drawTree(['Table of Contents', '1. Scope 2', '2. Term 3', 'AGREEMENT', '1. Scope', '2. Term'])).toEqual([
      'other Table of Contents',
      'other 1. Scope 2',
      'other 2. Term 3',
      'preamble AGREEMENT',
      'heading 1. {Scope}',
      'heading 2. {Term}',
    ])
  })

  const cell = (text: string, row: number, column: number, more = {}): ReturnType<typeof paragraph> =>
    paragraph(text, { cell: { table: 0, row, column }, ...more })

  test('a row of a table is one clause with its cells parted by tabs', () => {
    expect(
      drawTree([
        '1. Fees are:',
        cell('Role', 0, 0),
        cell('Rate', 0, 1),
        cell('Engineer', 1, 0),
        cell('', 1, 1),
        cell('€ 90', 1, 2),
        cell('an hour', 1, 2),
      ]),
    ).toEqual(['clause 1. Fees are:', '  table Role\tRate', '  table Engineer\t\t€ 90\nan hour'])
  })

  test('a layout table with a column of numbers is numbered clauses', () => {
    expect(drawTree([cell('1.', 0, 0), cell('Fees', 0, 1), cell('1.1', 1, 0), cell(SENTENCE, 1, 1)])).toEqual([
      'clause 1. Fees',
      `  clause 1.1 ${SENTENCE}`,
    ])
  })

  test('a number alone in a cell that is no label stays in the row', () => {
    expect(drawTree([cell('II.', 2, 0), cell('Page 3', 2, 0)])).toEqual(['table II.\nPage 3'])
    expect(drawTree([cell('By: ____', 0, 0), cell('', 0, 1, { label: '1.1' })])).toEqual(['table By: ____\t1.1'])
  })

  test('automatic numbers inside cells make clauses', () => {
    expect(
      drawTree([
        cell('The Vendor pays.', 0, 0, { label: '1.', level: 0 }),
        cell('The Buyer pays.', 0, 1, { label: '2.', level: 0 }),
      ]),
    ).toEqual(['clause 1. The Vendor pays.', 'clause 2. The Buyer pays.'])
  })
})

test('paragraphs know their clause, and a typed label is taken off their text', () => {
  const { placed } = buildClauseTree(
    [
      paragraph('Title', { style: 'Title' }),
      paragraph(' 1. Fees'),
      paragraph(''),
      paragraph('Confidential', { story: 'footer' }),
    ],
    'docx',
  )
  expect(placed).toEqual([
    { clause: 0, label: null, text: 'Title', from: 0 },
    { clause: 1, label: '1.', text: 'Fees', from: 4 },
    { clause: 1, label: null, text: '', from: 0 },
    { clause: null, label: null, text: 'Confidential', from: 0 },
  ])
})
