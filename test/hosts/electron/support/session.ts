import type { CallbackResponse, OnBeforeRequestListenerDetails, Session } from 'electron'
import type { SessionPart } from '#main/hosts/electron/parts.ts'
import { type Events, makeEvents } from './events.ts'

type Handler<Name extends keyof Session> = Session[Name] extends (handler: infer H, ...rest: never[]) => unknown
  ? NonNullable<H>
  : never

/** A session that keeps what it was told. */
export interface SessionStandIn {
  readonly part: SessionPart
  readonly events: Events
  readonly schemes: Map<string, (request: Request) => Response | Promise<Response>>
  readonly told: {
    permissionRequest?: Handler<'setPermissionRequestHandler'>
    permissionCheck?: Handler<'setPermissionCheckHandler'>
    device?: Handler<'setDevicePermissionHandler'>
    displayMedia?: Handler<'setDisplayMediaRequestHandler'>
    offline?: boolean
    spellChecker?: boolean
  }
  /** Whether a request of this kind goes through. */
  readonly lets: (url: string, resourceType?: OnBeforeRequestListenerDetails['resourceType']) => boolean
}

export function makeSession(): SessionStandIn {
  const events = makeEvents()
  const schemes: SessionStandIn['schemes'] = new Map()
  const told: SessionStandIn['told'] = {}
  let beforeRequest: ((details: never, answer: (response: CallbackResponse) => void) => void) | null = null
  const part: SessionPart = {
    on: events.on as never,
    enableNetworkEmulation: ({ offline }) => {
      told.offline = offline === true
    },
    setSpellCheckerEnabled: (enable) => {
      told.spellChecker = enable
    },
    setPermissionRequestHandler: (handler) => {
      if (handler !== null) told.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler) => {
      if (handler !== null) told.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler) => {
      if (handler !== null) told.device = handler
    },
    setDisplayMediaRequestHandler: (handler) => {
      if (handler !== null) told.displayMedia = handler
    },
    protocol: {
      handle: (scheme, handler) => {
        // As Electron: a scheme is handled once.
        if (schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        schemes.set(scheme, handler)
      },
    },
    webRequest: {
      onBeforeRequest: (listener: unknown) => {
        beforeRequest = listener as typeof beforeRequest
      },
    },
  }
  const lets: SessionStandIn['lets'] = (url, resourceType = 'xhr') => {
    let isCancelled = false
    beforeRequest?.({ url, resourceType } as never, ({ cancel }) => {
      isCancelled = cancel === true
    })
    return !isCancelled
  }
  return { part, events, schemes, told, lets }
}
