import { create } from 'zustand'

interface OverlayState {
  readonly shown: 'palette' | 'shortcuts' | null
}

/** What lies over the whole window: one thing at a time. */
export const useOverlay = create<OverlayState>()(() => ({ shown: null }))

export const openOverlay = (shown: 'palette' | 'shortcuts'): void => useOverlay.setState({ shown })
export const closeOverlay = (): void => useOverlay.setState({ shown: null })
