import { PartFault } from '../../read/package/faults.ts'
import { knownName } from '../../read/xml/names.ts'
import { parsePart, type XmlNode } from '../xml/parse-part.ts'

/** A part with text, and its root. */
export interface TextPart {
  readonly path: string
  readonly source: string
  readonly root: XmlNode
}

const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** A part whose root has the prefixes that everything we write uses. */
export function withPrefixes(source: string): string {
  const root = parsePart(source)
  const isStrict = [...root.scope.values()].some((uri) => uri.startsWith('http://purl.oclc.org/ooxml/'))
  const main = [...root.scope.values()].find((uri) => knownName(uri, '') === 'w:')
  const declarations = (['w', 'r'] as const).map((prefix) => {
    const uri = root.scope.get(prefix)
    if (uri !== undefined && knownName(uri, '') === `${prefix}:`) return ''
    if (uri !== undefined || main === undefined) throw new PartFault(`its prefix ${prefix} means something else`)
    return ` xmlns:${prefix}="${prefix === 'w' ? main : isStrict ? STRICT_RELATIONS : OFFICE_RELATIONS}"`
  })
  const at = root.from + 1 + root.tag.length
  return `${source.slice(0, at)}${declarations.join('')}${source.slice(at)}`
}
