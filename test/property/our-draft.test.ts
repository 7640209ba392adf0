import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'
import type { Clause, SourceParagraph, VersionText } from '#shared/model/version-text.ts'
import { type AssembledDraft, assembleDraft } from '#shared/negotiate/draft/assemble-draft.ts'
import { changeDraft, type DraftChange } from '#shared/negotiate/draft/change-draft.ts'
import { differsFromDraft, standingClauses } from '#shared/negotiate/draft/hold-against.ts'
import { splitDocuments } from '#shared/negotiate/draft/paragraphs/split-documents.ts'
import { typedParagraphs } from '#shared/negotiate/draft/paragraphs/typed-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { findReferences } from '#shared/text/references.ts'
import { paragraph } from '../fixtures/source-paragraphs.ts'

/** How the levels of a contract are numbered, from the counts of a clause. */
type Style = (path: readonly number[]) => string

const letter = (value: number): string => String.fromCharCode(96 + value)
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const roman = (value = 0): string => ROMAN[value] ?? ''

const STYLES: Readonly<Record<string, Style>> = {
  decimal: ([top, middle, low]) =>
    low === undefined ? (middle === undefined ? `${top}.` : `${top}.${middle}`) : `(${letter(low)})`,
  article: ([top, middle, low]) =>
    low === undefined
      ? middle === undefined
        ? `Article ${roman(top).toUpperCase()}`
        : `${top}.0${middle}`
      : `(${roman(low)})`,
  deep: (path) => (path.length === 1 ? `${path[0]}.` : path.join('.')),
}

/** A contract as how many clauses stand in each clause. */
type Shape = readonly (readonly number[])[]

const shape: fc.Arbitrary<Shape> = fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
})

interface Contract {
  readonly source: readonly SourceParagraph[]
  readonly text: VersionText
}

const build = (source: readonly SourceParagraph[]): VersionText =>
  buildVersionText({
    ...{ format: 'docx', title: null, revisions: [], comments: [], findings: [] },
    paragraphs: source.map((each, at) => ({ ...each, source: [at] })),
  })

/** A contract with headings, sub-clauses that refer to others, and items; its numbers are typed, or automatic. */
function makeContract(contractShape: Shape, name: string, isTyped: boolean, seeds: readonly number[]): Contract {
  const style = STYLES[name] ?? STYLES.decimal
  const paths = contractShape.flatMap((middles, top) => [
    [top + 1],
    ...middles.flatMap((lows, middle) => [
      [top + 1, middle + 1],
      ...Array.from({ length: lows }, (_, low) => [top + 1, middle + 1, low + 1]),
    ]),
  ])
  const middles = paths.filter(({ length }) => length === 2)
  const source = paths.map((path, at) => {
    const label = style?.(path) ?? ''
    const named = middles[(seeds[at % seeds.length] ?? 0) % middles.length] ?? [1, 1]
    const reference = (style?.(named) ?? '').replace(/\.$/, '')
    const words =
      path.length === 1
        ? `Heading Number ${roman(path[0]).toUpperCase()}`
        : path.length === 2
          ? `The parties shall do what Section ${reference} says of matter ${at} here.`
          : `one thing that is listed here as number ${at};`
    const level = path.length - 1
    return isTyped ? paragraph(`${label} ${words}`) : paragraph(words, { label, level })
  })
  return { source, text: build(source) }
}

const contract = fc
  .record({
    shape,
    style: fc.constantFrom(...Object.keys(STYLES)),
    isTyped: fc.boolean(),
    seeds: fc.array(fc.nat(), { minLength: 3, maxLength: 9 }),
  })
  .map((made) => makeContract(made.shape, made.style, made.isTyped, made.seeds))

const typedContract = fc
  .record({
    shape,
    style: fc.constantFrom(...Object.keys(STYLES)),
    seeds: fc.array(fc.nat(), { minLength: 3, maxLength: 9 }),
  })
  .map((made) => makeContract(made.shape, made.style, true, made.seeds))

