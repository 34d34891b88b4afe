import { defineConfig } from 'vitest/config'

// a real browser against a running installation: one story after the other, no parallel files
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/**/*.walk.ts'],
    fileParallelism: false,
    bail: 1,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    reporters: ['default', ['junit', { outputFile: 'target/failsafe-reports/TEST-walk.xml' }]],
  },
})
