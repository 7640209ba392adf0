import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findPlaces } from '#main/hosts/window/places.ts'
import { readRecent, rememberRecent } from '#main/hosts/window/recent.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-places-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A home folder whose user-dirs.dirs holds these lines. */
function homeWith(name: string, lines: string): string {
  const home = join(folder, name)
  mkdirSync(join(home, '.config'), { recursive: true })
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), lines)
  return home
}

it('on Linux data lies where XDG says, and exports go to the Downloads folder', () => {
  expect(findPlaces({}, 'linux', '/home/ada')).toEqual({
    data: '/home/ada/.local/share/counterdraft',
    workspaces: '/home/ada/.local/share/counterdraft/workspaces',
    exports: '/home/ada/Downloads',
    profiles: '/home/ada/.local/share/counterdraft/profiles',
  })
  expect(findPlaces({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ada').data).toBe('/data/counterdraft')
  expect(findPlaces({ XDG_DATA_HOME: 'relative' }, 'linux', '/home/ada').data).toBe(
    '/home/ada/.local/share/counterdraft',
  )
})

it('a Downloads folder that was translated or moved is found', () => {
  const german = homeWith(
    'german',
    '# made by a tool\nXDG_DESKTOP_DIR="$HOME/Schreibtisch"\nXDG_DOWNLOAD_DIR="$HOME/Heruntergeladen"\n',
  )
  expect(findPlaces({}, 'linux', german).exports).toBe(join(german, 'Heruntergeladen'))
  const moved = homeWith('moved', 'XDG_DOWNLOAD_DIR="/mnt/big/downloads"\n')
  expect(findPlaces({}, 'linux', moved).exports).toBe('/mnt/big/downloads')
  expect(findPlaces({ XDG_CONFIG_HOME: join(moved, '.config') }, 'linux', '/home/ada').exports).toBe(
    '/mnt/big/downloads',
  )
  const odd = homeWith('odd', 'XDG_DOWNLOAD_DIR="downloads"\n#XDG_DOWNLOAD_DIR="/no"\n')
  expect(findPlaces({}, 'linux', odd).exports).toBe(join(odd, 'Downloads'))
})

it('on macOS and Windows everything lies where applications keep it there', () => {
  expect(findPlaces({}, 'darwin', '/Users/ada')).toMatchObject({
    data: '/Users/ada/Library/Application Support/Counterdraft',
    exports: '/Users/ada/Downloads',
  })
  expect(findPlaces({ APPDATA: 'D:\\Roaming' }, 'win32', 'C:\\Users\\ada')).toEqual({
    data: 'D:\\Roaming\\Counterdraft',
    workspaces: 'D:\\Roaming\\Counterdraft\\workspaces',
    exports: 'C:\\Users\\ada\\Downloads',
    profiles: 'D:\\Roaming\\Counterdraft\\profiles',
  })
  expect(findPlaces({}, 'win32', 'C:\\Users\\ada').data).toBe('C:\\Users\\ada\\AppData\\Roaming\\Counterdraft')
})

it('other folders can be named on every system', () => {
  const env = { COUNTERDRAFT_DATA: '/d', COUNTERDRAFT_DOWNLOADS: '/e', XDG_DATA_HOME: '/x' }
  for (const platform of ['linux', 'darwin'] as const) {
    expect(findPlaces(env, platform, '/home/ada')).toMatchObject({
      data: '/d',
      workspaces: '/d/workspaces',
      exports: '/e',
    })
  }
})

it('the workspace that was open last is remembered by its path alone, for this user alone', () => {
  const data = join(folder, 'data')
  expect(readRecent(data)).toBe(null)
  rememberRecent(data, '/home/ada/work.counterdraft')
  rememberRecent(data, '/home/ada/other.counterdraft')
  expect(readRecent(data)).toBe('/home/ada/other.counterdraft')
  expect(readdirSync(data)).toEqual(['recent.json'])
  expect(JSON.parse(readFileSync(join(data, 'recent.json'), 'utf8'))).toEqual({
    workspace: '/home/ada/other.counterdraft',
  })
  expect(statSync(data).mode & 0o077).toBe(0)
  expect(statSync(join(data, 'recent.json')).mode & 0o077).toBe(0)
})

it('a memory that is damaged, or cannot be written, is passed over', () => {
  const data = join(folder, 'damaged')
  mkdirSync(data)
  for (const text of ['', '{', '{"workspace":7}', '{"workspace":"/a","more":1}', '[]']) {
    writeFileSync(join(data, 'recent.json'), text)
    expect(readRecent(data), text).toBe(null)
  }
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  rememberRecent(join(file, 'below'), '/a')
  expect(existsSync(join(file, 'below'))).toBe(false)
})
