import { describe, expect, test } from 'vitest';
import type { Indicator, MethodBreak } from './indicator.ts';
import type { ObservationStatus } from './observation.ts';
import type { Target } from './target.ts';
import {
  baselineOf,
  breakAfter,
  isOfficial,
  judgedSeries,
  onPresentDefinition,
  type SeriesPoint,
} from './target-series.ts';

const point = (period: string, value: number, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  value,
  status: ['A'],
  quality: 'ok',
  source: 'nso',
  boundaries: '2024',
  observation: 1,
  derivation: 'reported',
  releasedOn: null,
  ...more,
});

type Wanted = Pick<Target, 'period' | 'source'>;
const by2025: Wanted = { period: '2025', source: null };
const flow: Pick<Indicator, 'accumulation' | 'sources'> = {
  accumulation: 'flow',
  sources: ['nso', 'province', 'mic'],
};
const stock = { ...flow, accumulation: 'stock' as const };

const values = (wanted: Wanted, indicator: typeof flow, candidates: readonly SeriesPoint[]): number[] =>
  judgedSeries(wanted, indicator, candidates).map(({ value }) => value);

describe('judgedSeries', () => {
  const province = point('2021', 8.59, { source: 'province' });
  const ministry = point('2022', 5.73, { source: 'mic' });
  const press = point('2023', 7, { source: 'press', status: ['V'] });
  const forum = point('2023', 8, { source: 'forum', status: ['V'] });
  const old = point('2024', 10);
  const merged = point('2025', 12, { boundaries: '2025' });
  const derived = point('2021', 8.592, { source: 'province', derivation: 'derived', observation: null });

  test.each<[string, [Wanted, typeof flow], SeriesPoint[], number[]]>([
    ['nothing', [by2025, flow], [], []],
    [
      'the first source in order that has a reading, joined to no other',
      [by2025, flow],
      [ministry, province],
      [8.59],
    ],
    ['the source that the target names', [{ ...by2025, source: 'mic' }, flow], [ministry, province], [5.73]],
    [
      'nothing where the named source is silent',
      [{ ...by2025, source: 'nso' }, flow],
      [ministry, province],
      [],
    ],
    [
      'a source that only forecasts is silent',
      [by2025, flow],
      [point('2024', 9, { status: ['F'] }), province],
      [8.59],
    ],
    ['unlisted sources last', [by2025, flow], [press, ministry], [5.73]],
    ['unlisted sources by name', [by2025, flow], [press, forum], [8]],
    ['in order of time', [by2025, flow], [point('2023', 3), point('2021', 1), point('2022', 2)], [1, 2, 3]],
    ['the list of provinces in force when the period ends', [by2025, flow], [old, merged], [12]],
    ['… even when the other is longer', [{ ...by2025, period: '2024' }, flow], [old, merged], [10]],
    ['the other list where that one has nothing', [by2025, flow], [old], [10]],
    ['… the newer one likewise', [{ ...by2025, period: '2024' }, flow], [merged], [12]],
    ['the country has no list', [by2025, flow], [point('2024', 13.17, { boundaries: null })], [13.17]],
    ['reported before derived', [by2025, flow], [derived, province], [8.59]],
    ['derived where nothing is reported', [by2025, flow], [derived], [8.592]],
    [
      'a forecast never counts, whatever else it is',
      [by2025, flow],
      [old, point('2025', 15, { status: ['F', 'E'] })],
      [10],
    ],
    ['nor what is imputed', [by2025, flow], [old, point('2025', 15, { status: ['I'] })], [10]],
    [
      'estimates and hearsay do',
      [by2025, flow],
      [point('2023', 9, { status: ['V'] }), point('2024', 10, { status: ['E'] })],
      [9, 10],
    ],
    [
      'flags of a break do no harm',
      [by2025, flow],
      [point('2023', 9, { status: ['B', 'P'] }), point('2024', 10, { status: ['D', 'A'] })],
      [9, 10],
    ],
    ['a flow of six months is none of a year', [by2025, flow], [point('2023-S1', 4), point('2023', 9)], [9]],
    [
      'a target for a quarter looks at quarters',
      [{ ...by2025, period: '2025-Q2' }, flow],
      [point('2024-Q2', 3), point('2024', 9)],
      [3],
    ],
    [
      'an average likewise',
      [by2025, { ...flow, accumulation: 'average' }],
      [point('2023-06', 4), point('2023', 9)],
      [9],
    ],
    [
      'a stock of any day',
      [by2025, stock],
      [point('2023', 533), point('2023-06', 491), point('2022-Q4', 440)],
      [440, 491, 533],
    ],
    [
      'one reading a day: the official one',
      [by2025, stock],
      [point('2023', 530, { status: ['E'] }), point('2023-12', 533)],
      [533],
    ],
    [
      'one reading a day: that of the longer period',
      [by2025, stock],
      [point('2023-12', 533), point('2023', 534)],
      [534],
    ],
  ])('%s', (_name, [wanted, indicator], candidates, expected) => {
    expect(values(wanted, indicator, candidates)).toEqual(expected);
  });
});

describe('isOfficial', () => {
  test.each<[ObservationStatus[], boolean]>([
    [['A'], true],
    [['P'], true],
    [['B', 'P'], true],
    [['E'], false],
    [['V'], false],
    [['P', 'V'], false],
    [['A', 'E'], false],
    [['B'], false],
  ])('%j: %s', (status, expected) => {
    expect(isOfficial({ status })).toBe(expected);
  });
});

const cut = (period: string, status: 'B' | 'D'): MethodBreak => ({ period, status, textVi: '', textEn: '' });
const breaks = [cut('2021', 'B'), cut('2024', 'D')];
const years = ['2020', '2021', '2022', '2024'].map((period, index) => point(period, index));

describe('the present definition', () => {
  test('is that of the last reading', () => {
    expect(onPresentDefinition(years, breaks).map(({ period }) => period)).toEqual(['2024']);
    expect(onPresentDefinition(years.slice(0, 3), breaks).map(({ period }) => period)).toEqual([
      '2021',
      '2022',
    ]);
    expect(onPresentDefinition(years.slice(0, 1), breaks)).toHaveLength(1);
    expect(onPresentDefinition([], breaks)).toEqual([]);
  });

  test('is where an unnamed baseline stands; a named one stands where its document says', () => {
    expect(baselineOf(null, years.slice(0, 3), breaks)).toEqual({
      period: '2021',
      value: 1,
      source: 'nso',
      named: false,
    });
    expect(baselineOf({ period: '2019', value: 7, source: null }, years, breaks)).toMatchObject({
      value: 7,
      named: true,
    });
    expect(baselineOf(null, [], breaks)).toBeNull();
  });
});

describe('breakAfter', () => {
  test.each<[string, string, readonly SeriesPoint[], 'B' | 'D' | null]>([
    ['a known break on the way', '2020', years.slice(0, 3), 'B'],
    ['a new definition on the way', '2021', years, 'D'],
    ['both: method outranks', '2020', years, 'B'],
    ['none since', '2021', years.slice(0, 3), null],
    ['from 1 January on: June 2021 follows the break of 2021', '2021-06', years.slice(0, 3), null],
    ['no reading', '2020', [], null],
    [
      'a flag on the way',
      '2021',
      [point('2021', 1), point('2022', 2, { status: ['B', 'A'] }), point('2023', 3)],
      'B',
    ],
    ['a flag on the start', '2021', [point('2021', 1, { status: ['D'] }), point('2022', 2)], null],
  ])('%s', (_name, start, series, expected) => {
    expect(breakAfter(start, series, breaks)).toBe(expected);
  });
});
