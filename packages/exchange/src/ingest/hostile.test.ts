import { describe, expect, test } from 'vitest';
import { nothingThere, theCodebook, TODAY } from '../testing/codebook.ts';
import { HOSTILE_FILES } from '../testing/hostile-files.ts';
import { planFile } from './plan-import.ts';

const LARGEST_ANSWER = 1024 * 1024;

// What they cost in time and memory is measured by `npm run bench`.
describe('hostile files are refused by name', () => {
  test.each(HOSTILE_FILES)('%s', async (_name, make, code) => {
    const plan = await planFile(
      { bytes: make(), fileName: 'x', sha256: '0', today: TODAY },
      theCodebook,
      nothingThere,
    );
    expect(plan.state).toBe('refused');
    expect(plan.observations).toEqual([]);
    expect(plan.issues.map((issue) => issue.code)).toContain(code);
    expect(JSON.stringify(plan).length).toBeLessThan(LARGEST_ANSWER);
  });
});
