import { useEffect } from 'react'
import { create } from 'zustand'
import type { CommandId } from './table.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

interface Registry {
  /** What each command does now, the latest screen first; a command without a handler cannot be used now. */
  readonly layers: readonly Handlers[]
}

const useRegistry = create<Registry>()(() => ({ layers: [] }))

const findHandler = (layers: readonly Handlers[], id: CommandId): (() => void) | undefined =>
  layers.find((layer) => layer[id] !== undefined)?.[id]

/** Gives commands their meaning while the component is shown. Pass a stable value (`useMemo`, or made once). */
export function useCommands(handlers: Handlers): void {
  useEffect(() => {
    useRegistry.setState(({ layers }) => ({ layers: [handlers, ...layers] }))
    return () => useRegistry.setState(({ layers }) => ({ layers: layers.filter((layer) => layer !== handlers) }))
  }, [handlers])
}

/** Runs a command when it can be used now. */
export function runCommand(id: CommandId): void {
  findHandler(useRegistry.getState().layers, id)?.()
}

/** True while the command can be used. */
export const useCanRun = (id: CommandId): boolean => useRegistry(({ layers }) => findHandler(layers, id) !== undefined)

/** True when the command can be used now; for whoever draws it, `useCanRun` or `useUsable` follows what changes. */
export const canRun = (id: CommandId): boolean => findHandler(useRegistry.getState().layers, id) !== undefined

/** Tells of each command whether it can be used, and follows what changes. */
export function useUsable(): (id: CommandId) => boolean {
  const layers = useRegistry((state) => state.layers)
  return (id) => findHandler(layers, id) !== undefined
}
