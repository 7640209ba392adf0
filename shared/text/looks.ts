import type { ParagraphLook, PieceLook, TextLook } from '../model/version-text.ts'

/** A piece of a paragraph's text and how it looks, null for plain. */
export interface LookedPiece {
  readonly text: string
  readonly look: PieceLook | null
}

const FLAGS = ['bold', 'italic', 'underline', 'strike', 'caps'] as const

/** What is said of a piece of text, without what is not so; null for plain text. */
export function pieceLook(
  said: { readonly [Key in keyof PieceLook]: PieceLook[Key] | null | undefined },
): PieceLook | null {
  const { tracked, author } = said
  const flags = FLAGS.filter((flag) => said[flag] === true)
  if (flags.length === 0 && tracked == null) return null
  return {
    ...Object.fromEntries(flags.map((flag) => [flag, true])),
    ...(tracked == null ? {} : { tracked }),
    ...(tracked == null || author == null || author === '' ? {} : { author }),
  }
}

const isAlike = (a: PieceLook, b: PieceLook): boolean =>
  a === b ||
  (FLAGS.every((flag) => (a[flag] === true) === (b[flag] === true)) && a.tracked === b.tracked && a.author === b.author)

/** The stretches of a text that is made of these pieces: neighbours that look alike are one, plain text has none. */
export function stretchesOf(pieces: readonly LookedPiece[]): readonly TextLook[] {
  const stretches: TextLook[] = []
  let at = 0
  for (const { text, look } of pieces) {
    const [from, to] = [at, at + text.length]
    at = to
    if (look === null || from === to) continue
    const last = stretches.at(-1)
    if (last !== undefined && last.to === from && isAlike(last, look)) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, ...look })
  }
  return stretches
}

/** The stretches of a slice of the text, `length` characters from `start` on. */
export const cutStretches = (stretches: readonly TextLook[], start: number, length: number): readonly TextLook[] =>
  stretches.flatMap((stretch) => {
    const from = Math.max(stretch.from - start, 0)
    const to = Math.min(stretch.to - start, length)
    return from < to ? [{ ...stretch, from, to }] : []
  })

/** What a reader knows of a paragraph's look, with null, zero and false for what it says nothing of. */
export interface SaidLook {
  readonly outline?: number | null
  readonly align?: ParagraphLook['align'] | null
  readonly indent?: number
  readonly isBullet?: boolean
  readonly stretches?: readonly TextLook[]
}

/** Deeper indents are a mistake or a way to fill the page; text must stay readable. */
const MOST_STEPS = 8

/** The look of a paragraph, null for plain text at the left edge. */
export function paragraphLook({
  outline,
  align,
  indent = 0,
  isBullet,
  stretches = [],
}: SaidLook): ParagraphLook | null {
  const steps = Math.min(Math.max(Math.round(indent), 0), MOST_STEPS)
  const look: ParagraphLook = {
    ...(outline == null ? {} : { outline }),
    ...(align == null ? {} : { align }),
    ...(steps === 0 ? {} : { indent: steps }),
    ...(isBullet === true ? { isBullet } : {}),
    ...(stretches.length === 0 ? {} : { stretches }),
  }
  return Object.keys(look).length === 0 ? null : look
}

/** The look of what is left of a paragraph's text when its beginning is taken off. */
export const lookFrom = (look: ParagraphLook, start: number, length: number): ParagraphLook | null =>
  paragraphLook({ ...look, stretches: cutStretches(look.stretches ?? [], start, length) })

/** A paragraph's look as the field that holds it, where it has any. */
export const lookField = (said: SaidLook): { readonly look?: ParagraphLook } => {
  const look = paragraphLook(said)
  return look === null ? {} : { look }
}
