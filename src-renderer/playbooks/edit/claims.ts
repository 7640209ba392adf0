import { useEffect } from 'react'
import { create } from 'zustand'

interface Claims {
  /** Paths at which an input shows its own faults, as often as one does. */
  readonly paths: readonly string[]
}

export const useClaims = create<Claims>()(() => ({ paths: [] }))

/** Says that the faults at a path are shown where they belong, so that nothing else needs to tell them. */
export function useClaim(path: string): void {
  useEffect(() => {
    useClaims.setState(({ paths }) => ({ paths: [...paths, path] }))
    return () =>
      useClaims.setState(({ paths }) => {
        const at = paths.indexOf(path)
        return { paths: paths.filter((_, index) => index !== at) }
      })
  }, [path])
}
