import { BEGINNING, type Edits, ENDING } from '../../edit/xml/edits.ts'
import { childNamed, isEmptyTag, startTagOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { type Additions, prefixOf } from './editing.ts'

/** Writes what paragraphs are to hold besides what they have. */
export function writeAdditions(additions: ReadonlyMap<XmlNode, Additions>, source: string, edits: Edits): void {
  for (const [paragraph, own] of additions) writeOne(paragraph, own, source, edits)
}

function writeOne(paragraph: XmlNode, { section, start, end }: Additions, source: string, edits: Edits): void {
  const properties = childNamed(paragraph, 'w:pPr')
  const name = `${prefixOf(paragraph)}pPr`
  const made = section === '' ? '' : `<${name}>${section}</${name}>`
  if (isEmptyTag(source, paragraph)) {
    const xml = `${startTagOf(source, paragraph)}${made}${start}${end}</${paragraph.tag}>`
    edits.replace(paragraph.from, paragraph.to, xml)
    return
  }
  if (properties === null) edits.insert(paragraph.inner, made, ENDING)
  else if (section !== '' && isEmptyTag(source, properties)) edits.replace(properties.from, properties.to, made)
  else edits.insert(properties.innerEnd, section)
  edits.insert(properties?.to ?? paragraph.inner, start, ENDING)
  edits.insert(paragraph.innerEnd, end, BEGINNING)
}
