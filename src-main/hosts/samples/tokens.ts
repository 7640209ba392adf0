import type { Inline, Mark } from '#main/formats/docx/write/model.ts'
import { invariant } from '#shared/model/result.ts'
import type { Numbered } from './labels.ts'

/** The smallest thing that is inserted or deleted: a word, a space, a mark, a reference, the end of a paragraph. */
export interface Token {
  readonly kind: 'text' | 'reference' | 'end'
  /** Text, or the cached result of the reference. */
  readonly text: string
  readonly bold: boolean
  /** Id of the paragraph a reference names. */
  readonly target: string
  readonly fieldSwitch: string
}

/** The end of a paragraph, as a token among others: this is what makes splits and merges plain word changes. */
export const END: Token = { kind: 'end', text: '\n', bold: false, target: '', fieldSwitch: '' }

const textTokens = (text: string, bold: boolean): readonly Token[] =>
  (text.match(/\s+|[\p{L}\p{N}_]+(?:[.,’'-][\p{L}\p{N}_]+)*|[^\s\p{L}\p{N}_]/gu) ?? []).map((word) => ({
    kind: 'text',
    text: word,
    bold,
    target: '',
    fieldSwitch: '',
  }))

const referenceToken = (target: string, bold: boolean, numbers: ReadonlyMap<string, Numbered>): Token => {
  const numbered = numbers.get(target)
  invariant(typeof numbered?.label === 'string', `a reference names a numbered paragraph: ${target}`)
  return { kind: 'reference', text: numbered.label, bold, target, fieldSwitch: numbered.fieldSwitch }
}

/** Tokens of one paragraph's source, in which `**` switches bold and `[@id]` refers to a paragraph. */
export const tokenize = (source: string, numbers: ReadonlyMap<string, Numbered>): readonly Token[] =>
  source.split('**').flatMap((stretch, at) => {
    const bold = at % 2 === 1
    return stretch
      .split(/\[@([a-z0-9-]+)\]/)
      .flatMap((piece, index) => (index % 2 === 1 ? [referenceToken(piece, bold, numbers)] : textTokens(piece, bold)))
  })

/** Two tokens with the same key are the same to a reader. */
export const tokenKey = (token: Token): string => `${token.kind} ${token.bold ? 'b' : ''} ${token.target} ${token.text}`

/** A token as an inline of the document, in the given change. */
export const tokenInline = (token: Token, change: Mark | undefined, bookmarkOf: (id: string) => string): Inline => {
  const formatting = { ...(token.bold ? { bold: true } : {}), ...(change === undefined ? {} : { change }) }
  if (token.kind === 'text') return { kind: 'text', text: token.text, ...formatting }
  const instruction = `REF ${bookmarkOf(token.target)} ${token.fieldSwitch} \\h`
  return { kind: 'field', instruction, result: token.text, ...formatting }
}
