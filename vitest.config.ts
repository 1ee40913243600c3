import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'data/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    reporters: ['default', './tools/closing-line-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Both cores of a small machine: the default leaves one idle, and the run must end within twenty minutes.
    maxWorkers: 2,
  },
})
