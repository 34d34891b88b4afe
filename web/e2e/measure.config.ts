import { defineConfig } from 'vitest/config'

// a real browser against a running installation; writes figures, asserts none
export default defineConfig({
  test: { environment: 'node', include: ['e2e/**/*.measure.ts'], testTimeout: 600_000, hookTimeout: 120_000 },
})
