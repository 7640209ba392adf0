type Reload = () => Promise<void>

const reloads = new Set<Reload>()

/** Runs after every change; the answer ends it. Screens and lists put their reloading here. */
export function onRefresh(reload: Reload): () => void {
  reloads.add(reload)
  return () => reloads.delete(reload)
}

/** Reloads whatever is shown. */
export async function refreshWorkspace(): Promise<void> {
  await Promise.all([...reloads].map((reload) => reload()))
}
