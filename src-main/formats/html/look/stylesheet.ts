import { attributeOf, childrenOf, type HtmlNode, textBelow } from '../parse/tree.ts'
import { type Declarations, readDeclarations } from './css.ts'

/** What the page's own style sheet says of elements by tag and class; other selectors are not understood and say nothing. */
export interface Stylesheet {
  /** What holds for an element: by its tag, then its classes, then its own `style`. */
  readonly declaredFor: (node: HtmlNode) => Declarations
  /** What a rule for exactly this selector declares. */
  readonly rule: (selector: string) => Declarations | null
}

/** Longer sheets are those of web sites, not of documents. */
const LONGEST = 1024 * 1024
const MOST_CLASSES = 16

/** Rules at the top of a sheet; what stands in `@media` and its like is for other occasions. */
function* rulesIn(sheet: string): Generator<readonly [selectors: string, body: string]> {
  let at = 0
  while (at < sheet.length) {
    const open = sheet.indexOf('{', at)
    if (open < 0) return
    const selectors = sheet
      .slice(at, open)
      .replace(/^(?:\s*@[^;{}]*;)+/, '')
      .trim()
    let depth = 1
    let close = open + 1
    for (; close < sheet.length && depth > 0; close += 1) {
      if (sheet[close] === '{') depth += 1
      else if (sheet[close] === '}') depth -= 1
    }
    if (!selectors.startsWith('@')) yield [selectors, sheet.slice(open + 1, close - 1)]
    at = close
  }
}

const normalised = (selector: string): string =>
  selector
    .replaceAll(/\s*([>+~])\s*/g, '$1')
    .replaceAll('::', ':')
    .trim()
    .toLowerCase()

function sheetsIn(document: HtmlNode): string {
  const sheets: string[] = []
  const stack = [document]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.name === 'style') sheets.push(textBelow(current))
    else for (const child of childrenOf(current)) if (child.name !== null) stack.push(child)
  }
  return sheets
    .toReversed()
    .join('\n')
    .slice(0, LONGEST)
    .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ')
}

const merged = (all: readonly Declarations[]): Declarations =>
  all.length === 1 ? (all[0] ?? new Map()) : new Map(all.flatMap((declarations) => [...declarations]))

/** Reads the style sheets of a page. */
export function readStylesheet(document: HtmlNode): Stylesheet {
  const rules = new Map<string, Declarations>()
  for (const [selectors, body] of rulesIn(sheetsIn(document))) {
    const declared = readDeclarations(body)
    for (const selector of selectors.split(',').map(normalised)) {
      const before = rules.get(selector)
      rules.set(selector, before === undefined ? declared : merged([before, declared]))
    }
  }
  const declaredFor: Stylesheet['declaredFor'] = (node) => {
    const own = readDeclarations(attributeOf(node, 'style'))
    if (rules.size === 0) return own
    const classes = (attributeOf(node, 'class') ?? '').toLowerCase().split(/\s+/, MOST_CLASSES)
    const selectors = [
      node.name ?? '',
      ...classes.map((name) => `.${name}`),
      ...classes.map((name) => `${node.name}.${name}`),
    ]
    const said = selectors.map((selector) => rules.get(selector)).filter((declared) => declared !== undefined)
    return said.length === 0 ? own : merged([...said, own])
  }
  return { declaredFor, rule: (selector) => rules.get(selector) ?? null }
}
