import { listDays } from '../days.ts'

/** What a file's name says of which turn of a document it is. */
export interface NameClues {
  /** 2 of "v2", "draft 2", "round 2", 2.1 of "v2.1"; null where it says none. */
  readonly version: number | null
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  /** How far along it says it is: 0 for a first draft, up to 4 for a signed copy; null where it says nothing. */
  readonly stage: number | null
  /** The folders it lies in, joined by a slash; empty at the top. */
  readonly folder: string
}

/** The day in a name, and the name without it. */
function takeDate(name: string): { readonly date: string | null; readonly rest: string } {
  const [named] = listDays(name)
  return named === undefined ? { date: null, rest: name } : { date: named.day, rest: name.replace(named.text, ' ') }
}

const VERSION =
  /(?<![\p{L}\p{N}])(?:v|ver|vers|version|rev|revision|draft|round|turn|entwurf|fassung)[ ._#-]*(\d{1,3}(?:\.\d{1,2})?)(?![\p{L}\d])/iu
const ORDINAL = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)[ ._-]*(?:draft|version|round|turn|revision)/i
/** A number that leads or ends the name: "03 services agreement", "agreement_2". */
const EDGE = /^(\d{1,2})(?=[ ._-])|(?<=[ ._-]|\()(\d{1,2})\)?$/

const STAGES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:signed|executed|conformed|countersigned|unterschrieben|fully executed)\b/i, 4],
  [/\b(?:execution (?:copy|version)|for signature|to sign|agreed form)\b/i, 3],
  [/\b(?:final|agreed)\b/i, 2],
  [/\b(?:initial|first|original|template|standard)\b/i, 0],
]

function readVersion(name: string): number | null {
  const found = VERSION.exec(name)?.[1] ?? ORDINAL.exec(name)?.[1]
  return found === undefined ? null : Number(found)
}

/** Reads a file's name, and where it says nothing, the folder that it lies in. */
export function readName(path: string): NameClues {
  const parts = path.split('/')
  const { date: ownDate, rest } = takeDate((parts.at(-1) ?? '').replace(/\.[a-z]{1,8}$/i, ''))
  const folder = parts.slice(0, -1)
  const around = takeDate(folder.at(-1) ?? '')
  const spaced = rest.replaceAll(/[_.\-–]+/g, ' ')
  const edge = EDGE.exec(rest.trim())
  const version = readVersion(rest) ?? readVersion(around.rest) ?? (edge === null ? null : Number(edge[1] ?? edge[2]))
  return {
    version,
    date: ownDate ?? around.date,
    stage: STAGES.find(([pattern]) => pattern.test(spaced))?.[1] ?? null,
    folder: folder.join('/'),
  }
}
