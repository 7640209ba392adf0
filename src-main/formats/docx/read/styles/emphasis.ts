import type { RunFormat } from './run-format.ts'
import type { Style, Styles } from './styles.ts'

type Toggle = 'bold' | 'hidden'

const nearest = (chain: readonly Style[], property: keyof RunFormat): boolean => {
  const style = chain.find(({ run }) => run[property] !== null)
  return style?.run[property] === true
}

/**
 * An on/off property of a run: its own word counts; else the paragraph's and the character style each turn over what
 * the other says, and what the document says of all text holds in any case (ECMA-376 §17.7.3).
 */
function toggled(property: Toggle, format: RunFormat, paragraph: readonly Style[], styles: Styles): boolean {
  const own = format[property]
  if (own !== null) return own
  if (styles.defaults[property] === true) return true
  return nearest(paragraph, property) !== nearest(styles.chain(format.style), property)
}

/** True for text that does not show on paper. */
export const isHidden = (format: RunFormat, paragraph: readonly Style[], styles: Styles): boolean =>
  toggled('hidden', format, paragraph, styles)

/** True for bold or underlined text; links are underlined for another reason. */
export function isStrong(format: RunFormat, paragraph: readonly Style[], styles: Styles): boolean {
  if (toggled('bold', format, paragraph, styles)) return true
  if (format.underlined !== null) return format.underlined
  const character = styles.chain(format.style)
  if (character.some(({ name }) => /hyperlink/i.test(name))) return false
  return nearest(character, 'underlined') || nearest(paragraph, 'underlined')
}
