import { writeFileSync } from 'node:fs'
import { makeElectron } from './electron.ts'

// Stands in for the module `electron` under plain Node: what the built main file imports, by name. It makes itself
// ready once, opens nothing, and writes what it was told to standard output.
const { electron, becomeReady, cores, log } = makeElectron({ isPackaged: false })

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} = electron

setTimeout(async () => {
  await becomeReady()
  for (const core of cores) core.crash()
  writeFileSync(1, `${JSON.stringify(log)}\n`)
  process.exit(0)
})
