import type { ElectronParts } from './parts.ts'

const LOOK_MS = 5000
// Only asked for because the call wants one: "locked" does not depend on it.
const IDLE_SECONDS = 60

/** Locks when the screen is locked, the machine goes to sleep or the user is switched. */
export function lockWithScreen(
  powerMonitor: ElectronParts['powerMonitor'],
  platform: NodeJS.Platform,
  lockNow: () => Promise<unknown>,
): void {
  let isLocking = false
  const lock = (): void => {
    // A lid that is closed tells twice.
    if (isLocking) return
    isLocking = true
    void lockNow().finally(() => {
      isLocking = false
    })
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('user-did-resign-active', lock)
  // Linux tells nobody that its screen was locked: look.
  if (platform !== 'linux') return
  let wasLocked = false
  const look = (): void => {
    const isLocked = powerMonitor.getSystemIdleState(IDLE_SECONDS) === 'locked'
    if (isLocked && !wasLocked) lock()
    wasLocked = isLocked
  }
  setInterval(look, LOOK_MS).unref()
}
