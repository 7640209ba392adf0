import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blankStatement,
  composeStatement,
  factsOf,
  firstDifference,
  parseStatement,
  type Statement,
} from '#shared/bundle/statement.ts'
import { KEY_OF_SIGNATURE, NO_AUTHORITY, NO_PLACE } from '#shared/bundle/statement-form.ts'

const hash = (digit: string): string => digit.repeat(64)

const signing: Statement = {
  contract: 'C-01',
  title: 'AI Services Agreement',
  vendor: 'Mara Lindqvist',
  buyer: 'Harbour & Finch Ltd',
  version: 4,
  frozenAt: '2026-10-12T12:00:00Z',
  waived: ['P-03'],
  files: [
    { name: 'Agreement.docx', sha256: hash('a') },
    { name: 'Security Schedule.docx', sha256: hash('b') },
  ],
  side: 'vendor',
  name: 'Mara Lindqvist',
  capacity: 'Owner',
  signedAt: '2026-10-12T14:30:00+02:00',
  key: `SHA256:${'k'.repeat(43)}`,
  bundle: 'ai-services-agreement-v4-bundle',
  manifest: hash('c'),
  tagManifest: hash('d'),
  changeOrders: 'CO-001 agreed, CO-002 void',
}

const composed = (over: Partial<Statement> = {}): string => {
  const statement = composeStatement({ ...signing, ...over })
  if (!statement.ok) throw new Error(JSON.stringify(statement.error))
  return statement.value
}

const faultOf = (over: Partial<Statement>): unknown => {
  const statement = composeStatement({ ...signing, ...over })
  return statement.ok ? null : statement.error
}

describe('a statement', () => {
  test('names the signer, the capacity, the party, the authority, each document, the intent, the consent, the date and the key', () => {
    const text = composed({ authority: 'sole proprietor' })
    for (const line of [
      'Name: Mara Lindqvist',
      'Capacity: Owner',
      'Party: Mara Lindqvist',
      'Authority: sole proprietor',
      `  ${hash('a')}  Agreement.docx`,
      `  ${hash('b')}  Security Schedule.docx`,
      'Open points waived: P-03',
      "Signed at: 2026-10-12T14:30:00+02:00 (declared by the signer's own clock)",
      `Key: SHA256:${'k'.repeat(43)}`,
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    expect(text).toMatch(/^Intent: .*intend to sign/m)
    expect(text).toMatch(/^Consent: .*electronic form/m)
  })

  test('claims no more than it proves', () => {
    expect(composed()).not.toMatch(/advanced|qualified|certified|legally binding|court/i)
    expect(composed()).toContain('detectable')
  })

  test('says that authority is only declared when none is given', () => {
    expect(composed()).toContain('Authority: declared by the signer, no proof attached')
  })

  test('reads back as what was composed', () => {
    const parsed = parseStatement(composed({ authority: 'power of attorney of 2026-01-05' }))
    expect(parsed).toEqual({
      ok: true,
      value: { ...signing, authority: 'power of attorney of 2026-01-05', place: NO_PLACE },
    })
  })

  test.each([
    ['a line break', 'Mara\nSide: buyer'],
    ['a line break at the end', 'Mara\n'],
    ['a carriage return', 'Mara\rX'],
    ['a right-to-left override', 'Mara \u202etsivqdniL'],
    ['a direction isolate', 'Mara \u2066x\u2069'],
    ['a zero-width space', 'Ma\u200bra'],
    ['a zero-width joiner', 'Ma\u200dra'],
    ['a line separator', 'Mara\u2028Owner'],
    ['a null byte', 'Mara\0'],
    ['an invisible letter', 'Mara\u3164'],
    ['a private character', 'Mara\ue000'],
    ['a tag character', 'Mara\u{e0041}'],
    ['a pile of combining marks', `Ma\u0301\u0302\u0303\u0304\u0305\u0306ra`],
  ])('refuses a name with %s', (_, name) => {
    expect(faultOf({ name })).toMatchObject({ kind: 'unfit-value', field: 'name', fault: { kind: 'unprintable' } })
  })

  test.each([
    ['a Cyrillic letter among Latin ones', 'M\u0430ra'],
    ['a Greek letter among Latin ones', 'Μara'],
    ['fullwidth letters', 'Ｍara'],
    ['mathematical letters', '𝐌ara'],
  ])('refuses a name with %s', (_, name) => {
    expect(faultOf({ name })).toMatchObject({ kind: 'unfit-value', fault: { kind: 'look-alike' } })
  })

  test.each([
    'Åsa Öberg',
    'Иван Петров',
    'Νίκος Παπαδόπουλος',
    '山田 太郎',
    'محمد علي',
    'Mª José O’Neill-García',
    'Acme™ (Europe) B.V.',
  ])('takes the name %s', (name) => {
    expect(faultOf({ name })).toBeNull()
  })

  test('refuses the same values for capacity, title, parties and authority', () => {
    for (const field of ['capacity', 'title', 'vendor', 'buyer', 'authority'] as const) {
      expect(faultOf({ [field]: 'x\u202ey' })).toMatchObject({ kind: 'unfit-value', field })
      expect(faultOf({ [field]: ' ' })).toMatchObject({ kind: 'unfit-value', field, fault: { kind: 'empty' } })
      expect(faultOf({ [field]: 'x'.repeat(301) })).toMatchObject({ fault: { kind: 'too-long' } })
    }
  })

  test('shows what is hidden in a document’s name', () => {
    const text = composed({ files: [{ name: 'contract\u202excod.exe\n', sha256: hash('a') }] })
    expect(text).toContain(`  ${hash('a')}  contract[U+202E]xcod.exe[U+000A]\n`)
  })

  test('refuses a date without a zone, a bad hash and a bad fingerprint', () => {
    expect(faultOf({ signedAt: '2026-10-12T14:30:00' })).toMatchObject({ kind: 'malformed-value', field: 'signed at' })
    expect(faultOf({ files: [{ name: 'a', sha256: 'A'.repeat(64) }] })).toMatchObject({ kind: 'malformed-value' })
    expect(faultOf({ key: 'SHA256:short' })).toMatchObject({ kind: 'malformed-value', field: 'key' })
  })
})

describe('reading a statement', () => {
  const text = composed()
  test.each([
    ['two lines swapped', text.replace(/(Vendor: .*\n)(Buyer: .*\n)/, '$2$1')],
    ['a line added', text.replace('Capacity:', 'Note: I do not mean it\nCapacity:')],
    ['a line twice', text.replace('Side: vendor\n', 'Side: vendor\nSide: vendor\n')],
    ['a line missing', text.replace(/Consent: .*\n/, '')],
    ['an intent of other words', text.replace('I intend to sign', 'I do not intend to sign')],
    ['a wrong count of documents', text.replace('Documents: 2', 'Documents: 3')],
    ['something after the end', `${text}\n`],
    ['another format number', text.replace('format 1', 'format 2')],
    ['a version written otherwise', text.replace('Version: 4', 'Version: 04')],
    ['decomposed letters', text.replace('Title: AI', 'Title: A\u0301I')],
    ['two spaces in a name', text.replace('Name: Mara ', 'Name: Mara  ')],
    ['another party than its side', text.replace('Party: Mara Lindqvist', 'Party: Harbour & Finch Ltd')],
    ['nothing', ''],
  ])('refuses one with %s', (_, changed) => {
    expect(changed).not.toBe(text)
    expect(parseStatement(changed).ok).toBe(false)
  })

  test('says which line is not in form', () => {
    const parsed = parseStatement(text.replace('Side: vendor\n', 'Side: vendor\nSide: vendor\n'))
    expect(parsed).toEqual({
      ok: false,
      error: { kind: 'not-in-form', line: text.split('\n').indexOf('Side: vendor') + 2 },
    })
  })

  test('gives back every value that may be composed, however strange', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string(), (name, title, file) => {
        const statement = composeStatement({
          ...signing,
          name,
          title,
          files: [{ name: file, sha256: hash('a') }],
        })
        if (!statement.ok) return
        const parsed = parseStatement(statement.value)
        expect(parsed.ok && composeStatement(parsed.value)).toEqual(statement)
        expect(statement.value.split('\n')).toHaveLength(composed().split('\n').length - 1)
      }),
    )
  })

  test('never throws, and takes no text that differs from a composed one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(text.length), (junk, at) => {
        expect(parseStatement(junk).ok).toBe(false)
        const parsed = parseStatement(text.slice(0, at) + junk + text.slice(at + junk.length))
        if (parsed.ok) expect(composed(parsed.value)).toBe(`${text.slice(0, at)}${junk}${text.slice(at + junk.length)}`)
      }),
    )
  })
})

