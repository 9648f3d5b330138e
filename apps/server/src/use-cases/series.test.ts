import type { Indicator, ObservationStatus, ShownReading } from '@kts/domain';
import { expect, test } from 'vitest';
import { previousOf } from './series.ts';

const reading = (period: string, ...status: ObservationStatus[]) =>
  ({ period, value: 1, status: status.length === 0 ? ['A'] : status }) as unknown as ShownReading;

const before = (cut: string | null, ...readings: readonly [...ShownReading[], ShownReading]) => {
  const breaks = cut === null ? [] : [{ period: cut, status: 'B' }];
  const series = { source: 'nso', boundaries: null, derivation: 'reported', readings } as const;
  const latest = readings.at(-1) as ShownReading;
  return previousOf({ breaks } as unknown as Indicator, series, latest)?.period ?? null;
};

test.each([
  ['the year before', null, [reading('2022'), reading('2023')], '2022'],
  ['not of another frequency', null, [reading('2022'), reading('2023-06'), reading('2023')], '2022'],
  ['none across a break', '2023', [reading('2022'), reading('2023')], null],
  ['none when the latest is flagged', null, [reading('2022'), reading('2023', 'P', 'D')], null],
  [
    'a break holds from the first day of its year',
    '2021',
    [reading('2021-11'), reading('2021-12')],
    '2021-11',
  ],
  ['a break of the year before', '2021', [reading('2020-12'), reading('2021-01')], null],
] as const)('the reading before: %s', (_case, cut, readings, expected) => {
  expect(before(cut, ...readings)).toBe(expected);
});
