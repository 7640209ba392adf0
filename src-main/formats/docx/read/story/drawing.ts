import { childrenOf, textBelow, UNREADABLE, type XmlElement } from '../xml/visit-xml.ts'
import type { FindingKind } from './findings.ts'

/** What stands in a drawing: text boxes, which are read, and what is only named. */
export interface Drawing {
  readonly boxes: readonly XmlElement[]
  readonly findings: readonly FindingKind[]
}

/** The branch of alternative content that is read: one of them, never two. */
export function branchOf(alternate: XmlElement): XmlElement | undefined {
  const branches = childrenOf(alternate)
  const isRead = (branch: XmlElement): boolean =>
    branch.name === 'mc:Choice' && branch.attributes[UNREADABLE] === undefined && childrenOf(branch).length > 0
  return branches.find(isRead) ?? branches.find(({ name }) => name === 'mc:Fallback')
}

function findingOf({ name, attributes, children }: XmlElement): FindingKind | null {
  const kind = attributes[':uri'] ?? ''
  if (name === 'a:graphicData' && /chart(?:ex)?$/.test(kind)) return 'chart'
  if (name === 'a:graphicData' && kind.endsWith('/diagram')) return 'diagram'
  if (name === 'pic:pic' || name === 'v:imagedata') return 'picture'
  if (name === 'a:t' && textBelow({ name, attributes, children }).trim() !== '') return 'drawn'
  return name === 'v:textpath' && (attributes[':string'] ?? '').trim() !== '' ? 'watermark' : null
}

/** Looks through a drawing of either generation (DrawingML or VML). */
export function lookThrough(drawing: XmlElement): Drawing {
  const boxes: XmlElement[] = []
  const findings: FindingKind[] = drawing.name === 'w:object' ? ['object'] : []
  const stack: XmlElement[] = [drawing]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.name === 'w:txbxContent') {
      boxes.push(current)
      continue
    }
    const finding = findingOf(current)
    // An object's picture is only its look.
    if (finding !== null && drawing.name !== 'w:object') findings.push(finding)
    const next = current.name === 'mc:AlternateContent' ? branchOf(current) : current
    for (const child of childrenOf(next).toReversed()) stack.push(child)
  }
  return { boxes, findings }
}
