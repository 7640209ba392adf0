import { textIn } from '../../edit/xml/escape.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { Atom, Field } from './model.ts'
import type { Place, StoryReading } from './reading.ts'

/** An atom before it is known which fields end in the paragraph. */
export interface FoundAtom extends Place {
  readonly text: string
  readonly node: XmlNode
  /** What a character of a field does: `begin`, `separate`, `end`. */
  readonly character: string | null
}

/** A whole field, by the atoms it begins and ends with. */
interface Span {
  readonly first: number
  readonly last: number
  readonly simple: XmlNode | null
}

/** Results that a word processor works out by itself whenever it shows a page: no change of the text. */
const VOLATILE = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF)\b/i

/** The outermost fields that begin and end among the atoms, and the field characters that belong to no such field. */
function findSpans(found: readonly FoundAtom[]): {
  readonly spans: readonly Span[]
  readonly loose: ReadonlySet<number>
} {
  const whole: Span[] = []
  const begun: number[] = []
  const loose = new Set<number>()
  found.forEach(({ character, simple }, at) => {
    if (character === 'begin') begun.push(at)
    else if (character === 'end') {
      const first = begun.pop()
      if (first === undefined) loose.add(at)
      else whole.push({ first, last: at, simple: null })
    }
    const last = whole.at(-1)
    if (simple === null) return
    if (last?.simple === simple && last.last === at - 1) whole[whole.length - 1] = { ...last, last: at }
    else whole.push({ first: at, last: at, simple })
  })
  for (const at of begun) loose.add(at)
  // What separates a loose field's instruction from its result, and the instruction itself, are as loose as its ends.
  found.forEach(({ character, node }, at) => {
    const isPart = character === 'separate' || /instrText$/i.test(node.name)
    if (isPart && !whole.some(({ first, last }) => first <= at && at <= last)) loose.add(at)
  })
  const spans = whole.filter(
    (span) => !whole.some((other) => other !== span && other.first <= span.first && span.last <= other.last),
  )
  return { spans: spans.toSorted((a, b) => a.first - b.first), loose }
}

function instructionOf(found: readonly FoundAtom[], { first, last, simple }: Span, source: string): string {
  if (simple !== null) return simple.attributes['w:instr'] ?? ''
  const end = found.findIndex(({ character }, at) => at > first && at <= last && character !== null)
  return found
    .slice(first, end < 0 ? last : end)
    .map(({ node }) => (/instrText$/i.test(node.name) ? textIn(source, node) : ''))
    .join('')
}

/** What stands for a field that shows nothing of its own, or something that is worked out anew on every page. */
function keyOfField(instruction: string, shown: string): string | null {
  const kind = VOLATILE.exec(instruction)?.[1]
  if (kind !== undefined) return `field ${kind.toUpperCase()}`
  return shown === '' ? `field ${instruction.trim().replaceAll(/\s+/g, ' ')}` : null
}

/** Ties atoms to the fields they are kept whole with. */
export function settleFields(found: readonly FoundAtom[], { source, units }: StoryReading): readonly Atom[] {
  const settle = (atom: FoundAtom, text: string, field: Field | null, isLoose: boolean): Atom => {
    const { node, run, link, inserted, deleted } = atom
    return { text, node, run, link, field, isLoose, inserted, deleted }
  }
  if (!found.some(({ character, simple }) => character !== null || simple !== null))
    return found.map((atom) => settle(atom, atom.text, null, false))
  const { spans, loose } = findSpans(found)
  const atoms: Atom[] = []
  let length = 0
  let next = 0
  for (let at = 0; at < found.length; ) {
    const span = spans[next]
    if (span?.first !== at) {
      const atom = found[at]
      if (atom !== undefined) atoms.push(settle(atom, atom.text, null, loose.has(at)))
      length += atom?.text.length ?? 0
      at += 1
      continue
    }
    const members = found.slice(span.first, span.last + 1)
    const instruction = instructionOf(found, span, source)
    const key = keyOfField(instruction, members.map(({ text }) => text).join(''))
    const texts = members.map(({ text }, index) =>
      key === null ? text : index === members.length - 1 ? units.of(key) : '',
    )
    const size = texts.join('').length
    const field: Field = {
      simple: span.simple,
      instruction,
      isVolatile: VOLATILE.test(instruction),
      from: length,
      to: length + size,
    }
    members.forEach((atom, index) => void atoms.push(settle(atom, texts[index] ?? '', field, false)))
    length += size
    at = span.last + 1
    next += 1
  }
  return atoms
}
