import { type CurrencyName, hasDotThousands, readCode, readCurrencyName, readSymbol } from './currencies.ts'
import { parseFigure } from './figures.ts'
import { type Found, type Lexed, lowerAt, type Reading, touchesNext } from './lexemes.ts'
import { readNumberWords } from './number-words.ts'
import { agree, conflictOf, readBracketed, readFigure, readQuantity, standsAlone } from './quantity.ts'
import { readPer } from './units.ts'

/** An amount with its currency, and what its words say where they disagree. */
interface Amount {
  readonly number: number
  readonly currency: string
  readonly conflict?: number
}

const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
])

/** Binary fractions of a cent are not money: ".1 × 3" is rounded to ten-thousandths. */
const exact = (number: number): number => Number(number.toFixed(4))

/** The figure of an amount: "48,000", "48.000,00", ".50", "5M", "1.5 million". */
function readAmountFigure(source: Lexed, at: number, currency: string): Reading<number> | null {
  const dot = lowerAt(source, at) === '.' && touchesNext(source, at)
  const digits = source.items[dot ? at + 1 : at]
  if (dot && digits?.kind === 'figure') {
    const cents = parseFigure(`0.${digits.lower}`)
    return cents === null ? null : { from: at, next: at + 2, value: cents }
  }
  const figure = readFigure(source, at, { dotThousands: hasDotThousands(currency) })
  if (figure === null) return null
  const letters = lowerAt(source, figure.next)
  const scale = LETTER_SCALES.get(letters)
  const close = touchesNext(source, figure.next - 1) || letters.length > 1
  return scale === undefined || !close
    ? figure
    : { from: at, next: figure.next + 1, value: exact(figure.value * scale) }
}

/** The name or code that may repeat the currency after "$5,000": " USD", " Canadian dollars", "dollars". */
function readTrailingName(source: Lexed, at: number): Reading<CurrencyName> | null {
  const name = readCode(source, at)
  if (name !== null) return { ...name, value: { currency: name.value, part: 1 } }
  return readSymbol(source, at) === null ? readCurrencyName(source, at) : null
}

/** "EUR 48 000": groups of three digits that plain spaces set apart. Only an amount after its currency is read so. */
function readSpacedFigure(source: Lexed, at: number): Reading<number> | null {
  if (!/^[1-9]\d{0,2}$/.test(lowerAt(source, at))) return null
  let digits = lowerAt(source, at)
  let next = at + 1
  while (digits.length < 12 && isSpacedGroup(source, next)) {
    digits += lowerAt(source, next)
    next += 1
  }
  return next === at + 1 ? null : { from: at, next, value: Number(digits) }
}

function isSpacedGroup(source: Lexed, at: number): boolean {
  const one = source.items[at - 1]
  const two = source.items[at]
  return two !== undefined && one?.end === two.start - 1 && /^\d{3}$/.test(two.lower)
}

/** "€1,200.50", "US$ 10,000", "EUR 48,000", "$5,000 CAD", "USD five thousand". */
function readCurrencyFirst(source: Lexed, at: number): Reading<Amount> | null {
  const code = readCode(source, at)
  const sign = code ?? readSymbol(source, at)
  if (sign === null) return null
  const open = lowerAt(source, sign.next) === '[' ? sign.next + 1 : sign.next
  const figure =
    readSpacedFigure(source, open) ??
    readAmountFigure(source, open, sign.value) ??
    (code === null ? null : readNumberWords(source, sign.next))
  if (figure === null) return null
  const name = readTrailingName(source, figure.next)
  return {
    from: at,
    next: name?.next ?? figure.next,
    value: { number: figure.value, currency: name?.value.currency ?? sign.value },
  }
}

/** "and 00/100" between an amount in words and its currency. */
function skipHundredths(source: Lexed, at: number): Reading<number> {
  const start = /^(?:and|&)$/.test(lowerAt(source, at)) ? at + 1 : at
  if (lowerAt(source, start + 1) !== '/' || lowerAt(source, start + 2) !== '100')
    return { from: at, next: at, value: 0 }
  const cents = /^no$/.test(lowerAt(source, start)) ? 0 : Number(lowerAt(source, start))
  return Number.isInteger(cents) && cents < 100
    ? { from: at, next: start + 3, value: cents / 100 }
    : { from: at, next: at, value: 0 }
}

