type Listener = (...args: readonly never[]) => unknown

/** Listeners by event, as Electron's objects keep them. */
export interface Events {
  readonly on: (event: string, listener: Listener) => void
  readonly emit: (event: string, ...args: readonly unknown[]) => void
  readonly names: () => readonly string[]
}

export function makeEvents(): Events {
  const listeners: [string, Listener][] = []
  return {
    on: (event, listener) => {
      listeners.push([event, listener])
    },
    emit: (event, ...args) => {
      for (const [name, listener] of listeners) if (name === event) listener(...(args as never[]))
    },
    names: () => listeners.map(([name]) => name),
  }
}

/** An event that says whether it was prevented. */
export function makeEvent(): { readonly preventDefault: () => void; prevented: boolean } {
  const event = {
    prevented: false,
    preventDefault: () => {
      event.prevented = true
    },
  }
  return event
}
