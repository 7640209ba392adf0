import { changePackage } from '../../edit/package/changing.ts'
import { openParts, type Parts } from '../../edit/package/open-parts.ts'
import { type TextPart, withPrefixes } from '../../edit/package/text-part.ts'
import { acceptMarks } from '../../edit/xml/accept-marks.ts'
import { parsePart } from '../../edit/xml/parse-part.ts'
import { shownPieces } from '../words/shown-pieces.ts'
import type { PlacedField, PlacedParagraph } from './model.ts'
import { placeDocument } from './place-document.ts'

/** The document that is rewritten, without tracked changes. */
export interface Base {
  readonly parts: Parts
  /** Every paragraph of the file, in the reader's order. */
  readonly paragraphs: readonly PlacedParagraph[]
  readonly fields: readonly PlacedField[]
}

/** Parts with text in them, comments too. */
const STORIES = /^(?:header|footer|footnotes|endnotes|comments)$/

/** The package with the tracked changes of all its parts accepted, and the parts that had any; the same bytes where none had. */
export function acceptAll(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly changed: readonly string[] } {
  const parts = openParts(bytes)
  const changing = changePackage(parts)
  const related = parts.relations(parts.main).filter(({ kind, isExternal }) => STORIES.test(kind) && !isExternal)
  const changed: string[] = []
  for (const path of new Set([parts.main, ...related.map(({ target }) => target)])) {
    const text = parts.text(path)
    if (text === null || acceptMarks(text) === text) continue
    changing.set(path, acceptMarks(withPrefixes(text)))
    changed.push(path)
  }
  return { bytes: changed.length > 0 ? changing.finish() : bytes, changed }
}

/** Opens a package without tracked changes. */
export function openBase(bytes: Uint8Array): Base {
  const parts = openParts(bytes)
  const known = new Map<string, TextPart | null>()
  const partAt = (path: string): TextPart | null => {
    const source = known.has(path) ? null : parts.text(path)
    if (source !== null) known.set(path, { path, source, root: parsePart(source) })
    return known.get(path) ?? null
  }
  return { parts, ...placeDocument(parts, partAt) }
}

/** What some paragraphs of the file say that the reader shows as one. */
export const textOfPlaced = (paragraphs: readonly PlacedParagraph[]): string =>
  shownPieces(paragraphs.flatMap(({ pieces }) => pieces))
    .map(({ text }) => text)
    .join('')
