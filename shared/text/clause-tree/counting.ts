const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
)

/** a = 1 … z = 26, aa = 27, bb = 28 … as word processors count on; null for other letters side by side. */
export function letterValue(text: string): number | null {
  const lower = text.toLowerCase()
  if (!/^([a-z])\1{0,3}$/.test(lower)) return null
  return lower.charCodeAt(0) - 96 + 26 * (lower.length - 1)
}

/** "One" … "Fifteen", as in "Article One"; null for another word. */
export function wordValue(text: string): number | null {
  const index = NUMBER_WORDS.indexOf(text.toLowerCase())
  return index < 0 ? null : index + 1
}
