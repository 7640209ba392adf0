/** How a figure's separators are to be read where they could mean either. */
export interface FigureHabit {
  /** True where a dot before exactly three digits sets thousands apart ("EUR 48.000"). */
  readonly dotThousands: boolean
}

// Longer runs of digits are account numbers and redactions, and would not survive as a number.
const LONGEST = 24

const PLAIN = /^\d+(?:\.\d+)?$/
const COMMA_DECIMAL = /^\d+,\d{1,2}$/
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/
const SWISS = /^\d{1,3}(?:['’]\d{3})+(?:\.\d+)?$/
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/
const ONE_DOT_GROUP = /^[1-9]\d{0,2}\.\d{3}$/
const SPACED = /^\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/

/** The number a figure stands for, null where it stands for none ("1.2.3", an account number). */
export function parseFigure(figure: string, habit: FigureHabit = { dotThousands: false }): number | null {
  if (figure.length > LONGEST) return null
  if (habit.dotThousands && ONE_DOT_GROUP.test(figure)) return Number(figure.replace('.', ''))
  if (PLAIN.test(figure)) return Number(figure)
  if (ENGLISH.test(figure) || INDIAN.test(figure)) return Number(figure.replaceAll(',', ''))
  if (COMMA_DECIMAL.test(figure)) return Number(figure.replace(',', '.'))
  if (CONTINENTAL.test(figure) || DOT_GROUPS.test(figure)) return Number(figure.replaceAll('.', '').replace(',', '.'))
  if (SWISS.test(figure)) return Number(figure.replace(/['’]/g, ''))
  if (SPACED.test(figure)) return Number(figure.replace(/[\u00a0\u202f\u2009]/g, '').replace(',', '.'))
  return null
}
