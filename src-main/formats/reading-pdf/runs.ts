import type { WordRun } from '#shared/model/comparison.ts'
import type { Paragraph, TextLook } from '#shared/model/version-text.ts'
import { type Face, SERIF, SERIF_BOLD } from '../press/typefaces.ts'

/** A paragraph's words, and the face of each run of them. */
export interface FacedRuns {
  readonly runs: readonly WordRun[]
  readonly faces: readonly Face[]
}

/** Between a number and its words: no line ends there. */
const AFTER_LABEL = '\u00a0\u00a0'
const BULLET = `•${AFTER_LABEL}`

function faceOf(look: TextLook | undefined, isHeading: boolean): Face {
  const face = isHeading || look?.bold === true ? SERIF_BOLD : SERIF
  return look?.italic === true ? { ...face, isItalic: true } : face
}

const kindOf = (look: TextLook | undefined): WordRun[0] =>
  look?.tracked === 'insert' ? '+' : look?.tracked === 'delete' ? '-' : '='

/** The stretches of a text with those between them, which have no look of their own. */
function stretchesOf(text: string, looks: readonly TextLook[]): readonly (readonly [string, TextLook | undefined])[] {
  const stretches: (readonly [string, TextLook | undefined])[] = []
  let at = 0
  for (const look of looks) {
    if (look.from > at) stretches.push([text.slice(at, look.from), undefined])
    stretches.push([text.slice(look.from, look.to), look])
    at = look.to
  }
  stretches.push([text.slice(at), undefined])
  return stretches.filter(([words]) => words !== '')
}

/** A paragraph with its number before it. */
export function facedRuns({ label, text, look }: Paragraph, isHeading: boolean): FacedRuns {
  const number = label !== null ? `${label}${AFTER_LABEL}` : look?.isBullet === true ? BULLET : ''
  const stretches = stretchesOf(text, look?.stretches ?? [])
  return {
    runs: [['=', number] as const, ...stretches.map(([words, of]): WordRun => [kindOf(of), words])],
    faces: [faceOf(undefined, isHeading), ...stretches.map(([, of]) => faceOf(of, isHeading))],
  }
}
