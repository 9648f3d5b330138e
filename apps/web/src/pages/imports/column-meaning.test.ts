import { expect, test } from 'vitest';
import { columnIndex, columnLetter, readMeaning } from './column-meaning.ts';

const none = { indicator: null, period: null, province: null, unit: null };

test.each([
  ['ignore', { kind: 'ignored' }],
  ['unknown', { kind: 'unknown' }],
  ['', { kind: 'unknown' }],
  ['role:province', { kind: 'role', role: 'province' }],
  ['role:hat', { kind: 'unknown' }],
  ['indicator:grdp', { kind: 'figures', ...none, indicator: 'grdp' }],
  ['period:2023-Q1', { kind: 'figures', ...none, period: '2023-Q1' }],
  [
    'indicator:grdp period:2023 unit:tỷ_đồng province:tien-giang',
    { kind: 'figures', indicator: 'grdp', period: '2023', unit: 'tỷ đồng', province: 'tien-giang' },
  ],
])('%s', (meaning, read) => {
  expect(readMeaning(meaning)).toEqual(read);
});

test('letters and places are one', () => {
  for (const index of [0, 25, 26, 51, 52, 199, 701, 702])
    expect(columnIndex(columnLetter(index))).toBe(index);
  expect([columnIndex('AA'), columnIndex('a'), columnIndex('')]).toEqual([26, -1, -1]);
});
