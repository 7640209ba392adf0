import { type Route, routeOf } from './route.ts'

/**
 * Asks before the address changes: while `mayLeave` says no to where it would lead, it stays as it is.
 *
 * It is asked before anybody else hears of the change. The step that was taken back stays in the browser's history.
 */
export function guardLeaving(mayLeave: (to: Route) => boolean): () => void {
  let here = window.location.href
  const judge = (event: HashChangeEvent): void => {
    const { href, hash } = window.location
    if (href === here || mayLeave(routeOf(hash))) {
      here = href
      return
    }
    event.stopImmediatePropagation()
    window.history.replaceState(null, '', here)
  }
  window.addEventListener('hashchange', judge, { capture: true })
  return () => window.removeEventListener('hashchange', judge, { capture: true })
}
