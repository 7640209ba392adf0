import type { XmlNode } from './parse-part.ts'

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text as it was meant, from text as it is written: without a document type there are no other entities. */
export const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g,
        (whole: string, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return ENTITIES[name] ?? whole
          return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        },
      )
    : text

/** Text as it is written between tags. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

/** Text as it is written between double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

/** The text that an element without child elements holds. */
export function textIn(source: string, { inner, innerEnd }: XmlNode): string {
  if (innerEnd <= inner) return ''
  const written = source.slice(inner, innerEnd)
  if (!written.includes('<')) return unescapeXml(written)
  return written
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) => {
      if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3)
      return piece.startsWith('<') ? '' : unescapeXml(piece)
    })
    .join('')
}
