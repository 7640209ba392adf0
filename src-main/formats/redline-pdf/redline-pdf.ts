import { redlineBlocks } from '#shared/compare/report/redline-blocks.ts'
import type { Reported } from '#shared/compare/report/reported.ts'
import { makeBookmarks } from '../press/bookmarks.ts'
import { drawFurniture } from '../press/draw-furniture.ts'
import type { Press } from '../press/draw-text.ts'
import { collectPdf, openPdf } from '../press/open-pdf.ts'
import { makePageFlow } from '../press/page-flow.ts'
import { makeTypefaces } from '../press/typefaces.ts'
import { drawBlock } from './draw-blocks.ts'
import { drawHead, drawMissing } from './draw-head.ts'

/** A redline as a PDF, and what in it could not be shown. */
export interface RedlinePdf {
  readonly bytes: Uint8Array
  readonly notShown: readonly string[]
}

/**
 * The newer text as a whole, with what was deleted and inserted marked where it stands.
 *
 * Tagged, with bookmarks, its fonts in itself; the same input gives the same bytes.
 */
export async function redlinePdf(reported: Reported): Promise<RedlinePdf> {
  const { title, older, newer, madeOn } = reported
  const names = `${newer.name} against ${older.name}`
  const doc = openPdf(`${title}: ${names}`, madeOn)
  const bytes = collectPdf(doc)
  const press: Press = { flow: makePageFlow(doc), typefaces: makeTypefaces(doc), bookmarks: makeBookmarks(doc) }
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawHead(press, root, reported)
  for (const block of redlineBlocks(reported)) drawBlock(press, root, block)
  drawMissing(press, root)
  root.end()
  drawFurniture(press, { headLeft: title, headRight: names, foot: `Made ${madeOn} by comparing the two texts` })
  doc.end()
  return { bytes: await bytes, notShown: missingLine(press.typefaces.missing) }
}

const SHOWN = 20

function missingLine(missing: ReadonlySet<string>): readonly string[] {
  if (missing.size === 0) return []
  const some = [...missing].slice(0, SHOWN).join(' ')
  const more = missing.size > SHOWN ? ` and ${missing.size - SHOWN} more` : ''
  return [
    `The fonts of the PDF do not have these characters: ${some}${more}. Frames stand for them; the HTML redline shows them.`,
  ]
}
