import { fileURLToPath } from 'node:url'

/** The path of a file or, with a `/` at the end, a folder in `resources`: two folders up, from here and from dist/electron alike. */
export const resourcePath = (name: string): string => fileURLToPath(new URL(`../../resources/${name}`, import.meta.url))
