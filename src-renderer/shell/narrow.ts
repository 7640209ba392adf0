import { useSyncExternalStore } from 'react'

// Half of a small screen, or a small window at 200 %: beside the navigation nothing could be read.
const narrow = window.matchMedia('(width < 760px)')

function onChange(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** True while the window has room for one screen only; the menu leads to the others. */
export const useIsNarrow = (): boolean => useSyncExternalStore(onChange, () => narrow.matches)
