import { expect, test } from 'vitest';
import { writeCsv } from '../formats/write-table.ts';
import { planTargets } from '../ingest/targets/plan-targets.ts';
import { theCodebook } from '../testing/codebook.ts';
import { targetTable } from './target-table.ts';

test('what is written and read again changes nothing', () => {
  const { targets } = theCodebook;
  const text = writeCsv(targetTable(targets, theCodebook));
  const plan = planTargets(new TextEncoder().encode(text), {
    codebook: theCodebook,
    usedCodes: new Set(targets.map(({ code }) => code)),
    today: '2026-11-22',
  });
  expect(plan.issues).toEqual([]);
  expect(plan.changes).toEqual({ created: 0, revised: 0, unchanged: targets.length });
  expect(plan.documents).toEqual([]);
});

test('of no targets the headings remain: a template', () => {
  expect(targetTable([], theCodebook)).toHaveLength(1);
});
