import { wholeNumber } from '../../docx/read/xml/properties.ts'
import type { XmlElement } from '../../docx/read/xml/visit-xml.ts'
import { type ListStyle, MAX_LEVELS } from '../styles/list-styles.ts'
import type { Styles } from '../styles/styles.ts'
import type { ListPlace } from './model.ts'

type Attributes = XmlElement['attributes']

interface OpenList {
  readonly id: string
  readonly style: string | null
  readonly level: number
  isRestart: boolean
  item: {
    readonly isHeader: boolean
    start: number | null
    style: string | null
    isUsed: boolean
    lists: number
  } | null
}

interface Processed {
  readonly style: string | null
  /** The list that it continues. */
  readonly continues: string | null
}

/** Which lists a document has gone through: a list may continue any of them. */
export interface ListMemory {
  readonly processed: Map<string, Processed>
  last: { readonly id: string; readonly style: string | null } | null
  unnamed: number
}

export const newListMemory = (): ListMemory => ({ processed: new Map(), last: null, unnamed: 0 })

/** Follows lists as they open and close. */
export interface ListCursor {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  /** The place of the next paragraph, null outside lists and for all but the first paragraph of an item. */
  readonly next: (paragraphList: string | null) => ListPlace | null
  /** Lists around a table or frame have nothing to do with those in it. */
  readonly push: () => void
  readonly pop: () => void
}

/** The first of a chain of lists that continue one another. */
function masterOf({ processed }: ListMemory, id: string): string {
  let master = id
  for (let at = 0; at < processed.size; at += 1) {
    const next = processed.get(master)?.continues ?? null
    if (next === null) return master
    master = next
  }
  return master
}

/** The list that a list continues, as LibreOffice understands its attributes (ODF 1.3 part 3 §19.779, §19.780). */
function continued(memory: ListMemory, id: string, style: string | null, attributes: Attributes): string | null {
  const { last, processed } = memory
  const named = attributes['text:continue-list'] ?? null
  const isGoingOn = attributes['text:continue-numbering'] === 'true'
  const wanted = named ?? (isGoingOn && last !== null && last.style === style && last.id !== id ? last.id : null)
  return wanted !== null && processed.has(wanted) ? masterOf(memory, wanted) : null
}

/** A cursor outside any list. */
export function makeListCursor(styles: Styles, memory: ListMemory): ListCursor {
  const stacks: OpenList[][] = [[]]
  const stack = (): OpenList[] => stacks.at(-1) ?? []

  const openTop = (attributes: Attributes, style: string | null): OpenList => {
    memory.unnamed += 1
    const id = attributes['xml:id'] ?? attributes['text:id'] ?? `unnamed ${memory.unnamed}`
    const continues = continued(memory, id, style, attributes)
    if (!memory.processed.has(id)) {
      memory.processed.set(id, { style, continues })
      memory.last = { id, style }
    }
    const isRestart = attributes['text:continue-numbering'] === 'false'
    return { id: continues ?? id, style, level: 0, isRestart, item: null }
  }
  const openList = (attributes: Attributes): void => {
    const around = stack().at(-1)
    const own = attributes['text:style-name'] ?? null
    if (around === undefined) {
      stack().push(openTop(attributes, own))
      return
    }
    if (around.item !== null) around.item.lists += 1
    const said = attributes['text:continue-numbering']
    const isRestart = said === undefined ? around.isRestart || (around.item?.lists ?? 0) > 1 : said !== 'true'
    const level = Math.min(around.level + 1, MAX_LEVELS - 1)
    stack().push({ id: around.id, style: own ?? around.style, level, isRestart, item: null })
  }
  const openItem = (name: string, attributes: Attributes): void => {
    const list = stack().at(-1)
    if (list === undefined) return
    const start = wholeNumber(attributes['text:start-value'])
    const style = attributes['text:style-override'] ?? null
    list.item = { isHeader: name === 'text:list-header', start, style, isUsed: false, lists: 0 }
  }
  const next: ListCursor['next'] = (paragraphList) => {
    const list = stack().at(-1)
    const item = list?.item ?? null
    if (list === undefined || item === null || item.isHeader || item.isUsed) return null
    item.isUsed = true
    const style: ListStyle | null = styles.list(item.style ?? list.style ?? paragraphList ?? '')
    if (style === null) return null
    const place = { list: list.id, style, level: list.level, start: item.start }
    const isRestart = item.start !== null || list.isRestart
    // What a list begins anew, it and all lists around it have begun with its first paragraph.
    for (const open of stack()) open.isRestart = false
    return { ...place, isRestart }
  }
  return {
    open: (name, attributes) => {
      if (name === 'text:list') openList(attributes)
      else if (name === 'text:list-item' || name === 'text:list-header') openItem(name, attributes)
    },
    close: (name) => {
      const list = stack().at(-1)
      if (name === 'text:list') stack().pop()
      else if (list !== undefined && (name === 'text:list-item' || name === 'text:list-header')) list.item = null
    },
    next,
    push: () => void stacks.push([]),
    pop: () => {
      if (stacks.length > 1) stacks.pop()
    },
  }
}
