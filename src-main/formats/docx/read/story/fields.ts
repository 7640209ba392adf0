import { numberOf, toggleOf } from '../xml/properties.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/visit-xml.ts'
import type { FindingKind } from './findings.ts'
import { symbolOf } from './symbols.ts'

/** A complex field being read (ECMA-376 §17.16.18): its instruction, then its result. */
export interface Field {
  instruction: string
  phase: 'instruction' | 'result' | 'ended'
  /** Whether its result showed anything. */
  hasText: boolean
  /** A form field's own data (`w:ffData`). */
  readonly form: XmlElement | undefined
}

/** A field that begins. */
export const beginField = (character: XmlElement): Field => ({
  instruction: '',
  phase: 'instruction',
  hasText: false,
  form: childOf(character, 'w:ffData'),
})

/** The outermost field whose instruction is being read: what stands there is not the document's text. */
export const instructionAt = (fields: readonly Field[]): Field | null =>
  fields.find(({ phase }) => phase === 'instruction') ?? null

const UNCHECKED = '\u2610'
const CHECKED = '\u2612'

function checkBox(form: XmlElement | undefined): string {
  const box = childOf(form, 'w:checkBox')
  return (toggleOf(box, 'w:checked') ?? toggleOf(box, 'w:default') ?? false) ? CHECKED : UNCHECKED
}

function chosenEntry(form: XmlElement | undefined): string {
  const list = childOf(form, 'w:ddList')
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry')
  const chosen = entries[numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0]
  return chosen?.attributes['w:val'] ?? ''
}

function symbol(words: readonly string[]): string {
  const font = words[words.indexOf('\\f') + 1]?.replaceAll('"', '') ?? ''
  const code = Number(words[1] ?? '')
  return Number.isInteger(code) ? (symbolOf(words.includes('\\f') ? font : '', code) ?? '\uFFFD') : ''
}

/** What Word shows for a field that keeps no result in the file, and what cannot be shown here. */
export function shownWithoutResult({ instruction, form }: Field): { text: string; finding: FindingKind | null } {
  const words = instruction.trim().split(/\s+/)
  const shown = (text: string, finding: FindingKind | null = null) => ({ text, finding })
  switch (words[0]?.toUpperCase()) {
    case 'FORMCHECKBOX':
      return shown(checkBox(form))
    case 'FORMDROPDOWN':
      return shown(chosenEntry(form))
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return shown(words.slice(2).join(' '))
    case 'SYMBOL':
      return shown(symbol(words))
    case 'LISTNUM':
    case 'AUTONUM':
    case 'AUTONUMLGL':
    case 'AUTONUMOUT':
      return shown('', 'number-field')
    case 'EQ':
      return shown('', 'equation-field')
    default:
      return shown('')
  }
}
