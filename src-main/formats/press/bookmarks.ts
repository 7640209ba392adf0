import type { PdfDocument } from './paper.ts'

/** The headings in the side bar of a viewer, each below the one that it belongs to. */
export interface Bookmarks {
  readonly add: (title: string, depth: number, y: number) => void
}

type Bookmark = PdfDocument['outline']

export function makeBookmarks(doc: PdfDocument): Bookmarks {
  let open: readonly { readonly depth: number; readonly item: Bookmark }[] = []
  return {
    add: (title, depth, y) => {
      const above = open.filter((other) => other.depth < depth)
      // `left` counts from the right edge.
      const place = { expanded: false, top: y, left: doc.page.width }
      const item = (above.at(-1)?.item ?? doc.outline).addItem(title, place)
      open = [...above, { depth, item }]
    },
  }
}
