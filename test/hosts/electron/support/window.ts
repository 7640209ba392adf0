import type { BrowserWindowConstructorOptions, HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import type { ContentsPart, WindowPart } from '#main/hosts/electron/parts.ts'
import { type Events, makeEvents } from './events.ts'

/** The contents of a window, and what it was told. */
export interface ContentsStandIn {
  readonly part: ContentsPart
  readonly events: Events
  readonly sent: (readonly [channel: string, message: unknown])[]
  readonly told: {
    openWindow?: (details: HandlerDetails) => WindowOpenHandlerResponse
    webRtc?: string
  }
}

export function makeContents(id: number): ContentsStandIn {
  const events = makeEvents()
  const sent: [string, unknown][] = []
  const told: ContentsStandIn['told'] = {}
  const part: ContentsPart = {
    id,
    on: events.on as never,
    send: (channel, message) => {
      sent.push([channel, message])
    },
    setWindowOpenHandler: (handler) => {
      told.openWindow = handler
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      told.webRtc = policy
    },
  }
  return { part, events, sent, told }
}

/** A window, and what was done with it. */
export interface WindowStandIn {
  readonly part: WindowPart
  readonly options: BrowserWindowConstructorOptions
  readonly contents: ContentsStandIn
  readonly events: Events
  readonly log: string[]
  isMinimized: boolean
  isDestroyed: boolean
}

export function makeWindow(options: BrowserWindowConstructorOptions, contents: ContentsStandIn): WindowStandIn {
  const events = makeEvents()
  const log: string[] = []
  const part: WindowPart = {
    webContents: contents.part,
    once: events.on as never,
    isDestroyed: () => window.isDestroyed,
    isMinimized: () => window.isMinimized,
    getNormalBounds: () => ({ x: 40, y: 30, width: 1200, height: 700 }),
    loadURL: async (url) => {
      log.push(`load ${url}`)
    },
    show: () => {
      log.push('show')
    },
    focus: () => {
      log.push('focus')
    },
    restore: () => {
      log.push('restore')
    },
    destroy: () => {
      // Its process goes first, and nobody is to take that for a crash.
      contents.events.emit('render-process-gone', {}, { reason: 'killed' })
      window.isDestroyed = true
      log.push('destroy')
    },
  }
  const window: WindowStandIn = { part, options, contents, events, log, isMinimized: false, isDestroyed: false }
  return window
}
