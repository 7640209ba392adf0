import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { forbidNetwork } from '#main/core/no-network.ts'
import { readAssets } from '../window/assets.ts'
import { findPlaces, type Places } from '../window/places.ts'
import { findBrowser, NO_BROWSER } from './find-browser.ts'
import { type HostEnd, openChromiumHost } from './open-host.ts'
import { type Instance, takeOrHandOver } from './single-instance.ts'
import { wantsSandbox } from './switches.ts'

const PAGE = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))

const SAFE = 'Everything saved is safe.'

/** What is said when the window has ended by itself. */
const ENDS: Readonly<Record<HostEnd, string | null>> = {
  asked: null,
  'window-closed': null,
  'browser-ended': `The browser ended, and the window with it. ${SAFE} Start again to go on.`,
  'page-crashed': `The window crashed. ${SAFE} Start again to go on.`,
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** What tests change: no display is needed, and another page is shown. */
export interface RunOptions {
  readonly headless?: boolean
  readonly page?: string
}

/** Runs the application in a browser's window until it ends; answers with the exit code. */
export async function runChromium(args: readonly string[], options: RunOptions = {}): Promise<number> {
  forbidNetwork()
  endAtMistake()
  const asked = listenToSignals()
  const [named] = args
  const workspace = named === undefined ? null : resolve(named)
  const places = findPlaces(process.env, process.platform, homedir())
  const instance = await takeOrHandOver(places.data, { workspace }).catch(String)
  if (typeof instance === 'string') {
    say(`Counterdraft cannot work in ${places.data}: ${instance}. Nothing was changed; make the folder writable.`)
    return 1
  }
  if (instance === null) {
    say(`Counterdraft is running already${workspace === null ? '' : `: it was asked to open ${workspace}`}.`)
    return 0
  }
  try {
    return await runWindow(places, workspace, instance, { ...options, asked })
  } catch (thrown) {
    say(`${thrown instanceof Error ? thrown.message : String(thrown)}. Nothing was changed.`)
    return 1
  } finally {
    instance.release()
  }
}

async function runWindow(
  places: Places,
  workspace: string | null,
  instance: Instance,
  { headless = false, page = PAGE, asked }: RunOptions & { readonly asked: Promise<void> },
): Promise<number> {
  const browser = findBrowser(process.env, process.platform, homedir())
  if (browser === null) {
    say(NO_BROWSER)
    return 2
  }
  if (!wantsSandbox(process.getuid?.() ?? null)) {
    say("Running as root: the browser's sandbox is off. Use another account for real work.")
  }
  const host = await openChromiumHost({ places, assets: readAssets(page), browser, workspace, headless })
  instance.onLetter(({ workspace: asked }) => void host.show(asked).catch(() => undefined))
  void asked.then(host.close)
  const end = await host.closed
  const line = ENDS[end]
  if (line === null) return 0
  say(line)
  return 1
}

/** What nobody expected ends the host: the core, whose host is gone then, closes its workspace. */
function endAtMistake(): void {
  process.on('uncaughtException', (thrown) => {
    say(`Counterdraft made a mistake: ${thrown.message}. ${SAFE} Please report it, and start again.`)
    process.exit(1)
  })
}

/** Answers when Ctrl+C or its kin ask us to end: the core closes its workspace then, and the browser its window. */
function listenToSignals(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  return promise
}
