import { PartFault, TooLarge } from './package/faults.ts'
import { findParts } from './package/relations.ts'
import { openPackage } from './package/unpack.ts'
import { readElements, textBelow } from './xml/visit-xml.ts'

/** What a file says of who made it, and when; null where it says nothing. Anybody can write anything there. */
export interface DocumentMakers {
  readonly creator: string | null
  readonly lastModifiedBy: string | null
  readonly company: string | null
  /** When it was saved last, as the file writes it. */
  readonly modified: string | null
}

export const NOBODY: DocumentMakers = { creator: null, lastModifiedBy: null, company: null, modified: null }

/** The trimmed text of the first element of that name; null where there is none, or nothing in it. */
export function textOf(part: string | null, name: string): string | null {
  const [element] = part === null ? [] : readElements(part, [name])
  const text = element === undefined ? '' : textBelow(element).trim()
  return text === '' ? null : text
}

/** Reads the properties of a Word file; those of a file that cannot be opened say nothing. */
export function readMakers(bytes: Uint8Array): DocumentMakers {
  try {
    const { properties, applicationProperties } = findParts(openPackage(bytes))
    return {
      creator: textOf(properties, 'dc:creator'),
      lastModifiedBy: textOf(properties, 'cp:lastModifiedBy'),
      company: textOf(applicationProperties(), 'ap:Company'),
      modified: textOf(properties, 'dcterms:modified'),
    }
  } catch (thrown) {
    if (thrown instanceof PartFault || thrown instanceof TooLarge) return NOBODY
    throw thrown
  }
}
