import type { Changing } from '../../edit/package/changing.ts'
import type { TextPart } from '../../edit/package/text-part.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** Adds a part that the document does not have to it, related as the document's own kind of file wants it. Gives its path. */
export function makePart(
  kind: 'comments' | 'styles' | 'numbering' | 'footnotes' | 'endnotes',
  content: string,
  changing: Changing,
  main: TextPart,
): string {
  const namespace = main.root.scope.get('w') ?? ''
  const base = namespace.startsWith('http://purl.oclc.org/') ? STRICT : OFFICE
  const declared = `xmlns:w="${namespace}" xmlns:r="${base}"`
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${kind} ${declared}>${content}</w:${kind}>`
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1)
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
  const path = changing.add(`${folder}${kind}.xml`, type, xml)
  changing.relate(main.path, `${base}/${kind}`, path, false)
  return path
}
