import { ensureBuilt } from '../../../src-main/hosts/build.mjs'

/** Vitest's global setup: the page that the windows show, built from the sources as they are. */
export async function setup(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('the page could not be built')
}