/** What is done: to which clause, by a number that any contract makes sense of. */
interface Step {
  readonly what: 'reword' | 'remove' | 'insert' | 'back'
  readonly clause: number
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ what: fc.constantFrom('reword', 'remove', 'insert', 'back'), clause: fc.nat() }),
  { minLength: 1, maxLength: 6 },
)

const EDIT = { decision: 'edit', after: null, like: null, note: null } as const

/** The changes of a step, on a clause that the draft still has. One that is taken out goes with all below it. */
function changesOf(base: VersionText, edits: readonly DraftEdit[], { what, clause }: Step): readonly DraftChange[] {
  const { clauses } = assembleDraft(base, edits)
  const standing = clauses.filter(({ isRemoved }) => !isRemoved)
  const index = clause % Math.max(1, standing.length)
  const one = standing[index]
  if (one === undefined) return []
  const { slot, depth } = one
  const before = edits.find((edit) => edit.slot === slot)
  const like = slot.startsWith('c') ? Number(slot.slice(1)) : (before?.like ?? 0)
  const text = `The words of matter ${clause} are other ones now, as agreed.`
  const words =
    one.paragraphs.length === 0
      ? { heading: 'Other Heading', paragraphs: [] }
      : { heading: one.heading, paragraphs: [text] }
  switch (what) {
    case 'reword':
      return [{ slot, edit: { ...(before ?? { slot, ...EDIT }), words, links: [] } }]
    case 'remove': {
      const end = standing.findIndex((other, at) => at > index && other.depth <= depth)
      return standing.slice(index, end < 0 ? standing.length : end).map(({ slot: gone }) => ({
        slot: gone,
        edit: gone.startsWith('n') ? null : { slot: gone, ...EDIT, words: null },
      }))
    }
    case 'insert': {
      const numbers = edits.map(({ slot: other }) => (other.startsWith('n') ? Number(other.slice(1)) : 0))
      const put = `n${1 + Math.max(0, ...numbers)}`
      return [{ slot: put, edit: { slot: put, decision: 'insert', words, after: slot, like, note: null } }]
    }
    case 'back':
      // Clauses that were taken out come back together: one below another would stand alone.
      return edits.filter(({ words: now }) => now === null).map(({ slot: gone }) => ({ slot: gone, edit: null }))
  }
}

const apply = (edits: readonly DraftEdit[], changes: readonly DraftChange[]): readonly DraftEdit[] => {
  const slots = new Set(changes.map(({ slot }) => slot))
  return [
    ...edits.filter(({ slot }) => !slots.has(slot)),
    ...changes.flatMap(({ edit }) => (edit === null ? [] : [edit])),
  ]
}

interface Played {
  readonly edits: readonly DraftEdit[]
  /** What takes each step back, the last one last. */
  readonly undos: readonly (readonly DraftChange[])[]
}

function play(base: VersionText, taken: readonly Step[]): Played {
  let edits: readonly DraftEdit[] = []
  const undos: (readonly DraftChange[])[] = []
  for (const step of taken) {
    const changes = changesOf(base, edits, step)
    if (changes.length === 0) continue
    const changed = changeDraft(base, edits, changes)
    if (!changed.ok) throw new Error(changed.error)
    edits = apply(edits, changed.value.changes)
    undos.push(changed.value.before)
  }
  return { edits, undos }
}

/** A draft as the clauses that a reader would find, to resolve references in. */
function asClauses(base: VersionText, { clauses }: AssembledDraft): readonly (Clause & { readonly slot: string })[] {
  const standing = clauses.filter(({ isRemoved }) => !isRemoved)
  return standing.map(({ slot, label, heading, paragraphs, depth }, at) => {
    const above = standing.slice(0, at).findLastIndex((other) => other.depth < depth)
    const own = slot.startsWith('c') ? base.clauses[Number(slot.slice(1))]?.kind : undefined
    return {
      slot,
      label,
      heading,
      text: paragraphs.join('\n'),
      depth,
      parent: above < 0 ? null : above,
      kind: own ?? 'clause',
    }
  })
}

