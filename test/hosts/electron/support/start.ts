import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startElectron } from '#main/hosts/electron/start-electron.ts'
import { findPlaces, type Places } from '#main/hosts/window/places.ts'
import { type ElectronStandIn, makeElectron, type StandInOptions } from './electron.ts'

export interface Started extends ElectronStandIn {
  readonly places: Places
  /** A folder of this test alone. */
  readonly folder: string
}

export interface StartOptions extends StandInOptions {
  readonly named?: string | null
  readonly platform?: NodeJS.Platform
  readonly isBuilt?: boolean
}

/** The application on a stand-in, before Electron is ready, with a data folder and a page of its own. */
export function start(options: StartOptions = {}): Started {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-electron-'))
  const page = join(folder, 'page')
  if (options.isBuilt !== false) writePage(page)
  const env = { COUNTERDRAFT_DATA: join(folder, 'data'), COUNTERDRAFT_DOWNLOADS: join(folder, 'downloads') }
  const places = findPlaces(env, 'linux', folder)
  const standIn = makeElectron(options)
  startElectron(standIn.electron, {
    places,
    platform: options.platform ?? 'win32',
    named: options.named ?? null,
    page,
    preload: join(folder, 'preload.cjs'),
    core: 'core-child.mjs',
  })
  onTestFinished(async () => {
    standIn.app.emit('will-quit', { preventDefault: () => undefined })
    for (const core of standIn.cores) core.crash()
    await new Promise(setImmediate)
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...standIn, places, folder }
}

/** The same, with Electron ready and the window open. */
export async function startReady(options: StartOptions = {}): Promise<Started> {
  const started = start(options)
  await started.becomeReady()
  return started
}

/** A page as small as they come, for what is said of it does not depend on what it holds. */
export function writePage(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">§')
  writeFileSync(join(folder, 'assets', 'main.js'), 'export const page = 1\n')
}
