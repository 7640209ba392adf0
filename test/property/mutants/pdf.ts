import { openPdf } from '#main/formats/pdf/open-pdf.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { LEFT, paragraph, rule, words } from '../../fixtures/pdf/draw.ts'
import { makePdf } from '../../fixtures/pdf/make-pdf.ts'
import { LONG, OTHER, THIRD } from '../../fixtures/pdf/sample-words.ts'
import { mutateBytes } from './bytes.ts'
import { makeRandom, type Random } from './random.ts'

const TABLE =
  [300, 320, 340].map((y) => rule(LEFT, y, 400, y)).join('') +
  [LEFT, 200, 400].map((x) => rule(x, 300, x, 340)).join('') +
  words(LEFT + 5, 314, 'Term') +
  words(205, 314, 'Meaning')

/** Every kind of thing the reader looks at. */
const WHOLE = makePdf({
  title: 'Agreement',
  pages: [
    words(LEFT, 40, 'Head') + words(LEFT, 80, '1.', { font: 'bold' }) + paragraph(80, LONG, LEFT + 36, 70) + TABLE,
    { content: words(LEFT, 40, 'Head') + paragraph(80, OTHER, LEFT, 36) + paragraph(80, LONG, 330, 36), rotate: 90 },
    {
      content: `${words(LEFT, 40, 'Head')}${paragraph(80, THIRD)} q 200 0 0 200 50 50 cm /Im1 Do Q`,
      pictures: ['Im1'],
    },
  ],
})
const TEXT = Buffer.from(WHOLE).toString('latin1')
const TOKENS = [...TEXT.matchAll(/[-\w./]+/g)]

const SCRAPS = '-1 0 1e9 99999999999 /Pages << >> [ ] Tj Tm cm Do q ( ) endstream nan 0.00001'
  .split(' ')
  .concat('2 0 R')
const OPERATORS = [
  ...'Td TD Tm Tc Tw Tz TL Ts Tr T* cm q Q BT ET m l re S f w'.split(' '),
  ...['/F1 9 Tf', '/F3 -4 Tf', '(words here) Tj', '[(a)-900(b)] TJ', "(next) '"],
]

/** Numbers, names and operators swapped for others. */
function swapTokens(random: Random): Uint8Array {
  const places = Array.from({ length: 1 + random.below(6) }, () => random.below(TOKENS.length))
  let text = TEXT
  for (const place of places.toSorted((a, b) => b - a)) {
    const token = TOKENS[place]
    if (token !== undefined)
      text = text.slice(0, token.index) + random.pick(SCRAPS) + text.slice(token.index + token[0].length)
  }
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const operand = (random: Random): string =>
  random.chance(0.5)
    ? String(random.below(4001) - 2000)
    : ((random.below(2_000_001) - 1_000_000) * 10 ** (random.below(7) - 3)).toFixed(4)

/** Anything at all drawn on a page. */
function drawAnything(random: Random): Uint8Array {
  const steps = Array.from({ length: 1 + random.below(60) }, () => {
    const operands = Array.from({ length: random.below(7) }, () => operand(random))
    return `${operands.join(' ')} ${random.pick(OPERATORS)}`
  })
  return makePdf({ pages: [`BT /F1 10 Tf ${steps.join(' ')} ET`, paragraph(100, LONG)] })
}

const damageBytes = (random: Random): Uint8Array => mutateBytes(WHOLE, random)

/** A damaged PDF, the same for the same seed. */
export function makePdfMutant(seed: number): Uint8Array {
  const random = makeRandom(seed)
  return random.pick([damageBytes, damageBytes, swapTokens, drawAnything])(random)
}

function faultIn(source: SourceText): string | null {
  const { paragraphs } = source
  if (paragraphs.some(({ bold, text }) => bold < 0 || bold > text.length)) return 'a bold part too long'
  if (paragraphs.some(({ source: [from] }, at) => from !== at)) return 'a paragraph from elsewhere'
  if (paragraphs.some(({ text }) => text.trim() !== text || text === '')) return 'a paragraph of blanks, or in blanks'
  const { clauses } = buildVersionText(source)
  if (clauses.some(({ parent }, at) => parent !== null && parent >= at)) return 'a clause before its parent'
  return null
}

const REFUSALS: readonly string[] = ['damaged', 'too-large', 'no-text', 'password-protected']

/** What is wrong with how a file is read: something other than a text that holds together or a typed error. Null when all is well. */
export async function pdfFaultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const opened = await openPdf(bytes)
    if (opened.ok) return faultIn(opened.value.view('accepted'))
    return REFUSALS.includes(opened.error.kind) ? null : `refused as ${opened.error.kind}`
  } catch (thrown) {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  }
}