const lastCount = (label: string | null): number => {
  const token = /([0-9]+|[a-zA-Z]+)\W*$/.exec(label ?? '')?.[1] ?? ''
  const value = ROMAN.indexOf(token.toLowerCase())
  return /^\d/.test(token) ? Number(token) : value > 0 && !/^[a-h]$/.test(token) ? value : token.charCodeAt(0) - 96
}

describe('our draft', () => {
  test('without edits is the base version exactly', () => {
    fc.assert(
      fc.property(contract, ({ text }) => {
        const draft = assembleDraft(text, [])
        expect(standingClauses(draft)).toEqual(
          text.clauses.map(({ label, heading, text: words }) => ({ label, heading, text: words })),
        )
        expect(draft.paragraphs.map(({ from, label, text: words }) => ({ from, label, text: words }))).toEqual(
          text.paragraphs.map(({ label, text: words }, from) => ({ from, label, text: words })),
        )
        expect(draft.dangling).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('counts on from one clause to the next at every level', () => {
    fc.assert(
      fc.property(contract, steps, ({ text }, taken) => {
        const clauses = asClauses(text, assembleDraft(text, play(text, taken).edits))
        clauses.forEach(({ parent, label, depth }, at) => {
          const before = clauses.slice(0, at).filter((other) => other.parent === parent && other.depth === depth)
          expect([label, lastCount(label)]).toEqual([label, before.length + 1])
        })
      }),
      { numRuns: 300 },
    )
  })

  test('names by every reference the clause that it named before, or tells that it leads nowhere', () => {
    fc.assert(
      fc.property(contract, steps, ({ text }, taken) => {
        const { edits } = play(text, taken)
        const draft = assembleDraft(text, edits)
        const clauses = asClauses(text, draft)
        const edited = new Set(edits.map(({ slot }) => slot))
        const found = findReferences(clauses)
        const removed = new Set(draft.clauses.filter(({ isRemoved }) => isRemoved).map(({ slot }) => slot))
        for (const { clause, target } of text.references) {
          const at = clauses.findIndex(({ slot }) => slot === `c${clause}`)
          if (at < 0 || target === null || edited.has(`c${clause}`)) continue
          if (removed.has(`c${target}`)) expect(draft.dangling.map(({ slot }) => slot)).toContain(`c${clause}`)
          else {
            const now = found.find((reference) => reference.clause === at)
            expect(clauses[now?.target ?? -1]?.slot).toBe(`c${target}`)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is read from its paragraphs as it is shown', () => {
    fc.assert(
      fc.property(typedContract, steps, ({ source, text }, taken) => {
        const draft = assembleDraft(text, play(text, taken).edits)
        const [document] = splitDocuments(text, draft.paragraphs)
        if (document === undefined) throw new Error('a text has one document')
        const written = typedParagraphs(source, document).map(({ text: words }) => paragraph(words))
        // A contract that lost all but a list or two is read in other ways than one with clauses.
        fc.pre(standingClauses(draft).filter(({ label }) => /^(?:\d+\.|Article)/.test(label ?? '')).length > 1)
        expect(differsFromDraft(draft, build(written))).toBeNull()
      }),
      { numRuns: 200 },
    )
  })

  test('is the base version again when every step is taken back', () => {
    fc.assert(
      fc.property(contract, steps, ({ text }, taken) => {
        const { edits, undos } = play(text, taken)
        let back = edits
        for (const before of undos.toReversed()) {
          const changed = changeDraft(text, back, before)
          if (!changed.ok) throw new Error(changed.error)
          back = apply(back, changed.value.changes)
        }
        expect(back).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
