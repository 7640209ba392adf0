import { describe, expect, it, test } from 'vitest'
import type { Clause } from '#shared/model/version-text.ts'
import { findMentions, findReferences } from '#shared/text/references.ts'

const mentionsOf = (text: string): readonly string[] =>
  findMentions(text).map(({ start, end, external }) => `${text.slice(start, end)}${external ? ' (outside)' : ''}`)

describe('words that name a clause', () => {
  test.each([
    ['see Section 7.2.', ['Section 7.2']],
    ['section 7(a)(ii)', ['section 7(a)(ii)']],
    ['clause 3 (b)', ['clause 3 (b)']],
    ['clauses 3 to 5', ['clauses 3', '5']],
    ['Sections 2.1-2.4', ['Sections 2.1', '2.4']],
    ['Articles II and IV', ['Articles II', 'IV']],
    ['Article Five', ['Article Five']],
    ['Schedule 2, Annex B and Exhibit A-1', ['Schedule 2', 'Annex B', 'Exhibit A-1']],
    ['paragraph 4 of Schedule 1', ['paragraph 4 of Schedule 1']],
    ['paragraphs 4 and 5 of Schedule 1', ['paragraphs 4', '5 of Schedule 1']],
    ['this Section and this Agreement', ['this Section']],
    ['Sections 4.1, 4.2 and 9', ['Sections 4.1', '4.2', '9']],
    ['Section 3.1(c) or 4.2', ['Section 3.1(c)', '4.2']],
    ['Sections 7(a)(i), (ii) and (b)', ['Sections 7(a)(i)', '(ii)', '(b)']],
    ['§ 5 and §§ 6 and 7', ['§ 5', '§§ 6', '7']],
    ['Sec. 4 and Art. 6', ['Sec. 4', 'Art. 6']],
    ['Exhibit No. 3', ['Exhibit No. 3']],
    ['subsections (a) and (b)', ['subsections (a)', '(b)']],
    ['(a) as in Section 5(a), (b) deliver it', ['Section 5(a)']],
    ['Section 5, 30 days', ['Section 5']],
    ['Sections 4 and 30 days', ['Sections 4']],
    ['Section 3 (the limits)', ['Section 3']],
    ['a schedule 2 weeks ahead', []],
    ['the fee schedule. 3.3 Materials', []],
    ['state of the art 5', []],
    ['in part 2 of it', []],
    ['the exhibit a party brings', []],
    ['Section 5 of this Agreement', ['Section 5']],
    ['Section 5 of the Agreement', ['Section 5']],
    ['Section 5 of the GDPR', ['Section 5 (outside)']],
    ['Article 28 GDPR', ['Article 28 (outside)']],
    ['Article 82(1) of Regulation (EU) 2016/679', ['Article 82(1) (outside)']],
    ['section 2 of the Companies Act 2006', ['section 2 (outside)']],
    ['17 U.S.C. § 512', ['§ 512 (outside)']],
    ['California Civil Code Section 1542', ['Section 1542 (outside)']],
    ['Section 4 of the Master Services Agreement', ['Section 4 (outside)']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text)).toEqual(expected)
  })

  test.each([
    'Section 1, ',
    'Sections 1, ',
    'Section ',
    '§',
    'Section 1 of the Act of ',
    'Section (a)',
    'of Schedule 1 ',
  ])('three hundred thousand characters of "%s" are read to their end', (piece) => {
    const text = `${piece.repeat(300_000 / piece.length)}. See clause 77.7`
    expect(mentionsOf(text).at(-1)).toBe('clause 77.7')
  })
})

/** Clauses written one a line: two spaces a level, the label in brackets, then heading or text. */
function outline(source: string): readonly Clause[] {
  const clauses: Clause[] = []
  const path: number[] = []
  for (const line of source.split('\n').filter((each) => each.trim() !== '')) {
    const match = /^(\s*)\[([^\]]*)\]\s?(#\s)?(.*)$/.exec(line)!
    const depth = match[1]!.length / 2
    const heading = match[3] === undefined ? null : match[4]!
    const isSchedule = /^(?:Schedule|Annex|Exhibit)/.test(match[2]! || heading || '')
    path[depth] = clauses.length
    clauses.push({
      label: match[2] === '' ? null : match[2]!,
      heading,
      depth,
      parent: depth === 0 ? null : path[depth - 1]!,
      kind: isSchedule ? 'schedule' : heading === null ? 'clause' : 'heading',
      text: heading === null ? match[4]! : '',
    })
  }
  return clauses
}

