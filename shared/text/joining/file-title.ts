import type { Clause, DocumentKind } from '../../model/version-text.ts'
import { readScheduleLabel } from '../typed-labels.ts'

const LONGEST = 120

/** What says which turn of a document a file is, and not which document. */
const TURN =
  /(?<=^|[\s(])(?:v(?:er(?:sion)?)?\.? ?\d+(?:\.\d+)*|rev(?:ision)?\.? ?\d+|draft(?: ?\d+)?|final|clean|redline[ds]?|marked(?: up)?|tracked|signed|copy|\(\d+\)|\d{4}-?\d{2}-?\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4})(?=$|[\s)])/giu

const NAMES: Readonly<Record<DocumentKind, string>> = { main: 'Agreement', schedule: 'Schedule', annex: 'Annex' }

/**
 * The title that a file's name makes: without its ending, and without what tells one turn from the next ("v2", "final",
 * a date), so that the same document is called the same in every version.
 */
export function fileTitle(name: string): string {
  const stem = name.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const words = stem
    .replaceAll(/[_\s]+/g, ' ')
    .replaceAll(TURN, ' ')
    .replaceAll(/\(\s*\)/g, ' ')
  const title = words.replaceAll(/\s+/g, ' ').replaceAll(/^[\s.,–—-]+|[\s.,(–—-]+$/g, '')
  return title.slice(0, LONGEST).trim()
}

/** The heading that a file's name gives a document, with the number of its schedule where it names one. */
export function readFileTitle(name: string, kind: DocumentKind): Pick<Clause, 'label' | 'heading'> {
  const title = fileTitle(name)
  const schedule = readScheduleLabel(title)
  if (schedule === null || !/\s/.test(schedule.label))
    return { label: null, heading: title === '' ? NAMES[kind] : title }
  const rest = title.slice(schedule.start)
  return { label: schedule.label, heading: rest === '' ? null : rest }
}
