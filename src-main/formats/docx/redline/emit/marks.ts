import type { Author } from '../story/model.ts'

/** Writes the start tags of tracked changes, each with an id of its own. */
export interface Marks {
  readonly ours: Author
  /** Us a little later: see `LATER`. */
  readonly later: Author
  /** `<w:ins …>`, or `<w:moveTo …>`. */
  readonly came: (by: Mark) => string
  readonly went: (by: Mark) => string
  /** An empty one, for properties: `<w:ins …/>`. */
  readonly cameMark: (by: Mark) => string
  readonly wentMark: (by: Mark) => string
  readonly cellMark: (name: 'w:cellIns' | 'w:cellDel', by: Author) => string
  readonly formatted: (name: 'w:pPrChange') => string
  /** A number that no tracked change, bookmark or comment of the document has. */
  readonly nextId: () => number
}

/** Who made a change, and whether it is half of a move. */
export interface Mark {
  readonly by: Author
  readonly isMove: boolean
}

export const cameTag = ({ isMove }: Mark): string => (isMove ? 'w:moveTo' : 'w:ins')
export const wentTag = ({ isMove }: Mark): string => (isMove ? 'w:moveFrom' : 'w:del')

export const isSameMark = (one: Mark | null, other: Mark | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.isMove === other.isMove &&
    one.by.author === other.by.author &&
    one.by.date === other.by.date)

/**
 * LibreOffice takes insertions of one author for one where the first ends a paragraph and the second begins the next one,
 * and rejects the paragraph mark between them, too, which nobody put in. It keeps them apart when their dates are more
 * than a minute apart (measured with 7.4; one minute is not enough).
 */
const LATER = 120_000

function later({ author, date }: Author): Author {
  const time = Date.parse(date ?? '')
  return { author, date: Number.isNaN(time) ? date : new Date(time + LATER).toISOString().replace(/\.\d+Z$/, 'Z') }
}

/** Marks by us; `ours` is written as it is, so its characters are escaped already. */
export function makeMarks(ours: Author, used: ReadonlySet<string>): Marks {
  let id = 0
  const nextId = (): number => {
    do id += 1
    while (used.has(String(id)))
    return id
  }
  const attributes = ({ author, date }: Author): string =>
    ` w:id="${nextId()}" w:author="${author}"${date === null ? '' : ` w:date="${date}"`}`
  return {
    ours,
    later: later(ours),
    came: (mark) => `<${cameTag(mark)}${attributes(mark.by)}>`,
    went: (mark) => `<${wentTag(mark)}${attributes(mark.by)}>`,
    cameMark: (mark) => `<${cameTag(mark)}${attributes(mark.by)}/>`,
    wentMark: (mark) => `<${wentTag(mark)}${attributes(mark.by)}/>`,
    cellMark: (name, by) => `<${name}${attributes(by)}/>`,
    formatted: (name) => `<${name}${attributes(ours)}>`,
    nextId,
  }
}
