import { attributeOf, childrenOf, type HtmlNode, textBelow } from '../parse/tree.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Elements that stand on lines of their own (HTML §15.3). */
export const BLOCKS = words(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section
  summary table tbody td tfoot th thead tr ul xmp listing plaintext`)

/** Elements that hold nothing to read. */
export const UNREAD = words(`
  area base basefont bgsound col colgroup datalist frame head keygen link meta param rp rt source style title track wbr`)

/** Elements that hold text which no reader of the page sees. */
export const UNSEEN = words('noscript template noframes noembed')

/** Elements that are pictures or programs. */
export const EMBEDDED = words('applet audio canvas embed iframe object svg video')

/** Elements that make their text bold, and that underline it. */
export const BOLD = words('b strong th')
export const ITALIC = words('i em cite dfn var address')
export const UNDERLINING = words('u')
export const STRIKING = words('s strike')

const checked = (node: HtmlNode): string => (attributeOf(node, 'checked') === null ? '\u2610' : '\u2612')

/** What a form's field shows. */
export function fieldText(node: HtmlNode): string {
  const type = (attributeOf(node, 'type') ?? 'text').toLowerCase()
  if (type === 'checkbox' || type === 'radio') return checked(node)
  if (/^(?:hidden|image|file|password|color|range)$/.test(type)) return ''
  return attributeOf(node, 'value') ?? ''
}

function optionsOf(node: HtmlNode): readonly HtmlNode[] {
  return [...childrenOf(node)].flatMap((child) =>
    child.name === 'option' ? [child] : child.name === 'optgroup' ? optionsOf(child) : [],
  )
}

/** What a choice shows: what was chosen, else the first. */
export function chosenText(node: HtmlNode): string {
  const options = optionsOf(node)
  const chosen = options.filter((option) => attributeOf(option, 'selected') !== null)
  return (chosen.length > 0 ? chosen : options.slice(0, 1)).map((option) => textBelow(option).trim()).join(', ')
}

/** Any element below a node, itself not, for which something is true. */
export function someBelow(node: HtmlNode, isWanted: (element: HtmlNode) => boolean): boolean {
  const stack = [...childrenOf(node)]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.name === null) continue
    if (isWanted(current)) return true
    for (const child of childrenOf(current)) stack.push(child)
  }
  return false
}
