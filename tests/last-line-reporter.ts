import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Closes a run with one plain line that a machine can read: `12 passed, 0 failed, 1 skipped`. */
export default class LastLine implements Reporter {
  onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    unhandled: ReadonlyArray<SerializedError>,
  ): void {
    let passed = 0;
    let failed = unhandled.length;
    let skipped = 0;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      const ownFailures = states.filter((state) => state === 'failed').length;
      passed += states.filter((state) => state === 'passed').length;
      skipped += states.filter((state) => state === 'skipped').length;
      // a file that did not load has no failed test, but has failed
      failed += ownFailures === 0 && module.state() === 'failed' ? 1 : ownFailures;
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
