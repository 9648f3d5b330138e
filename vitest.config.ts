import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What is waited for comes when it comes, on two busy cores too: a second is no promise. */
const SLOW = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 20_000 } } };

/** Programs that tests start, again and again, are compiled once. */
const STARTS_PROGRAMS = {
  env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
};

export default defineConfig({
  test: {
    // Every core: left to itself vitest keeps one free, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // Nothing in them outlives a test: modules are loaded once a worker, not once a file.
          isolate: false,
        },
      },
      { test: { name: 'fences', include: ['tests/fences/**/*.test.ts'], ...SLOW } },
      { test: { name: 'data', include: ['tests/data/**/*.test.ts'], ...SLOW } },
      { test: { name: 'judgement', include: ['tests/judgement/**/*.test.ts'], ...SLOW } },
      { test: { name: 'tables', include: ['tests/tables/**/*.test.ts'], ...SLOW } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts'], ...SLOW, ...STARTS_PROGRAMS } },
      { test: { name: 'crash', include: ['tests/crash/**/*.test.ts'], ...SLOW, ...STARTS_PROGRAMS } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/unpack-chromium.ts'],
          ...SLOW,
        },
      },
    ],
  },
});
