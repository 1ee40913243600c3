import { defineConfig } from 'vitest/config'
import { HeavyFirst } from './tools/heavy-first.ts'

export default defineConfig({
  test: {
    reporters: ['default', './tools/closing-line-reporter.ts'],
    setupFiles: ['./tools/seed-properties.ts'],
    // Only what hangs is ended: how long a machine takes is no finding of a test.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // Both cores of a small machine: the default leaves one idle, and the run must end within twenty minutes.
    maxWorkers: 2,
    sequence: { sequencer: HeavyFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['packages/*/src/**/*.test.ts', 'data/**/*.test.ts'],
          // These rooms hold no state of their own, so their tests share what is read once: half a minute less.
          isolate: false,
        },
      },
      {
        extends: true,
        // What is read once is shared here too; what a test starts (processes, servers, folders) it ends itself.
        test: { name: 'parts', include: ['apps/*/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        // A journey that hangs is ended by the first thing it waits for in vain; one that goes on is let go on.
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['./e2e/screens-built.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 1_800_000,
        },
      },
    ],
  },
})
