import type { Move } from '../align/plan.ts'
import type { Author, Paragraph } from '../story/model.ts'
import type { Marks } from './marks.ts'
import type { DocumentWriting } from './writing.ts'

/**
 * The ends of real moves. Both halves have one name, and it stands on their starts only; the two ends of a half share an
 * id (ECMA-376 §17.13.5.23–28).
 */
export function makeMoveRanges(
  marks: Marks,
  { author, date }: Author,
): Pick<DocumentWriting, 'rangeStart' | 'rangeEnd'> {
  const names = new Map<Paragraph, string>()
  const ids = new Map<string, number>()
  let count = 0
  // Each half knows the other one: the pair is known by the half that moved here.
  const nameOf = ({ other, own }: Move, side: 'old' | 'now'): string => {
    const key = side === 'old' ? other : own
    const name = names.get(key) ?? `move${++count}`
    names.set(key, name)
    return name
  }
  const tag = (side: 'old' | 'now'): string => (side === 'old' ? 'w:moveFromRange' : 'w:moveToRange')
  return {
    rangeStart: (move, side) => {
      const id = marks.nextId()
      const name = nameOf(move, side)
      ids.set(`${name} ${side}`, id)
      const when = date === null ? '' : ` w:date="${date}"`
      return `<${tag(side)}Start w:id="${id}" w:author="${author}"${when} w:name="${name}"/>`
    },
    rangeEnd: (move, side) => `<${tag(side)}End w:id="${ids.get(`${nameOf(move, side)} ${side}`) ?? 0}"/>`,
  }
}
