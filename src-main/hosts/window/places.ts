import { readFileSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** The folders a window host works in; none of them need exist yet. */
export interface Places {
  /** The application's own data. */
  readonly data: string
  /** Workspaces that are opened by name. */
  readonly workspaces: string
  /** Where exports are written: the user's Downloads. */
  readonly exports: string
  /** Browser profiles of running windows. */
  readonly profiles: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Finds the folders by the conventions of the system; `COUNTERDRAFT_DATA` and `COUNTERDRAFT_DOWNLOADS` go first. */
export function findPlaces(env: Environment, platform: NodeJS.Platform, home: string): Places {
  const path = platform === 'win32' ? win32 : posix
  const given = (name: string): string | null => {
    const value = env[name]
    // The XDG specification says that relative paths are to be ignored; for ours they would follow the current folder.
    return value !== undefined && path.isAbsolute(value) ? value : null
  }
  const data = given('COUNTERDRAFT_DATA') ?? systemData(given, platform, home)
  return {
    data,
    workspaces: path.join(data, 'workspaces'),
    exports: given('COUNTERDRAFT_DOWNLOADS') ?? downloads(given, platform, home),
    profiles: path.join(data, 'profiles'),
  }
}

type Given = (name: string) => string | null

function systemData(given: Given, platform: NodeJS.Platform, home: string): string {
  switch (platform) {
    case 'win32':
      return win32.join(given('APPDATA') ?? win32.join(home, 'AppData', 'Roaming'), 'Counterdraft')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Counterdraft')
    default:
      return posix.join(given('XDG_DATA_HOME') ?? posix.join(home, '.local', 'share'), 'counterdraft')
  }
}

function downloads(given: Given, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return win32.join(home, 'Downloads')
  const plain = posix.join(home, 'Downloads')
  return platform === 'darwin' ? plain : (userDownloads(given, home) ?? plain)
}

/** The Downloads folder as xdg-user-dirs keeps it: translated, or moved by the user. */
function userDownloads(given: Given, home: string): string | null {
  const file = posix.join(given('XDG_CONFIG_HOME') ?? posix.join(home, '.config'), 'user-dirs.dirs')
  const named = /^\s*XDG_DOWNLOAD_DIR="(\$HOME)?(\/[^"]*)"/m.exec(readOrEmpty(file))
  if (named === null) return null
  const rest = named[2] ?? ''
  return named[1] === undefined ? rest : posix.join(home, rest)
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
