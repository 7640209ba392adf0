/** An address that is not left without asking. */
interface Held {
  /** What stands after its `#`, with the `#`. */
  readonly hash: string
  readonly mayLeave: (to: string) => boolean
}

let held: Held | null = null

/** Asks before the address changes: while `mayLeave` says no to where it would lead, it stays as it is. One at a time. */
export function guardLeaving(mayLeave: (to: string) => boolean): () => void {
  held = { hash: window.location.hash, mayLeave }
  return () => {
    held = null
  }
}

/** The address that is shown while one is held; null when the window's own counts. */
export const heldHash = (): string | null => held?.hash ?? null

/** The window's address has changed: it is left so, or put back. The step stays in the browser's history. */
export function settleAddress(): void {
  const { href, hash } = window.location
  if (held === null || hash === held.hash) return
  if (held.mayLeave(hash)) {
    held = { ...held, hash }
    return
  }
  const url = new URL(href)
  url.hash = held.hash
  window.history.replaceState(null, '', url)
}
