import type { Indicator, ObservationStatus, ShownReading } from '@kts/domain';
import { expect, test } from 'vitest';
import { newestOf } from './series.ts';

/** `2023 9 AB`: period, value, flags (A when left out). */
const reading = (text: string, more: Partial<ShownReading> = {}) => {
  const [period, value, flags = 'A'] = text.split(' ');
  const status = [...flags] as ObservationStatus[];
  const key = { period, source: 'nso', boundaries: '2024', derivation: 'reported', quality: 'ok' };
  return {
    ...key,
    value: Number(value),
    status,
    parts: [],
    knownFrom: null,
    ...more,
  } as unknown as ShownReading;
};

const told = (cut: string | null, ...readings: readonly ShownReading[]) => {
  const indicator = {
    breaks: cut === null ? [] : [{ period: cut, status: 'B' }],
    sources: ['nso', 'mic'],
    accumulation: 'flow',
    unitKind: 'amount',
  } as unknown as Indicator;
  const area = { level: 'province', predecessors: [], validTo: null } as const;
  const found = newestOf(area, indicator, readings, '2025-12-31');
  return [found?.latest.value, found?.previous?.value];
};

test.each<[string, string | null, ShownReading[], (number | undefined)[]]>([
  ['nothing', null, [], [undefined, undefined]],
  ['the year before', null, [reading('2022 1'), reading('2023 2')], [2, 1]],
  ['not of another length', null, [reading('2022 1'), reading('2023-06 2'), reading('2023 3')], [3, 1]],
  ['none across a break', '2023', [reading('2022 1'), reading('2023 2')], [2, undefined]],
  ['none across a flagged break', null, [reading('2022 1'), reading('2023 2 PB')], [2, undefined]],
  [
    'a break holds from the first day of its year',
    '2021',
    [reading('2021-11 1'), reading('2021-12 2')],
    [2, 1],
  ],
  [
    'the other list of an unchanged province',
    null,
    [reading('2024 1'), reading('2025 2', { boundaries: '2025' })],
    [2, 1],
  ],
  [
    'another definition does not stand for the area',
    null,
    [reading('2022 1'), reading('2023 2 AD')],
    [1, undefined],
  ],
  ['… unless nothing else is there', null, [reading('2023 2 AD')], [2, undefined]],
  [
    'the first source, even where another is newer',
    null,
    [reading('2022 1'), reading('2023 2', { source: 'mic' })],
    [1, undefined],
  ],
])('the figure that stands for an area: %s', (_name, cut, readings, expected) => {
  expect(told(cut, ...readings)).toEqual(expected);
});
