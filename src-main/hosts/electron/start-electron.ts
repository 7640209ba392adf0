import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readAssets } from '../window/assets.ts'
import type { Places } from '../window/places.ts'
import { hardenProcess } from './guard/harden-process.ts'
import type { ElectronParts } from './parts.ts'
import { runApplication } from './run-application.ts'
import { type Handover, readHandover } from './start-arguments.ts'
import { tellNoStart } from './view/dialogs.ts'

/** Where the built files are, and what the start named. */
export interface Start {
  readonly places: Places
  readonly platform: NodeJS.Platform
  /** The workspace named at the start, or null. */
  readonly named: string | null
  /** The folder of the built page. */
  readonly page: string
  readonly preload: string
  /** The entry of the core process. */
  readonly core: string
}

/**
 * Starts the application, once for each data folder: a second start hands its workspace to the first and ends.
 *
 * Everything up to `whenReady` happens before Electron is ready; the switches would come too late after it.
 */
export function startElectron(electron: ElectronParts, start: Start): void {
  const { app, dialog } = electron
  app.setName('Counterdraft')
  keepFilesIn(app, join(start.places.data, 'electron'))
  hardenProcess(electron)
  const handover: Handover = { workspace: start.named }
  if (!app.requestSingleInstanceLock(handover)) {
    app.quit()
    return
  }

  let { named } = start
  let show = (workspace: string | null): void => {
    named = workspace ?? named
  }
  app.on('second-instance', (_event, _argv, _folder, data) => show(readHandover(data).workspace))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    show(path)
  })
  const run = (): void => {
    show = runApplication(electron, { ...start, named }, readAssets(start.page)).show
  }
  app
    .whenReady()
    .then(run)
    .catch((thrown: unknown) => {
      tellNoStart(dialog, thrown)
      app.exit(1)
    })
}

/** Puts Chromium's own files beside ours, so that one folder holds all we leave. No text of a contract is in them. */
function keepFilesIn(app: ElectronParts['app'], folder: string): void {
  // Electron refuses a folder that is not there.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
}
