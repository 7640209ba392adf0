import type { PieceLook } from '#shared/model/version-text.ts'
import type { RunFormat } from './run-format.ts'
import type { Style, Styles } from './styles.ts'

type Emphasis = Omit<PieceLook, 'tracked' | 'author'>

type Toggle = 'bold' | 'italic' | 'struck' | 'caps' | 'hidden'

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

function isUnderlined(format: RunFormat, paragraph: readonly Style[], styles: Styles): boolean {
  if (format.underlined !== null) return format.underlined
  const character = styles.chain(format.style)
  if (character.some(({ name }) => /hyperlink/i.test(name))) return false
  return nearest(character, 'underlined') || nearest(paragraph, 'underlined')
}

/** True for bold or underlined text; links are underlined for another reason. */
export const isStrong = (format: RunFormat, paragraph: readonly Style[], styles: Styles): boolean =>
  toggled('bold', format, paragraph, styles) || isUnderlined(format, paragraph, styles)

/** How a run's text looks on paper. */
export const emphasisOf = (format: RunFormat, paragraph: readonly Style[], styles: Styles): Emphasis => ({
  bold: toggled('bold', format, paragraph, styles),
  italic: toggled('italic', format, paragraph, styles),
  strike: toggled('struck', format, paragraph, styles),
  caps: toggled('caps', format, paragraph, styles),
  underline: isUnderlined(format, paragraph, styles),
})