/** "12,000 euros", "One Million Dollars", "five thousand (5,000) USD", "ten thousand and 00/100 dollars". */
function readFigureFirst(source: Lexed, at: number): Reading<Amount> | null {
  const continental = readAmountFigure(source, at, 'EUR')
  const quantity = readQuantity(source, at)
  if (quantity === null && (continental === null || !standsAlone(source, at))) return null
  const hundredths = skipHundredths(source, quantity?.next ?? at)
  const name = readCurrencyName(source, quantity === null ? (continental?.next ?? at) : hundredths.next)
  if (name === null && continental !== null) return readScaled(source, continental)
  if (name === null) return null
  const dotted = quantity !== null && !quantity.value.hasWords && hasDotThousands(name.value.currency)
  const number = quantity === null || dotted ? (continental?.value ?? 0) : quantity.value.number
  // "$ 5" is two things where a figure and a symbol for the next amount stand side by side.
  if (source.items[name.next]?.kind === 'figure' && name.value.part === 1 && name.next - name.from === 1) return null
  return {
    from: at,
    next: name.next,
    value: {
      number: exact((number + hundredths.value) * name.value.part),
      currency: name.value.currency,
      ...conflictOf(quantity?.value ?? {}),
    },
  }
}

/** "5m EUR": a figure with letters, then its currency. */
function readScaled(source: Lexed, figure: Reading<number>): Reading<Amount> | null {
  const name = readCurrencyName(source, figure.next)
  if (name === null) return null
  return {
    from: figure.from,
    next: name.next,
    value: { number: exact(figure.value * name.value.part), currency: name.value.currency },
  }
}

const readAmount = (source: Lexed, at: number): Reading<Amount> | null =>
  readCurrencyFirst(source, at) ?? readFigureFirst(source, at)

/** Words whose currency stands only inside the brackets: "Ten Thousand ($10,000) Dollars", "one million (US$1m)". */
function readBracketedAmount(source: Lexed, at: number): Reading<Amount> | null {
  const words = readNumberWords(source, at)
  if (words === null) return null
  const hundredths = skipHundredths(source, words.next)
  let currency = ''
  const again = readBracketed(source, hundredths.next, (inner, from) => {
    const amount = readCurrencyFirst(inner, from)
    currency = amount?.value.currency ?? ''
    return amount === null ? null : { ...amount, value: amount.value.number }
  })
  if (again === null) return null
  const name = readCurrencyName(source, again.next)
  const spelt = words.value + hundredths.value
  return {
    from: at,
    next: name?.next ?? again.next,
    value: { number: again.value, currency, ...(agree(spelt, again.value) ? {} : { conflict: spelt }) },
  }
}

/** "one million dollars ($1,000,000)", "$25,000 (twenty-five thousand dollars)". */
function restateAmount(source: Lexed, amount: Reading<Amount>, inWords: boolean): Reading<Amount> {
  const again = readBracketed(source, amount.next, (inner, from) => {
    const said = readAmount(inner, from) ?? (inWords ? readFigure(inner, from) : readNumberWords(inner, from))
    if (said === null) return null
    return { ...said, value: typeof said.value === 'number' ? said.value : said.value.number }
  })
  if (again === null) return amount
  const { number, currency } = amount.value
  const figure = inWords ? again.value : number
  const words = inWords ? number : again.value
  return {
    from: amount.from,
    next: again.next,
    value: {
      number: figure,
      currency: currencyOf(source, amount, currency),
      ...(agree(figure, words) ? {} : { conflict: words }),
    },
  }
}

/** "five thousand dollars (CAD 5,000)": the code inside the brackets is the more exact one. */
function currencyOf(source: Lexed, amount: Reading<Amount>, currency: string): string {
  return readCode(source, amount.next + 1)?.value ?? readSymbol(source, amount.next + 1)?.value ?? currency
}

/** Reads an amount of money, with what it is counted by: "EUR 90 per hour". */
export function readMoney(source: Lexed, at: number): Reading<Found> | null {
  const first = readAmount(source, at)
  const whole =
    first === null
      ? readBracketedAmount(source, at)
      : restateAmount(source, first, source.items[at]?.kind === 'word' && readCode(source, at) === null)
  if (whole === null) return null
  const { number, currency } = whole.value
  const value = { type: 'money', number, currency, ...conflictOf(whole.value) } as const
  const per = readPer(source, whole.next, 'any')
  return per === null
    ? { from: at, next: whole.next, value: { value } }
    : { from: at, next: per.next, value: { value: { ...value, per: per.value } } }
}
