const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** A number in English words: "twenty-one". Beyond the words that lists use, its digits. */
export function cardinalWords(value: number): string {
  if (value < 0 || value > 999_999) return String(value)
  if (value < 20) return ONES[value] ?? ''
  if (value < 100)
    return `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : `-${cardinalWords(value % 10)}`}`
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand']
  return `${cardinalWords(Math.floor(value / unit))} ${name}${value % unit === 0 ? '' : ` ${cardinalWords(value % unit)}`}`
}

/** A number's place in English words: "twenty-first". */
export function ordinalWords(value: number): string {
  const words = cardinalWords(value)
  const last = /[a-z]+$/.exec(words)?.[0] ?? ''
  const ordinal = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return `${words.slice(0, words.length - last.length)}${ordinal}`
}
