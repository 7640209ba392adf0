import { defineConfig } from 'vitest/config'

// Deriving a key takes 256 MiB and most of a second on purpose; two cores share the work.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

// What opens a browser runs alone, one file after another, and by `npm test` without any network.
const WINDOWS = ['test/e2e/**/*.spec.ts', 'test/hosts/chromium/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: WINDOWS,
          setupFiles: ['test/seeds.ts'],
          environment: 'node',
          ...patience,
        },
      },
      {
        test: {
          name: 'windows',
          include: WINDOWS,
          globalSetup: ['test/e2e/support/build.ts'],
          environment: 'node',
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
})
