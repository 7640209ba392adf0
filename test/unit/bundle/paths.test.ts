import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeManifest, parseManifest } from '#shared/bundle/manifest.ts'
import { collidingPath, pathFault, slugOf } from '#shared/bundle/paths.ts'

const hash = (digit: string): string => digit.repeat(64)

describe('a path of a bundle', () => {
  test.each(['data/01-agreement.docx', 'a', 'signatures/allowed_signers', 'data/Säkerhet.docx', 'console/nulls.txt'])(
    'may be %s',
    (path) => {
      expect(pathFault(path)).toBeNull()
    },
  )

  test.each([
    '',
    '/etc/passwd',
    'C:/x',
    'c:x',
    '../x',
    'a/../../x',
    'a/./b',
    'a//b',
    'a/',
    'a\\b',
    'a\nb',
    'a\u202eb',
    'a\u200bb',
    'a<b',
    'a:b',
    'a|b',
    'a?b',
    'con',
    'data/NUL.txt',
    'data/com1.tar.gz',
    'data/LPT¹',
    'x.',
    'x ',
    'x./y',
    'e\u0301',
    'x'.repeat(181),
  ])('may not be %j', (path) => {
    expect(pathFault(path)).not.toBeNull()
  })

  test('may stand only once, whatever its case, and not be a folder and a file', () => {
    expect(collidingPath(['a/b', 'a/c', 'ab'])).toBeNull()
    expect(collidingPath(['a', 'b', 'a'])).toBe('a')
    expect(collidingPath(['data/A.txt', 'data/a.txt'])).toBe('data/a.txt')
    expect(collidingPath(['straße', 'STRASSE'])).toBe('STRASSE')
    expect(collidingPath(['Data', 'data/x'])).toBe('data/x')
  })

  test.each([
    ['AI Services Agreement', 'ai-services-agreement'],
    ['Ärger & Söhne — Vertrag', 'arger-sohne-vertrag'],
    ['../../etc', 'etc'],
    ['契約', 'contract'],
    ['', 'contract'],
  ])('for the title %j is the slug %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  test('made as a slug is always a safe one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slugOf(title).length).toBeLessThanOrEqual(60)
      }),
    )
  })
})

describe('a manifest', () => {
  test('has a hash, two spaces and a path a line, sorted by UTF-8 bytes', () => {
    const entries = [
      { path: 'b', sha256: hash('1') },
      { path: '\u{1f600}', sha256: hash('2') },
      { path: '\uff5e', sha256: hash('3') },
      { path: 'B', sha256: hash('4') },
    ]
    expect(makeManifest(entries)).toBe(
      `${hash('4')}  B\n${hash('1')}  b\n${hash('3')}  \uff5e\n${hash('2')}  \u{1f600}\n`,
    )
  })

  test('percent-encodes line breaks and the percent sign, and nothing else', () => {
    expect(makeManifest([{ path: 'a%0A b\r\n', sha256: hash('1') }])).toBe(`${hash('1')}  a%250A b%0D%0A\n`)
  })

  test('reads back as what was written', () => {
    const path = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1 }), (paths) => {
        const text = makeManifest(paths.map((path) => ({ path, sha256: hash('a') })))
        const parsed = parseManifest(text)
        expect(parsed.ok && parsed.value.map((entry) => entry.path).toSorted()).toEqual(paths.toSorted())
        expect(parsed.ok && makeManifest(parsed.value)).toBe(text)
      }),
    )
  })

  test.each([
    ['one space', `${hash('a')} x\n`],
    ['a binary mark', `${hash('a')} *x\n`],
    ['upper-case hex', `${hash('A')}  x\n`],
    ['CRLF', `${hash('a')}  x\r\n`],
    ['no end of line', `${hash('a')}  x`],
    ['an empty line', `${hash('a')}  x\n\n`],
    ['a bare percent sign', `${hash('a')}  50%\n`],
    ['lower-case encoding', `${hash('a')}  x%0a\n`],
    ['an escaped name of GNU', `\\${hash('a')}  x\n`],
    ['a byte order mark', `\ufeff${hash('a')}  x\n`],
    ['a path twice', `${hash('a')}  x\n${hash('b')}  x\n`],
    ['paths out of order', `${hash('a')}  y\n${hash('b')}  x\n`],
  ])('is refused with %s', (_, text) => {
    expect(parseManifest(text).ok).toBe(false)
  })
})
