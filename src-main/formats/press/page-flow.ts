import { PAGE, type PdfDocument } from './paper.ts'

/** Where on which page the next thing goes. */
export interface PageFlow {
  readonly doc: PdfDocument
  readonly y: () => number
  readonly page: () => number
  /** Leaves some room, unless a page begins here. */
  readonly skip: (height: number) => void
  /** Begins a page unless so much room is left on this one. */
  readonly ensure: (height: number) => void
  /** Takes so much of the page, on the next one if need be, and tells where it begins. */
  readonly take: (height: number) => number
  /** Goes on no higher than here, as far as this page goes. */
  readonly lower: (y: number) => void
}

export function makePageFlow(doc: PdfDocument): PageFlow {
  let y: number = PAGE.top
  let page = 0
  const ensure = (height: number): void => {
    if (y === PAGE.top || y + height <= PAGE.bottom) return
    doc.addPage()
    page += 1
    y = PAGE.top
  }
  return {
    doc,
    ensure,
    y: () => y,
    page: () => page,
    skip: (height) => {
      if (y > PAGE.top) y += height
    },
    take: (height) => {
      ensure(height)
      const from = y
      y += height
      return from
    },
    lower: (least) => {
      y = Math.max(y, Math.min(least, PAGE.bottom))
    },
  }
}
