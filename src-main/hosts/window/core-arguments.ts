import type { Places } from './places.ts'

/** The arguments by which `core/child.ts` learns its folders. */
export const coreArguments = ({ workspaces, exports }: Places): string[] => [
  `--workspaces=${workspaces}`,
  `--exports=${exports}`,
]
