import { expect, test } from 'vitest';
import { codebookOf } from './codebook.ts';
import type { Formula } from './indicator.ts';
import { periodsRead } from './periods-read.ts';
import { indicatorOf } from './testing/indicator.ts';

const indicator = (code: string, formula: Formula | null = null) => indicatorOf(code, { formula });
const growth = (code: string, first: string) => indicator(code, { kind: 'growth', first });
const codebook = codebookOf({
  units: [],
  formerAreas: [],
  areas: [],
  sources: [],
  targets: [],
  indicators: [
    indicator('added'),
    growth('once', 'added'),
    growth('twice', 'once'),
    growth('circle', 'circle-too'),
    growth('circle-too', 'circle'),
    indicator('of-growth', { kind: 'ratio', first: 'added', second: 'twice', factor: 1 }),
  ],
});

test.each([
  ['added', '2024', ['2024', '2024-12', '2024-Q4']],
  ['added', '2024-06', ['2024', '2024-06', '2024-S1']],
  ['once', '2024', ['2023', '2023-12', '2024', '2024-12', '2024-Q4']],
  ['once', '2024-06', ['2023', '2024', '2024-06', '2024-S1']],
  ['of-growth', '2024', ['2022', '2023', '2023-12', '2024', '2024-12', '2024-Q4']],
  ['circle', '2024', ['2022', '2023', '2023-12', '2024', '2024-12', '2024-Q4']],
])('%s in %s', (code, period, read) => {
  const all = ['2021', '2022', '2023', '2023-12', '2024', '2024-06', '2024-12', '2024-Q4', '2024-S1', '2025'];
  const of = codebook.indicator(code);
  expect(of && all.filter(periodsRead(of, [period], codebook))).toEqual(read);
});
