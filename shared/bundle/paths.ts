import { utf8 } from './bytes.ts'
import { showUnprintable } from './plain-line.ts'

/** Longest path of a file in a bundle, in UTF-8 bytes: short enough for Windows below an ordinary folder. */
const PATH_LIMIT = 180

// Windows refuses these names whatever the extension (Microsoft, "Naming Files, Paths, and Namespaces").
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?$/i

/** Why a path may not stand in a bundle, null when it may. */
export function pathFault(path: string): string | null {
  if (path === '') return 'is empty'
  if (utf8(path).length > PATH_LIMIT) return `is longer than ${PATH_LIMIT} bytes`
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute'
  if (path.includes('\\')) return 'holds a backslash'
  if (showUnprintable(path) !== path) return 'holds a control, direction or invisible character'
  if (path !== path.normalize('NFC')) return 'is not in composed form (NFC)'
  for (const name of path.split('/')) {
    if (name === '..' || name === '.' || name === '') return 'climbs or has an empty step'
    if (/[<>:"|?*]/.test(name)) return 'holds a character that Windows refuses'
    if (/[. ]$/.test(name) || name.startsWith(' '))
      return 'has a step that starts or ends with a space, or ends with a dot'
    if (RESERVED.test(name)) return 'has a step that is a device name on Windows'
  }
  return null
}

const collisionKey = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()

/** The first path that is there twice, differs from another only in case, or is a file where another has a folder. */
export function collidingPath(paths: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const path of paths) {
    const key = collisionKey(path)
    if (seen.has(key)) return path
    seen.add(key)
  }
  const isInsideFile = (path: string): boolean => {
    const steps = collisionKey(path).split('/')
    return steps.slice(1).some((_, i) => seen.has(steps.slice(0, i + 1).join('/')))
  }
  return paths.find(isInsideFile) ?? null
}

/** A title as a short ASCII name: lower case, digits, single hyphens. */
export function slugOf(title: string, limit = 60): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, limit)
  return slug.replaceAll(/^-+|-+$/g, '') || 'contract'
}
