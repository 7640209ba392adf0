import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seeds.ts'],
    environment: 'node',
    // Deriving a key takes 256 MiB and most of a second on purpose; two cores share the work.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
