import { diffWords } from '#shared/compare/words/diff-words.ts'
import { isCuttable, type Piece } from '../base/model.ts'

/** What goes of some pieces, and what comes where. */
export interface Cut {
  /** For each piece, which of its characters stay. */
  readonly stays: readonly (readonly boolean[])[]
  readonly insertions: readonly Insertion[]
}

/** Text that comes before an offset of the pieces' text; it stands for what goes right before it or after it. */
export interface Insertion {
  readonly at: number
  readonly text: string
  /** Where the stretch begins and ends that it stands for; empty for text that stands for nothing. */
  readonly from: number
  readonly to: number
}

/** One character of the older text: the newer text that comes right before it, and whether it stays. */
interface Character {
  before: string
  stays: boolean
}

function compare(older: string, newer: string): readonly Character[] {
  const characters = Array.from({ length: older.length + 1 }, (): Character => ({ before: '', stays: true }))
  let at = 0
  for (const [kind, text] of diffWords(older, newer).runs) {
    const here = characters[at]
    if (kind === '+' && here !== undefined) here.before += text
    if (kind === '-') for (const character of characters.slice(at, at + text.length)) character.stays = false
    if (kind !== '+') at += text.length
  }
  return characters
}

/** What can only stay or go as a whole goes when any of it does; what of it was to stay is typed anew. */
function keepWhole(pieces: readonly Piece[], characters: readonly Character[], older: string): void {
  let at = 0
  for (const piece of pieces) {
    const own = characters.slice(at, at + piece.text.length)
    const isBroken = own.some(({ stays }) => !stays) || own.slice(1).some(({ before }) => before !== '')
    if (!isCuttable(piece) && isBroken) giveUp(own, older, at)
    at += piece.text.length
  }
}

function giveUp(own: readonly Character[], older: string, from: number): void {
  own.forEach((character, index) => {
    if (!character.stays) return
    character.stays = false
    character.before += older[from + index] ?? ''
  })
}

/** The end of a page may not come to stand at an end of the text, where it would not be shown: it is typed anew there. */
function keepBreaks(pieces: readonly Piece[], characters: readonly Character[]): void {
  const breaks = new Set<number>()
  let at = 0
  for (const { isBreak, text } of pieces) {
    if (isBreak && text !== '') breaks.add(at)
    at += text.length
  }
  if (breaks.size === 0) return
  const says = characters.map(
    ({ before, stays }, index) => before !== '' || (stays && index < at && !breaks.has(index)),
  )
  const [first, last] = [says.indexOf(true), says.lastIndexOf(true)]
  for (const index of breaks) {
    const own = characters[index]
    const isShown = (first < index || own?.before !== '') && last > index
    if (own?.stays === true && !isShown) giveUp([own], '\n', 0)
  }
}

/** Stretches that change, each as one: all that goes, and all that comes in its place. */
function gather(characters: readonly Character[]): readonly Insertion[] {
  const insertions: Insertion[] = []
  for (let from = 0; from < characters.length; ) {
    let to = from
    let text = characters[from]?.before ?? ''
    while (to < characters.length - 1 && characters[to]?.stays === false) {
      to += 1
      text += characters[to]?.before ?? ''
    }
    if (text !== '') insertions.push({ at: from, text, from, to })
    from = to + 1
  }
  return insertions
}

/** Decides what of some pieces stays when they are to say something else. */
export function cutWords(pieces: readonly Piece[], newer: string): Cut {
  const older = pieces.map(({ text }) => text).join('')
  const characters = compare(older, newer)
  keepWhole(pieces, characters, older)
  keepBreaks(pieces, characters)
  let at = 0
  const stays = pieces.map(({ text }) => {
    const own = characters.slice(at, at + text.length).map((character) => character.stays)
    at += text.length
    return own
  })
  return { stays, insertions: gather(characters) }
}
