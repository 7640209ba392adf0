const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// XML 1.0 has no way to write most control characters; a word processor refuses a file that holds one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text made safe for XML content and double-quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

type Attributes = Readonly<Record<string, string | number>>

const writeAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

/** An element around children that are XML already. */
export const el = (name: string, attributes: Attributes = {}, ...children: readonly string[]): string => {
  const inner = children.join('')
  const open = `<${name}${writeAttributes(attributes)}`
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`
}

/** An empty element with one `w:val`, the commonest shape of WordprocessingML. */
export const val = (name: string, value: string | number): string => el(name, { 'w:val': value })

/** The element when the condition holds, nothing otherwise. */
export const when = (condition: unknown, element: () => string): string => (condition ? element() : '')

/** A whole part: declaration and root element. */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

export const W = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' } as const
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
