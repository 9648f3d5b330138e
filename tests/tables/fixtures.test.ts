import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { planFile } from '@kts/exchange';
import { describe, expect, test } from 'vitest';
import { returningQuestions, type PlanWith } from './answer-walk.ts';
import { codebook } from './places.ts';

const FOLDER = new URL('../fixtures/imports/', import.meta.url);
const NOTHING_THERE = { current: () => null };

/** Plans the file of a fixture with what was said of it, and further answers. */
function planOfFixture(name: string): PlanWith {
  const folder = new URL(`${name}/`, FOLDER);
  const fileName = readdirSync(folder).find((file) => file.startsWith('input.')) ?? 'input.csv';
  const bytes = readFileSync(new URL(fileName, folder));
  const request = new URL('request.json', folder);
  const { settings = {}, answers = {} } = existsSync(request)
    ? JSON.parse(readFileSync(request, 'utf8'))
    : {};
  // Where a case says nothing of the status, its figures are official; null leaves it open.
  const { status = 'A', ...others } = settings;
  return (further) =>
    planFile(
      {
        bytes,
        fileName,
        sha256: '0',
        today: '2026-11-30',
        settings: status === null ? others : { ...others, status },
        answers: new Map([...Object.entries<string>(answers), ...further]),
      },
      codebook,
      NOTHING_THERE,
    );
}

describe('files as offices send them', () => {
  test.each(readdirSync(FOLDER))(
    '%s: every cell is accounted for, and no question comes back',
    async (name) => {
      const planWith = planOfFixture(name);
      const { account, questions } = await planWith(new Map());
      expect(Object.values(account.counts).reduce((sum, count) => sum + count, 0)).toBe(account.filled);
      expect(new Set(questions.map(({ params }) => JSON.stringify(params))).size).toBe(questions.length);
      expect(await returningQuestions(planWith)).toEqual([]);
    },
  );
});