describe('what a statement pins', () => {
  test('is both manifests, and where the change orders stand', () => {
    const lines = composed().split('\n')
    expect(lines).toContain(`Manifest SHA-256: ${hash('c')}`)
    expect(lines).toContain(`Tag manifest SHA-256: ${hash('d')}`)
    expect(lines).toContain('Change orders: CO-001 agreed, CO-002 void')
  })

  test('does not speak for the other party', () => {
    expect(composed()).toMatch(/agreed between the\nparties only where both have signed/)
  })
})

describe('a statement to fill in by hand', () => {
  const blank = blankStatement(factsOf(signing), 'buyer')
  const text = blank.ok ? blank.value : ''
  const filled = text
    .replace('[your full name]', 'Ines Harbour')
    .replace('[your capacity, such as director]', 'Managing director')
    .replace('[the date, as YYYY-MM-DD]', '2026-10-14')

  test('is none before everything in brackets is replaced', () => {
    expect(parseStatement(text)).toEqual({ ok: false, error: { kind: 'not-filled-in', field: 'name' } })
    const half = text.replace('[your full name]', 'Ines Harbour')
    expect(parseStatement(half)).toEqual({ ok: false, error: { kind: 'not-filled-in', field: 'capacity' } })
  })

  test('says the same as the one it answers, once it is filled in', () => {
    const parsed = parseStatement(filled)
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        ...{ side: 'buyer', name: 'Ines Harbour', capacity: 'Managing director', signedAt: '2026-10-14' },
        ...{ key: KEY_OF_SIGNATURE, authority: NO_AUTHORITY, place: NO_PLACE },
      },
    })
    expect(parsed.ok && firstDifference(factsOf(signing), factsOf(parsed.value))).toBe(null)
  })

  test('may be saved as Windows editors do', () => {
    const saved = `\ufeff${filled.replaceAll('\n', '\r\n')}`
    expect(parseStatement(saved)).toEqual(parseStatement(filled))
    expect(parseStatement(saved.trimEnd())).toEqual(parseStatement(filled))
  })

  test.each([
    ['Title', 'Title: AI Services Agreement', 'Title: AI Services Agreement, revised'],
    ['Manifest SHA-256', `Manifest SHA-256: ${hash('c')}`, `Manifest SHA-256: ${hash('e')}`],
    ['Open points waived', 'waived: P-03', 'waived: none'],
    ['Documents', hash('a'), hash('e')],
  ])('tells the line that was changed: %s', (line, from, to) => {
    const parsed = parseStatement(filled.replace(from, to))
    expect(parsed.ok && firstDifference(factsOf(signing), factsOf(parsed.value))).toBe(line)
  })
})
