import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function refuse(): never {
  throw new Error('Counterdraft does not use the network.')
}

/**
 * Makes every way to the network throw in this process.
 *
 * Nothing in the product uses one, and the linter holds that; this holds it for the packages we ship with, too.
 */
export function forbidNetwork(): void {
  net.Socket.prototype.connect = refuse
  net.Server.prototype.listen = refuse
  dgram.Socket.prototype.send = refuse
  dgram.Socket.prototype.bind = refuse
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const) dns[name] = refuse as never
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const)
    dns.promises[name] = refuse as never
  // What is imported by name was copied before: let it follow.
  syncBuiltinESMExports()
  globalThis.fetch = refuse
  globalThis.WebSocket = refuse as never
}
