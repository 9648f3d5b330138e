import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredThrough, returningQuestions } from './answer-walk.ts';
import { failingOf, failingWhenAnswered } from './failings.ts';
import { judge, planOfTable } from './judge.ts';
import { anyTable, officeTable } from './table-world.ts';

/** A table is made again from the number that fast-check prints: `node tests/tables/run.ts 1 NUMBER show`. */
const numbers = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const SEED = 20261130;

describe('tables with a known truth, read', () => {
  test('nothing is stored otherwise than meant without a question', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (seed) => {
        const table = await anyTable(seed);
        expect(judge(table, await planOfTable(table)).wrong).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    ));

  test('a table of an office is read without a question', async () => {
    const failing: (string | null)[] = [];
    for (let seed = SEED; seed < SEED + 200; seed += 1)
      failing.push(await failingOf(await officeTable(seed)));
    expect(failing.filter((kind) => kind?.startsWith('WRONG'))).toEqual([]);
    expect(failing.filter((kind) => kind === null).length).toBeGreaterThanOrEqual(0.95 * failing.length);
  });

  test('true answers lead to what is meant', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (seed) => {
        const failing = await failingWhenAnswered(await anyTable(seed));
        expect(failing ?? '').not.toMatch(/^(?:WRONG|ASKED AGAIN)/);
      }),
      { seed: SEED, numRuns: 150 },
    ));

  test('no option of a question leads to the same question', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (seed) => {
        const table = await anyTable(seed);
        expect(await returningQuestions((answers) => planOfTable(table, answers))).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    ));

  test('whatever is answered, the questions end', () =>
    fc.assert(
      fc.asyncProperty(numbers, fc.nat(), async (seed, pick) => {
        const table = await anyTable(seed);
        const { again } = await answeredThrough(
          (answers) => planOfTable(table, answers),
          ({ options }) => options[pick % Math.max(1, options.length)]?.value,
        );
        expect(again).toEqual([]);
      }),
      { seed: SEED, numRuns: 60 },
    ));

  test('a file asks no more questions than it leaves texts to decide', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (seed) => {
        const table = await anyTable(seed);
        const { questions } = await planOfTable(table);
        const texts = new Set(table.texts.flat().filter((text) => /\p{L}/u.test(text)));
        const settings = new Set(questions.flatMap(({ about, id }) => (id === about ? [about] : [])));
        expect(questions.length).toBeLessThanOrEqual(texts.size + settings.size);
      }),
      { seed: SEED, numRuns: 100 },
    ));

  test('every cell that is not blank is accounted for', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (seed) => {
        const table = await anyTable(seed);
        const { account } = await planOfTable(table);
        const filled = table.texts.flat().filter((text) => text.trim() !== '' && !text.startsWith('[sheet '));
        const counted = Object.values(account.counts).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(account.filled);
        // A merged cell of a workbook counts as often as it covers cells.
        const isExact = account.filled > 0 && table.fileName.endsWith('.csv');
        expect(account.filled).toBe(isExact ? filled.length : account.filled);
      }),
      { seed: SEED, numRuns: 100 },
    ));
});
