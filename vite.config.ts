import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Builds the window's page. Hosts read the result into memory and serve it with the headers of `hosts/window`. */
export default defineConfig({
  root: folder('src-renderer'),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: folder('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The page's policy allows neither inline code nor data: fonts, and a preload helper would need the network.
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
  },
})
