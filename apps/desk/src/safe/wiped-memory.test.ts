import { afterEach, expect, test, vi } from 'vitest'
import { overwriteReadRoom } from './wiped-memory.ts'

afterEach(() => vi.unstubAllEnvs())

test('where there is no room for temporary files a lock is answered all the same', async () => {
  vi.stubEnv('XDG_RUNTIME_DIR', '/nowhere/at/all')
  vi.stubEnv('TMPDIR', '/nowhere/at/all')
  await expect(overwriteReadRoom()).resolves.toBeUndefined()
})
