import { childOf, childrenOf, textBelow, type XmlElement } from '../../docx/read/xml/visit-xml.ts'
import type { PartReading } from './reading.ts'

const MARKS: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' }

const textOf = (element: XmlElement): string =>
  element.children
    .map((child) =>
      typeof child === 'string' ? child.replaceAll(/[ \t\r\n]+/g, ' ') : (MARKS[child.name] ?? textOf(child)),
    )
    .join('')

const paragraphsIn = (element: XmlElement): readonly string[] =>
  childrenOf(element).flatMap((child) =>
    child.name === 'text:p' || child.name === 'text:h' ? [textOf(child).trim()] : paragraphsIn(child),
  )

const childText = (element: XmlElement, name: string): string | null => {
  const child = childOf(element, name)
  return child === undefined ? null : textBelow(child)
}

/** Reads an `office:annotation`, and answers with the id that runs under it carry; `isRange` when it has an end. */
export function readComment(
  element: XmlElement,
  part: PartReading,
): { readonly id: string; readonly isRange: boolean } {
  const { attributes } = element
  const name = attributes['office:name'] ?? ''
  const id = name === '' || part.comments.some((comment) => comment.id === name) ? part.newId() : name
  part.comments.push({
    id,
    author: childText(element, 'dc:creator') ?? '',
    date: childText(element, 'dc:date'),
    text: paragraphsIn(element).join('\n'),
    replyTo: attributes['loext:parent-name'] ?? null,
    isResolved: attributes['loext:resolved'] === 'true',
  })
  return { id, isRange: id === name && part.ranged.has(name) }
}
