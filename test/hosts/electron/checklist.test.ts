import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

// What no test of behaviour can hold: that something dangerous is written nowhere, or only in the one place for it.

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A source file without its comments. */
interface Source {
  readonly path: string
  readonly code: string
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g

function readSources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      code: readFileSync(file, 'utf8').replaceAll(COMMENT, ''),
    }))
}

const sources = [...readSources('src-main'), ...readSources('src-renderer')]
const host = 'src-main/hosts/electron'

/** The files that hold a match, once for each match. */
const placesOf = (pattern: RegExp): readonly string[] =>
  sources.flatMap(({ path, code }) => [...code.matchAll(new RegExp(pattern, 'g'))].map(() => path))

it.each([
  // Preferences that are safe as long as nobody names them.
  /\bwebSecurity\b/,
  /\ballowRunningInsecureContent\b/,
  /\bexperimentalFeatures\b/,
  /\benableBlinkFeatures\b/,
  /\benableDeprecatedPaste\b/,
  /\bbypassCSP\b/,
  /\bnodeIntegration\w*\s*:\s*true\b/,
  /\b(sandbox|contextIsolation)\s*:\s*false\b/,
  /\bwebviewTag\s*:\s*true\b/,
  // Ways out of the application.
  /\bopenExternal\b/,
  /\bopenPath\b/,
  /@electron\/remote|\benableRemoteModule\b|\brequire\('remote'\)/,
  /\bautoUpdater\b/,
  /\bcrashReporter\b/,
  /\bcontentTracing\b/,
  /\bsetCertificateVerifyProc\b/,
  /\bsetProxy\b/,
  /\bdisableNetworkEmulation\b/,
  /['"]certificate-error['"]/,
  // Other ways to make a page, or to put something into one.
  /\bBrowserView\b|\bWebContentsView\b|\bnew\s+\S*BaseWindow\b/,
  /\bloadFile\b/,
  /\bexecuteJavaScript\w*\b/,
  /\bloadExtension\b/,
  // Channels beside the one that checks its sender.
  /\bipcMain\.(on|once|handleOnce|addListener)\b/,
  /\bipcRenderer\.(send|sendSync|sendToHost|postMessage)\b/,
  /\bMessageChannelMain\b/,
])('%s is written nowhere', (pattern) => {
  expect(placesOf(pattern)).toEqual([])
})

it.each([
  ['a window is made', /\bnew\s+\S*BrowserWindow\(/, `${host}/view/window.ts`],
  ['a page is loaded', /\bloadURL\(/, `${host}/view/window.ts`],
  ['a channel is listened to', /\bipcMain\.handle\(/, `${host}/guard/listen-to-page.ts`],
  ['something is put into a page', /\bexposeInMainWorld\(/, `${host}/preload.ts`],
  ['a file is shown in the file manager', /\bshowItemInFolder\(/, `${host}/run-application.ts`],
  ['a process is forked', /\butilityProcess\.fork\(/, `${host}/fork-core.ts`],
])('%s in one place', (_, pattern, place) => {
  expect(placesOf(pattern)).toEqual([place])
})

it('Electron itself is imported by the entry and by the preload alone, everything else is given its parts', () => {
  const imports = /import\s+(?!type\b)[^;]*?\sfrom\s+'electron(\/\w+)?'|import\('electron|require\('electron/
  expect([...placesOf(imports)].sort()).toEqual([`${host}/main.ts`, `${host}/preload.ts`])
})

it('the version of Electron is pinned exactly', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})
