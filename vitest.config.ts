import { defineConfig } from 'vitest/config';

// Milliseconds. Only what hangs is to meet it: the limit measures the code, and not how busy the machine is.
const PATIENT = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    // Vitest leaves one processor to the person at the machine; on two that is one worker, and takes twice as long.
    maxWorkers: '100%',
    projects: [
      // Pure rooms and what is not about a page run without any DOM: touching `window` there is a ReferenceError.
      {
        test: {
          name: 'pure',
          ...PATIENT,
          environment: 'node',
          include: [
            'test/*.test.ts',
            'test/{conformance,core,companion,destinations,collector,compose,examples,dist,proxy,engines/harness,fuzz,runner}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'browser',
          ...PATIENT,
          environment: 'happy-dom',
          include: ['test/{browser,hall,parts}/**/*.test.ts'],
        },
      },
      // The behaviour suite: on src, and with MINIFY=1 on the files in dist.
      { test: { name: 'doors', ...PATIENT, environment: 'node', include: ['test/doors/**/*.test.ts'] } },
      // What npm users get: packed, installed into an empty project, and used from there.
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/*.test.ts'],
          globalSetup: 'test/package/installPackage.ts',
          ...PATIENT,
        },
      },
      { test: { name: 'es5', ...PATIENT, environment: 'node', include: ['test/es5/**/*.test.ts'] } },
      // One file at a time: with more at once browsers hang now and then, or answer late. A test that fails is run once more, and
      // the report says so: real browsers on a shared machine are not always in time.
      {
        test: {
          name: 'engines',
          environment: 'node',
          include: ['test/engines/**/*.spec.ts'],
          // All files of a worker in one process, which starts each browser once.
          maxWorkers: 2,
          isolate: false,
          retry: 1,
          // Only what hangs is to meet them.
          testTimeout: 120000,
          hookTimeout: 120000,
          expect: { poll: { timeout: 30000 } },
        },
      },
      // Pagebeat's own column of the conformance suite. One engine to a worker, and some cells at a time, as many as it has windows:
      // most of them wait for most of their time. A cell that fails is played once more.
      {
        test: {
          name: 'faults',
          environment: 'node',
          include: ['test/conformance/**/*.spec.ts'],
          retry: 1,
          hookTimeout: 120000,
          maxWorkers: 3,
          maxConcurrency: 12,
        },
      },
      // By `npm run fuzz` alone.
      { test: { name: 'fuzz', environment: 'node', include: ['test/fuzz/*.spec.ts'], hookTimeout: 60000 } },
    ],
  },
});
