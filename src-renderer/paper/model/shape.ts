import type { ParagraphLook, VersionText } from '#shared/model/version-text.ts'

/** How a paragraph of the body is set. */
export interface Shape {
  /** Steps from the left edge of the sheet's text. */
  readonly indent: number
  readonly align: NonNullable<ParagraphLook['align']> | null
  /** Null for body text, 0 for the title, else the heading's level. */
  readonly level: number | null
  /** It stands out as a heading; one that is only bold or in capitals looks as its text does. */
  readonly isSetAsHeading: boolean
  readonly marker: string | null
}

/** What a word processor prints before an item without a number. */
const BULLETS = ['•', '◦', '▪'] as const

/** Formats that tell nothing of looks: there what a paragraph is has to. */
const isFlat = ({ format }: VersionText): boolean => format === 'text'

function stepsIn({ clauses }: VersionText, clause: number): number {
  let steps = 0
  for (let at: number | null = clause; at !== null; at = clauses[at]?.parent ?? null)
    if (clauses[at]?.kind === 'item') steps += 1
  return steps
}

/** How many headed clauses stand around a clause, itself included: the level of its heading. */
function headingLevel({ clauses }: VersionText, clause: number): number {
  let level = 0
  for (let at: number | null = clause; at !== null; at = clauses[at]?.parent ?? null)
    if (clauses[at]?.heading != null) level += 1
  return level
}

/** True where the paragraph is nothing but its clause's heading. */
function isHeading({ clauses, paragraphs }: VersionText, index: number): boolean {
  const paragraph = paragraphs[index]
  const heading = paragraph?.clause == null ? null : (clauses[paragraph.clause]?.heading ?? null)
  return heading !== null && heading !== '' && paragraph?.text.trim() === heading.trim()
}

/** How a paragraph stands on the sheet. */
export function shapeOf(text: VersionText, index: number): Shape {
  const paragraph = text.paragraphs[index]
  const { look, clause = null, label = null, cell = null } = paragraph ?? {}
  const isTitle = look?.outline === 0 || (text.title !== null && clause === 0 && paragraph?.text.trim() === text.title)
  const isHeaded = clause !== null && (isHeading(text, index) || (look?.outline ?? 0) > 0)
  const level = isTitle ? 0 : isHeaded && cell === null ? Math.max(1, headingLevel(text, clause)) : null
  const indent = look?.indent ?? (isFlat(text) && clause !== null && label !== null ? stepsIn(text, clause) : 0)
  const bullet = look?.isBullet === true ? (BULLETS[Math.max(0, indent - 1) % BULLETS.length] ?? BULLETS[0]) : null
  const isSetAsHeading = level !== null && (isTitle || (look?.outline ?? 0) > 0 || isFlat(text))
  return { indent, align: look?.align ?? null, level, isSetAsHeading, marker: label ?? bullet }
}
