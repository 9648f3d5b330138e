// `npm test`: install, lint, types, build, then every test. The last line is `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb, install, pinnedNode, root, run } from './prepare.mjs';

install();

const results = [];
const step = (name, command, args) => {
  console.log(`\n── ${name}`);
  const passed = run(command, args) === 0;
  results.push(passed);
  if (!passed) console.log(`✗ ${name}`);
};

const bin = (name) => join(root, 'node_modules', '.bin', name);
step('lint', bin('biome'), ['ci', '.']);
for (const project of [
  'packages/domain',
  'packages/contract',
  'packages/words',
  'packages/pictures',
  'packages/exchange',
  'packages/store',
  'apps/server',
  'apps/web',
  'tests',
]) {
  step(`types ${project}`, bin('tsc'), ['-p', project]);
}
buildWeb();

const folder = mkdtempSync(join(tmpdir(), 'kts-test-'));
const report = join(folder, 'report.json');
console.log('\n── tests');
const status = run(pinnedNode, [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const counts = countTests(report, status);
rmSync(folder, { recursive: true, force: true });

const passed = counts.passed + results.filter(Boolean).length;
const failed = counts.failed + results.filter((each) => !each).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A file that could not be loaded, and a run that ended badly for another reason, count as failed. */
function countTests(path, exitCode) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
