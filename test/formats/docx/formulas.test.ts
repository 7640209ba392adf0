import { describe, expect, test } from 'vitest'
import { textsOf } from '../../fixtures/docx/read.ts'
import { p, r } from '../../fixtures/docx/xml.ts'

const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
const of = (name: string, ...parts: readonly (readonly [string, string])[]): string =>
  `<m:${name}>${parts.map(([part, content]) => `<m:${part}>${content}</m:${part}>`).join('')}</m:${name}>`
const formula = (content: string): string => `<m:oMath>${content}</m:oMath>`
const textOf = (content: string, view: 'accepted' | 'original' | 'marked' = 'accepted') =>
  textsOf(p(r('x ') + formula(content)), view)[0]?.slice(2)

describe('a formula is read as one line', () => {
  test.each([
    ['a fraction', of('f', ['num', t('Fees')], ['den', t('12')]), 'Fees/12'],
    ['a fraction of sums', of('f', ['num', t('a+b')], ['den', t('c-d')]), '(a+b)/(c-d)'],
    [
      'two numbers above each other',
      of('f', ['fPr', '<m:type m:val="noBar"/>'], ['num', t('n')], ['den', t('k')]),
      'n¦k',
    ],
    ['a power', of('sSup', ['e', t('r')], ['sup', t('2')]), 'r^2'],
    ['a power that is a sum', of('sSup', ['e', t('x')], ['sup', t('n+1')]), 'x^(n+1)'],
    ['an index', of('sSub', ['e', t('P')], ['sub', t('0')]), 'P_0'],
    ['both', of('sSubSup', ['e', t('P')], ['sub', t('0')], ['sup', t('2')]), 'P_0^2'],
    ['a root', of('rad', ['radPr', ''], ['deg', ''], ['e', t('a+b')]), '√(a+b)'],
    ['a third root', of('rad', ['deg', t('3')], ['e', t('x')]), '3√x'],
    ['parentheses', of('d', ['e', t('a+b')]), '(a+b)'],
    [
      'other brackets',
      of('d', ['dPr', '<m:begChr m:val="["/><m:endChr m:val=""/><m:sepChr m:val=","/>'], ['e', t('a')], ['e', t('b')]),
      '[a,b',
    ],
    [
      'a sum',
      of('nary', ['naryPr', '<m:chr m:val="∑"/>'], ['sub', t('k=0')], ['sup', t('n')], ['e', t('k')]),
      '∑_(k=0)^n k',
    ],
    ['a limit', of('limLow', ['e', t('max')], ['lim', t('i')]), 'max_i'],
    [
      'a matrix',
      of('m', ['mr', `<m:e>${t('a')}</m:e><m:e>${t('b')}</m:e>`], ['mr', `<m:e>${t('c')}</m:e>`]),
      'a, b; c',
    ],
    ['one in another', of('f', ['num', t('1')], ['den', of('f', ['num', t('2')], ['den', t('3')])]), '1/(2/3)'],
    ['what has no line of its own', of('acc', ['e', t('x')]), 'x'],
    ['an empty fraction', of('f'), '/'],
  ])('%s', (_, content, text) => {
    expect(textOf(content)).toBe(text)
  })

  test('changes inside it are changes like any other', () => {
    const changed = (kind: string, text: string): string => `<w:${kind} w:id="1" w:author="Ada">${t(text)}</w:${kind}>`
    const fraction = of('f', ['num', t('Fees')], ['den', changed('del', '12') + changed('ins', '6')])
    expect(textOf(fraction)).toBe('Fees/6')
    expect(textOf(fraction, 'original')).toBe('Fees/12')
  })
})
