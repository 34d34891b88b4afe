import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** One story after the other, in the order of their names. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((one, other) => one.moduleId.localeCompare(other.moduleId))
  }
}

// a real browser against a running installation
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/**/*.walk.ts'],
    fileParallelism: false,
    sequence: { sequencer: ByName },
    bail: 4,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    reporters: ['default', ['junit', { outputFile: 'target/failsafe-reports/TEST-walk.xml' }]],
  },
})
