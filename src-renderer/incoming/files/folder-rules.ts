import { file } from '#shared/api/schemas/fields.ts'

/** The most files of a folder that are taken at once. */
export const MAX_FILES = 500

/** The most entries of a folder that are looked at, so that a folder of everything ends, too. */
export const MAX_ENTRIES = 20_000

/** How many folders deep one is followed. */
export const MAX_DEPTH = 16

const MAX_PATH = 1000

const BY_SYSTEMS = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', '__macosx', 'icon\r', '$recycle.bin'])

/** True for what a person does not see in the folder, or what a program keeps there while it works. */
export function isPassedOver(name: string): boolean {
  const lower = name.toLowerCase()
  return lower.startsWith('.') || lower.startsWith('~') || lower.endsWith('.tmp') || BY_SYSTEMS.has(lower)
}

/** Endings of what is read, or refused with a reason of its own: an old Word file is worth a word. */
const WORTH_READING = /\.(?:docx?|dotx?|docm|odt|ott|rtf|pages|pdf|html?|mhtml?|md|markdown|txt|text)$/i

/** False for pictures, spreadsheets, archives and the like, which are not even opened. */
export const isWorthReading = (name: string): boolean =>
  WORTH_READING.test(name) || !/\.(?=\d*[a-z])[a-z\d]{1,5}$/i.test(name)

/** A name or path from outside as the whole application shows it: what makes it read as another one is replaced. */
export function cleanName(name: string): string {
  const parsed = file.shape.name.safeParse(name.slice(-MAX_PATH))
  return parsed.success ? parsed.data : '_'
}

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1) || path
