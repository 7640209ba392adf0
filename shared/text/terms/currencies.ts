import { type Lexed, lowerAt, type Reading, sliceOf, touchesNext } from './lexemes.ts'

const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₽': 'RUB',
    '฿': 'THB',
    '₫': 'VND',
    '₦': 'NGN',
    '₱': 'PHP',
  }),
)
const DOLLARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    ca: 'CAD',
    c: 'CAD',
    can: 'CAD',
    a: 'AUD',
    au: 'AUD',
    nz: 'NZD',
    hk: 'HKD',
    s: 'SGD',
    sg: 'SGD',
    r: 'BRL',
    nt: 'TWD',
    mex: 'MXN',
  }),
)
const PEOPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    american: 'USD',
    states: 'USD',
    canadian: 'CAD',
    australian: 'AUD',
    zealand: 'NZD',
    kong: 'HKD',
    singapore: 'SGD',
  }),
)
const NAMES: ReadonlyMap<string, { readonly currency: string; readonly part: number }> = new Map(
  Object.entries({
    dollars: { currency: 'USD', part: 1 },
    dollar: { currency: 'USD', part: 1 },
    cents: { currency: 'USD', part: 0.01 },
    euros: { currency: 'EUR', part: 1 },
    euro: { currency: 'EUR', part: 1 },
    sterling: { currency: 'GBP', part: 1 },
    pence: { currency: 'GBP', part: 0.01 },
    yen: { currency: 'JPY', part: 1 },
    renminbi: { currency: 'CNY', part: 1 },
    rmb: { currency: 'CNY', part: 1 },
    yuan: { currency: 'CNY', part: 1 },
    rupees: { currency: 'INR', part: 1 },
  }),
)

// Codes that are also English words in capitals, or parts of headings, would turn "ALL 12 MONTHS" into money.
const WORDS_TOO = new Set(['ALL', 'TOP', 'CUP', 'GEL', 'MAD', 'SOS', 'BAM', 'MOP', 'PEN', 'TRY', 'ANG', 'STD', 'ARS'])
const CODES = new Set(Intl.supportedValuesOf('currency').filter((code) => !WORDS_TOO.has(code)))

// Currencies whose countries write "48.000" for forty-eight thousand.
const DOT_THOUSANDS = new Set([
  'EUR',
  'DKK',
  'NOK',
  'SEK',
  'ISK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'BRL',
  'IDR',
  'VND',
  'CLP',
  'COP',
])

/** True where a dot before three digits sets thousands apart in amounts of this currency. */
export const hasDotThousands = (currency: string): boolean => DOT_THOUSANDS.has(currency)

/** What an amount's figure is multiplied by and counted in. */
export interface CurrencyName {
  readonly currency: string
  /** 1, or 0.01 where the name is that of the minor unit ("cents"). */
  readonly part: number
}

const COMMON = new Set([
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'JPY',
  'CNY',
  'INR',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
])

/** "SHP2 inhibitor": a name that only looks like a rare code and its amount. */
function isName(source: Lexed, at: number, code: string): boolean {
  return !COMMON.has(code) && (touchesNext(source, at) || touchesNext(source, at - 1))
}

/** An ISO 4217 code in capitals ("EUR"), the symbol that may follow it included ("CAD $"). */
export function readCode(source: Lexed, at: number): Reading<string> | null {
  const item = source.items[at]
  if (item?.kind !== 'word' || item.end - item.start !== 3) return null
  const code = sliceOf(source, at, at + 1)
  if (code === 'RMB') return { from: at, next: at + 1, value: 'CNY' }
  if (!CODES.has(code) || isName(source, at, code)) return null
  return { from: at, next: SYMBOLS.has(lowerAt(source, at + 1)) ? at + 2 : at + 1, value: code }
}

/** "$", "US$", "U.S. $", "€", before or after the figure. */
export function readSymbol(source: Lexed, at: number): Reading<string> | null {
  const word = lowerAt(source, at)
  const symbol = SYMBOLS.get(word)
  if (symbol !== undefined) return { from: at, next: at + 1, value: symbol }
  const dollar = DOLLARS.get(word)
  if (dollar !== undefined && lowerAt(source, at + 1) === '$' && (touchesNext(source, at) || word === 'us'))
    return { from: at, next: at + 2, value: dollar }
  if (word === 'u' && lowerAt(source, at + 1) === '.' && lowerAt(source, at + 2) === 's') {
    const next = lowerAt(source, at + 3) === '.' ? at + 4 : at + 3
    if (lowerAt(source, next) === '$') return { from: at, next: next + 1, value: 'USD' }
  }
  return null
}

/** Where "U.S.", "US" or "United States" ends before a currency's name. */
function readPeople(source: Lexed, at: number): Reading<string> | null {
  const word = lowerAt(source, at)
  if (word === 'u' && lowerAt(source, at + 1) === '.' && lowerAt(source, at + 2) === 's')
    return { from: at, next: lowerAt(source, at + 3) === '.' ? at + 4 : at + 3, value: 'USD' }
  const two = /^(?:united|new|hong)$/.test(word)
  const currency = PEOPLES.get(lowerAt(source, two ? at + 1 : at))
  return currency === undefined ? null : { from: at, next: two ? at + 2 : at + 1, value: currency }
}

/** "dollars", "U.S. Dollars", "pounds sterling", "Swiss francs", "cents", or a code or symbol after the figure. */
export function readCurrencyName(source: Lexed, at: number): Reading<CurrencyName> | null {
  // "2011 $ [***]": a dollar sign after a space belongs to what follows it.
  const stray = lowerAt(source, at) === '$' && !touchesNext(source, at - 1)
  const code = readCode(source, at) ?? (stray ? null : readSymbol(source, at))
  if (code !== null) return { ...code, value: { currency: code.value, part: 1 } }
  const word = lowerAt(source, at)
  const second = lowerAt(source, at + 1)
  if (/^pounds?$/.test(word) && second === 'sterling')
    return { from: at, next: at + 2, value: { currency: 'GBP', part: 1 } }
  if (word === 'british' && /^pounds?$/.test(second))
    return { from: at, next: at + 2, value: { currency: 'GBP', part: 1 } }
  if (word === 'swiss' && /^francs?$/.test(second))
    return { from: at, next: at + 2, value: { currency: 'CHF', part: 1 } }
  if (word === 'japanese' && second === 'yen') return { from: at, next: at + 2, value: { currency: 'JPY', part: 1 } }
  const people = readPeople(source, at)
  const name = NAMES.get(lowerAt(source, people?.next ?? at))
  if (name === undefined) return null
  if (people !== null && name.currency !== 'USD') return null
  return {
    from: at,
    next: (people?.next ?? at) + 1,
    value: { currency: people?.value ?? name.currency, part: name.part },
  }
}
