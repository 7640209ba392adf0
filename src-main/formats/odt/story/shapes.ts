import { childrenOf, type XmlElement } from '../../docx/read/xml/visit-xml.ts'
import type { OdtFindings } from '../findings.ts'

/** The shapes and frames that stand in or between paragraphs (ODF 1.3 part 3 §10). */
export const SHAPES: ReadonlySet<string> = new Set(
  'frame text-box custom-shape g rect ellipse circle line polyline polygon regular-polygon path connector measure caption control a page-thumbnail'
    .split(' ')
    .map((name) => `draw:${name}`),
)

const EMBEDDED = new Set(['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet', 'draw:floating-frame'])

const BLOCKS = new Set(['text:p', 'text:h', 'text:list', 'table:table'])

const holdsText = (element: XmlElement): boolean => childrenOf(element).some(({ name }) => BLOCKS.has(name))

/** The boxes of a shape that hold paragraphs; what else is in it is told. */
export function boxesIn(shape: XmlElement, findings: OdtFindings): readonly XmlElement[] {
  const boxes: XmlElement[] = []
  const stack: XmlElement[] = [shape]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.name === 'draw:control') findings.add('control')
    if (holdsText(current)) {
      boxes.push(current)
      continue
    }
    const children = childrenOf(current)
    // An object's picture is only its look; of several pictures one is shown.
    const object = children.find(({ name }) => EMBEDDED.has(name))
    if (object !== undefined) findings.add('object')
    else if (children.some(({ name }) => name === 'draw:image')) findings.add('picture')
    for (const child of children.toReversed())
      if (!EMBEDDED.has(child.name) && child.name !== 'draw:image') stack.push(child)
  }
  return boxes
}
