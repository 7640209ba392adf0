import { contextBridge, ipcRenderer } from 'electron'
import type { HostBridge, HostEvent } from '#shared/api/host.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'

// The page gets these two functions and nothing of Electron: an event object would give it the sender.
const bridge: HostBridge = {
  send: (message) => ipcRenderer.invoke(CALL_CHANNEL, message),
  subscribe: (listener) => {
    const hear = (_: unknown, event: HostEvent): void => listener(event)
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear)
    }
  },
}

contextBridge.exposeInMainWorld('counterdraft', bridge)
