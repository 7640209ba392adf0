// A machine on the other end of the wire: answers whatever asks for it, and writes down that it was asked.

import { createSocket } from 'node:dgram'
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:net'

const [address = '', log = ''] = process.argv.slice(2)
const note = (what: string): void => appendFileSync(log, `${what}\n`)

const TCP = [53, 80, 443, 3478, 8080]
const UDP = [53, 443, 3478, 19302]

const listening = [
  ...TCP.map(
    (port) =>
      new Promise<void>((resolve) => {
        createServer((socket) => {
          note(`tcp ${port}`)
          socket.on('error', () => undefined).end()
        }).listen(port, address, resolve)
      }),
  ),
  ...UDP.map(
    (port) =>
      new Promise<void>((resolve) => {
        const socket = createSocket('udp4')
        socket.on('message', (bytes) => note(`udp ${port}: ${bytes.toString('latin1').replace(/[^ -~]/g, '.')}`))
        socket.bind(port, address, resolve)
      }),
  ),
]
await Promise.all(listening)
process.stdout.write('ready\n')
