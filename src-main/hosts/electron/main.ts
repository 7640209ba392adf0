import { homedir } from 'node:os'
import { join } from 'node:path'
import {
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
} from 'electron'
import { forbidNetwork } from '#main/core/no-network.ts'
import { findPlaces } from '../window/places.ts'
import { namedWorkspace } from './start-arguments.ts'
import { startElectron } from './start-electron.ts'

// The entry of the built application: all its files lie beside this one, in dist/electron.
const here = import.meta.dirname

forbidNetwork()

startElectron(
  {
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
  },
  {
    places: findPlaces(process.env, process.platform, homedir()),
    platform: process.platform,
    named: namedWorkspace(process.argv, app.isPackaged, process.cwd()),
    page: join(here, '..', 'renderer'),
    preload: join(here, 'preload.cjs'),
    core: join(here, 'core-child.mjs'),
  },
)
