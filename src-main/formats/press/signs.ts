import type { PdfDocument } from './paper.ts'

/** A sign that the fonts do not have, drawn by hand on a square of one em above the baseline. */
type Draw = (doc: PdfDocument, x: number, baseline: number, size: number) => void

const box: Draw = (doc, x, baseline, size) => {
  doc
    .lineWidth(size * 0.06)
    .rect(x + size * 0.1, baseline - size * 0.68, size * 0.66, size * 0.66)
    .stroke()
}

const polyline =
  (...points: readonly (readonly [number, number])[]): Draw =>
  (doc, x, baseline, size) => {
    doc.lineWidth(size * 0.07)
    for (const [at, [right, up]] of points.entries()) {
      const place = [x + right * size, baseline - up * size] as const
      if (at === 0) doc.moveTo(...place)
      else doc.lineTo(...place)
    }
    doc.stroke()
  }

const all =
  (...parts: readonly Draw[]): Draw =>
  (...place) => {
    for (const part of parts) part(...place)
  }

const disc =
  (radius: number, isFilled: boolean): Draw =>
  (doc, x, baseline, size) => {
    doc.lineWidth(size * 0.06).circle(x + size * 0.42, baseline - size * 0.34, size * radius)
    if (isFilled) doc.fill()
    else doc.stroke()
  }

const block =
  (side: number): Draw =>
  (doc, x, baseline, size) => {
    doc.rect(x + (0.42 - side / 2) * size, baseline - (0.34 + side / 2) * size, side * size, side * size).fill()
  }

const cross = all(polyline([0.22, 0.58], [0.64, 0.12]), polyline([0.22, 0.12], [0.64, 0.58]))
const tick = polyline([0.2, 0.36], [0.36, 0.16], [0.66, 0.56])

/** Signs that stand in contracts and forms. */
const DRAWN: Readonly<Record<string, Draw>> = {
  '→': all(polyline([0.08, 0.32], [0.76, 0.32]), polyline([0.54, 0.5], [0.76, 0.32], [0.54, 0.14])),
  '←': all(polyline([0.08, 0.32], [0.76, 0.32]), polyline([0.3, 0.5], [0.08, 0.32], [0.3, 0.14])),
  '☐': box,
  '□': box,
  '☑': all(box, tick),
  '☒': all(box, cross),
  '✓': tick,
  '✔': tick,
  '✗': cross,
  '✘': cross,
  '●': disc(0.3, true),
  '○': disc(0.28, false),
  '◦': disc(0.16, false),
  '■': block(0.6),
  '▪': block(0.32),
}

export const SIGN_WIDTH = 0.86

/** True for a sign that is drawn where no font has it. */
export const isDrawn = (character: string): boolean => DRAWN[character] !== undefined

/** Draws signs one after another; what is none of them is an empty frame: a character that no font here has. */
export function drawSigns(doc: PdfDocument, text: string, x: number, baseline: number, size: number): void {
  let at = x
  for (const character of text) {
    const draw = DRAWN[character] ?? missing
    draw(doc, at, baseline, size)
    at += SIGN_WIDTH * size
  }
}

const missing: Draw = (doc, x, baseline, size) => {
  doc
    .lineWidth(size * 0.04)
    .rect(x + size * 0.08, baseline - size * 0.7, size * 0.62, size * 0.8)
    .stroke()
}
