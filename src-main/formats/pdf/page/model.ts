/** How a font looks, as far as reading depends on it. */
export interface FontLook {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * A run of characters without a space, as printed: left and right edge, baseline, size.
 *
 * Lengths are points from the upper left corner of the page as it is looked at, y downwards.
 */
export interface Word {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly font: FontLook
  readonly bold: boolean
  /** A line is printed under it; it then counts as bold. */
  readonly underlined?: boolean
  /** A space was printed before it. */
  readonly spaced: boolean
  /** Printed without ink, as the text layer of a recognised scan is. */
  readonly hidden: boolean
  /** Which way it runs, in degrees, 0 for upright. */
  readonly angle: number
}

/** A straight printed line along an axis. */
export interface Rule {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** What is printed on a page. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  /** Large ones. */
  readonly pictures: number
  /** Characters for which the file does not say what they mean. */
  readonly unknown: number
  /** Words outside the visible part of the page, which are left out. */
  readonly outside: number
}
