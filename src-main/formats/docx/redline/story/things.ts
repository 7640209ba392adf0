import { textIn } from '../../edit/xml/escape.ts'
import { nodesBelow, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { StoryReading } from './reading.ts'

/** Attributes that lead to another part or out of the package. */
const isRelation = (name: string): boolean => name.startsWith('r:')

/**
 * What makes a picture, shape, object or formula the same as another one: what it leads to, what it says. Its size and
 * its look do not count.
 */
export function keyOfThing(node: XmlNode, { source, identityOf }: StoryReading): string {
  const leads = new Set<string>()
  const words: string[] = []
  const kinds = new Set<string>([node.name])
  for (const below of nodesBelow(node)) {
    // Alternative content says everything twice; once is enough to know it by.
    if (/^(?:w|m|a):t$/.test(below.name) && !isInFallback(below, node)) words.push(textIn(source, below))
    if (below.name === 'w:p' && words.length > 0) words.push('\n')
    for (const [name, value] of Object.entries(below.attributes)) if (isRelation(name)) leads.add(identityOf(value))
    if (KINDS.has(below.name)) kinds.add(below.name)
  }
  for (const [name, value] of Object.entries(node.attributes)) if (isRelation(name)) leads.add(identityOf(value))
  return JSON.stringify([[...kinds].sort(), [...leads].sort(), words.join('').trim()])
}

const KINDS = new Set(['pic:pic', 'v:imagedata', 'w:txbxContent', 'w:object', 'w:ruby'])

function isInFallback(node: XmlNode, root: XmlNode): boolean {
  for (let above: XmlNode | null = node; above !== null && above !== root; above = above.parent)
    if (above.name === 'mc:Fallback' && above.parent?.children.some(({ name }) => name === 'mc:Choice') === true)
      return true
  return false
}
