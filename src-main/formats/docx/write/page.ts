import { el } from './xml.ts'

// A4 with 2.5 cm margins, in twentieths of a point.
const PAGE_WIDTH = 11906
const PAGE_HEIGHT = 16838
const MARGIN = 1417

/** What is left between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

/** The one section: page, margins, header and footer by relationship id. */
export const sectionProperties = (header: string, footer: string): string =>
  el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': header }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    el('w:pgSz', { 'w:w': PAGE_WIDTH, 'w:h': PAGE_HEIGHT }),
    el('w:pgMar', {
      'w:top': MARGIN,
      'w:right': MARGIN,
      'w:bottom': MARGIN,
      'w:left': MARGIN,
      'w:header': 709,
      'w:footer': 709,
      'w:gutter': 0,
    }),
  )
