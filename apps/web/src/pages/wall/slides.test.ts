import type { JudgedTarget, ProfileIndicator } from '@kts/contract';
import { expect, test } from 'vitest';
import { slidesOf, stepFrom } from './slides.ts';

const target = (code: string, indicator: string, figure = true) =>
  ({ code, indicator, latest: figure ? { value: 1 } : null }) as JudgedTarget;
const figure = (indicator: string, value: number | null = 1) =>
  ({ indicator, latest: { value } }) as ProfileIndicator;

const board = {
  area: 'tien-giang',
  targets: [target('t1', 'share'), target('t2', 'firms', false)],
  profile: { indicators: [figure('share'), figure('dti'), figure('grdp'), figure('teams', null)] },
};
const keys = (...given: Parameters<typeof slidesOf>) => slidesOf(...given).map(({ key }) => key);

test('how the targets stand, targets with a figure, then key figures that no target tells', () => {
  expect(keys([board], null, ['share', 'dti', 'teams'])).toEqual([
    'tien-giang|counts',
    'tien-giang|t1',
    'tien-giang|dti',
  ]);
});

test('the address may name the indicators', () => {
  expect(keys([board], ['grdp', 'dti'], ['share'])).toEqual(['tien-giang|grdp', 'tien-giang|dti']);
});

test('areas come one after the other', () => {
  const country = { ...board, area: 'vn', targets: [target('n1', 'share')] };
  expect(keys([country, board], ['share'], [])).toEqual(['vn|n1', 'tien-giang|t1']);
});

test('zero is a figure', () => {
  const nothing = { ...board, targets: [], profile: { indicators: [figure('dti', 0)] } };
  expect(keys([nothing], null, ['dti'])).toEqual(['tien-giang|dti']);
});

test.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [5, 0, 3, 2],
  [0, 1, 0, 0],
])('from %d by %d of %d is %d', (index, step, count, next) => {
  expect(stepFrom(index, step, count)).toBe(next);
});
