import type { ImportGround } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { complaints, planText } from '../../testing/codebook.ts';

const HEADING = 'indicator;province;period;value;source\n';
const file = (rows: readonly string[]): string =>
  HEADING + rows.map((row) => `digital-economy-grdp-share;Huế;${row};nso\n`).join('');

/** All provinces lie between two values; this one has others. */
const known = (least: number, most: number, own: readonly number[]): ImportGround => ({
  current: () => null,
  spread: () => ({ least, most }),
  series: () => own.map((value, at) => ({ period: String(2020 + at), boundaries: '2024', value })),
});

describe('a figure is held against its neighbours in time', () => {
  test.each([
    ['near to all that is known', ['2022;9,5', '2023;9,9'], known(5, 12, [9]), []],
    ['far from the one before it in the file', ['2022;2,5', '2023;20,5'], known(5, 12, []), ['outlier 3 D']],
    ['far from the one that is known before it', ['2021;61,5'], known(5, 62, [5]), ['outlier 2 D']],
    ['near, where another province has none', ['2022;9,5', '2023;9,9'], known(0, 12, [9]), []],
    ['far, where nothing is known', ['2022;2,5', '2023;20,5'], { current: () => null }, ['outlier 3 D']],
  ])('%s', (_name, rows, ground, expected) => {
    expect(complaints(planText(file(rows), {}, ground))).toEqual(expected);
  });
});
