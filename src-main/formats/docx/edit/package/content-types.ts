import { escapeAttribute, unescapeXml } from '../xml/escape.ts'
import { parsePart } from '../xml/parse-part.ts'

/** What kind of thing each part of a package is (ECMA-376 part 2 §10.1.2). */
export interface ContentTypes {
  readonly of: (path: string) => string | null
  readonly add: (path: string, type: string) => void
  /** The part's text, null when nothing was added. */
  readonly changed: () => string | null
}

export const CONTENT_TYPES_PATH = '[Content_Types].xml'

const extensionOf = (path: string): string => (/\.([^./]+)$/.exec(path)?.[1] ?? '').toLowerCase()

/** Reads the content types of a package; a package without them has none, as some tools make them. */
export function readContentTypes(text: string | null): ContentTypes {
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  const source = text ?? '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
  for (const { tag, attributes } of parsePart(source).children) {
    const type = unescapeXml(attributes[':ContentType'] ?? '')
    if (tag.endsWith('Default')) defaults.set((attributes[':Extension'] ?? '').toLowerCase(), type)
    else overrides.set(unescapeXml(attributes[':PartName'] ?? '').toLowerCase(), type)
  }
  const added: string[] = []
  const of: ContentTypes['of'] = (path) =>
    overrides.get(`/${path}`.toLowerCase()) ?? defaults.get(extensionOf(path)) ?? null
  return {
    of,
    add: (path, type) => {
      if (of(path) === type) return
      overrides.set(`/${path}`.toLowerCase(), type)
      added.push(`<Override PartName="/${escapeAttribute(path)}" ContentType="${escapeAttribute(type)}"/>`)
    },
    changed: () => (added.length === 0 || text === null ? null : insertBeforeEnd(source, added.join(''))),
  }
}

/** A part's text with more at the end of its root. */
export function insertBeforeEnd(source: string, more: string): string {
  const root = parsePart(source)
  if (root.innerEnd < root.to) return `${source.slice(0, root.innerEnd)}${more}${source.slice(root.innerEnd)}`
  return `${source.slice(0, root.inner - 2)}>${more}</${root.tag}>${source.slice(root.to)}`
}