/** The label path a reference in the last clause resolves to: `7.2/(a)`, or null. */
function targetsOf(source: string): readonly (string | null)[] {
  const clauses = outline(source)
  const nameOf = (at: number | null): string =>
    at === null ? '' : `${nameOf(clauses[at]!.parent)}/${clauses[at]!.label ?? clauses[at]!.heading}`
  return findReferences(clauses)
    .filter(({ clause }) => clause === clauses.length - 1)
    .map(({ target }) => (target === null ? null : nameOf(target).slice(1)))
}

describe('what a reference names', () => {
  const main = `
[1.] # Definitions
[7.] # Liability
  [7.1] Cap.
  [7.2] Carve-outs:
    [(a)] fraud;
    [(b)] death:
      [(i)] by accident;
      [(ii)] by neglect;
[8] # Law
`
  const schedules = `
[] # Schedule 1 – Services
  [1.] # Scope
    [1.1] Work.
  [4.] Places.
[Schedule 2] # Security
  [1.] # Access
    [1.1] Keys (a) and (b).
  [4.] Logs.
`
  test.each([
    ['Section 7.2', ['7./7.2']],
    ['section 7', ['7.']],
    ['clause 7.2(b)(ii)', ['7./7.2/(b)/(ii)']],
    ['Sections 7.1, 8 and 9', ['7./7.1', '8', null]],
    ['Section 7.3', [null]],
    ['Section 8a', [null]],
    ['Schedule 2 (Security)', [null]],
    ['Section 7.2(z)', [null]],
    ['Article 28 GDPR', []],
  ])('in the main text, %s', (words, expected) => {
    expect(targetsOf(`${main}[9.9] See ${words}.`)).toEqual(expected)
  })

  test.each([
    ['Schedule 1', ['Schedule 1 – Services']],
    ['Schedule 2', ['Schedule 2']],
    ['Annex 2', [null]],
    ['paragraph 1.1', ['Schedule 2/1./1.1']],
    ['paragraph 4', ['Schedule 2/4.']],
    ['paragraph 1.1(b)', ['Schedule 2/1./1.1']],
    ['paragraph 4 of Schedule 1', ['Schedule 1 – Services/4.']],
    ['paragraph 1.1 of Schedule 1', ['Schedule 1 – Services/1./1.1']],
    ['paragraph 9 of Schedule 1', [null]],
    ['clause 7.2', ['7./7.2']],
    ['this Schedule', ['Schedule 2']],
  ])('in a schedule, %s', (words, expected) => {
    expect(targetsOf(`${main}${schedules}  [5.] See ${words}.`)).toEqual(expected)
  })

  test.each([
    ['paragraph (a)', ['4/4.2/(a)']],
    ['paragraph (c)', [null]],
    ['this Section', ['4/4.2']],
    ['Section 4', ['4']],
  ])('in an item, %s is meant from where it stands', (words, expected) => {
    expect(targetsOf(`[4] # Term\n  [4.2] Ends:\n    [(a)] soon;\n    [(b)] see ${words}.`)).toEqual(expected)
  })

  it('articles are found by Roman and by decimal numerals', () => {
    const text =
      '[Article IV] # Fees\n  [4.1] Rates.\n[ARTICLE V] # Law\n  [5.1] See Article 4, Article IV and Section 4.1.'
    expect(targetsOf(text)).toEqual(['Article IV', 'Article IV', 'Article IV/4.1'])
  })

  it('a letter after a number is an item of that number where no label has it', () => {
    expect(targetsOf('[8] # Law\n  [(a)] Ours.\n  [8.1] See Section 8a.')).toEqual(['8/(a)'])
  })

  it('a number that only schedules have is found from the main text', () => {
    expect(targetsOf('[Schedule 1] # Work\n  [3.3] Hours.\n[Schedule 2] See clause 3.3.')).toEqual(['Schedule 1/3.3'])
  })

  it('the number in the first words of a clause is not a reference to itself', () => {
    expect(targetsOf('[Section 5] Section 5 applies. See Section 5.')).toEqual(['Section 5'])
  })

  it('words inside one clause that hold "(ii)" are a target for "clause (ii)"', () => {
    expect(targetsOf('[3] Either (i) now or (ii) later; clause (ii) wins.')).toEqual(['3'])
  })
})
