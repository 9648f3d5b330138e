import { describe, expect, test } from 'vitest';
import type { ShownReading } from './computed-reading.ts';
import type { Indicator } from './indicator.ts';
import { averagesIn, fieldOf, placesIn, standingOf } from './standing.ts';

const PROVINCES = ['ha-noi', 'hue', 'tien-giang'].map((slug) => ({ slug }));
const KEY = { period: '2023', source: 'mic', boundaries: '2024' } as const;

const ids = Array.from({ length: 200 }, (_, index) => index + 1).values();
const reading = (area: string, value: number | null, more: Partial<ShownReading> = {}): ShownReading => ({
  knownFrom: null,
  id: ids.next().value ?? 0,
  indicator: 'index',
  area,
  ...KEY,
  value,
  missingReason: value === null ? 'O' : null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: null,
  sourceUrl: null,
  derivation: 'reported',
  parts: [],
  missingParts: [],
  ...more,
});

const index = { code: 'index', direction: 'higher', countryValue: 'provincial-mean' } as Indicator;
const share = { ...index, code: 'share', countryValue: 'national' } as Indicator;
const rank = {
  ...index,
  code: 'index-rank',
  unitKind: 'rank',
  direction: 'lower',
  countryValue: null,
} as Indicator;

const whole = [reading('ha-noi', 9), reading('hue', 3), reading('tien-giang', 6)];
const [haNoi, hue, tienGiang] = whole as [ShownReading, ShownReading, ShownReading];
const field = (readings: readonly ShownReading[]) => fieldOf(KEY, readings, PROVINCES);
const places = (readings: readonly ShownReading[]) =>
  placesIn(field(readings), 'higher').map((placed) => [placed.reading.area, placed.rank]);

/** What keeps a set of three from being whole. */
const incomplete: readonly [name: string, readings: readonly ShownReading[]][] = [
  ['one province has no reading', [haNoi, tienGiang]],
  ['one province is known to be missing', [haNoi, tienGiang, reading('hue', null)]],
  ['one province has it by another source only', [haNoi, tienGiang, reading('hue', 3, { source: 'nso' })]],
  ['one province has it for another period only', [haNoi, tienGiang, reading('hue', 3, { period: '2022' })]],
  ['one province has it on another list only', [haNoi, tienGiang, reading('hue', 3, { boundaries: '2025' })]],
  ['the country stands in for a province', [haNoi, tienGiang, reading('vn', 3)]],
  ['one province is there twice', [haNoi, tienGiang, reading('ha-noi', 9)]],
];

describe.each(incomplete)('over an incomplete set (%s)', (_name, readings) => {
  test('no province has a place', () => {
    expect(places(readings)).toEqual([
      ['ha-noi', null],
      ['tien-giang', null],
    ]);
    expect(placesIn(field(readings), 'higher').some(({ tied }) => tied)).toBe(false);
  });

  test('there is no mean and no median', () => {
    expect(averagesIn(field(readings), share)).toEqual({ mean: null, median: null });
  });

  test('the standing of a province has neither place nor mean', () => {
    const standing = standingOf(share, tienGiang, {
      readings,
      places: [],
      codebook: { provinces: () => PROVINCES as never },
    });
    expect(standing).toEqual({ rank: null, mean: null, differenceFromMean: null });
  });

  test('the province without a value is named', () => {
    expect(field(readings)).toMatchObject({ of: 3, missing: ['hue'] });
  });
});

test('a list without provinces has no mean', () => {
  expect(averagesIn(fieldOf(KEY, whole, []), share)).toEqual({ mean: null, median: null });
});

describe('over the whole set', () => {
  test('every province has its place, the best first', () => {
    expect(places(whole)).toEqual([
      ['ha-noi', 1],
      ['tien-giang', 2],
      ['hue', 3],
    ]);
  });

  test('0 is a value like any other', () => {
    const readings = [haNoi, reading('hue', 0), reading('tien-giang', -1)];
    expect(places(readings).at(-1)).toEqual(['tien-giang', 3]);
    expect(averagesIn(field(readings), share).mean).toBeCloseTo(8 / 3, 12);
  });

  test('equal values share a place and are marked as tied', () => {
    const readings = [haNoi, hue, reading('tien-giang', 9)];
    expect(placesIn(field(readings), 'higher').map((each) => [each.rank, each.tied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
  });

  test('mean and median are those of all provinces; places have none', () => {
    expect(averagesIn(field(whole), share)).toEqual({ mean: 6, median: 6 });
    expect(averagesIn(field(whole), rank)).toEqual({ mean: null, median: null });
  });

  test('the reported reading of a province goes before a computed one', () => {
    const computed = reading('hue', 4, { derivation: 'derived' });
    expect(field([computed, ...whole]).readings.map(({ value }) => value)).toEqual([9, 3, 6]);
  });
});

describe('the standing of a reading', () => {
  const among = (readings: readonly ShownReading[], published: readonly ShownReading[] = []) => ({
    readings,
    places: published,
    codebook: { provinces: () => PROVINCES as never },
  });

  test('is computed over the whole set, and rests on all of it', () => {
    const { rank: place, mean, differenceFromMean } = standingOf(share, hue, among(whole));
    const parts = whole.map(({ id }) => id);
    expect(place).toEqual({
      ...{ value: 3, of: 3, kind: 'computed', period: '2023', source: 'mic', observation: null },
      parts,
    });
    expect(mean).toMatchObject({ value: 6, of: 3, kind: 'computed', observation: null, parts });
    expect(differenceFromMean).toBe(-3);
  });

  test('a published place and a published mean are readings of their own, at any coverage', () => {
    const place = reading('tien-giang', 12, { indicator: 'index-rank', source: 'report' });
    const mean = reading('vn', 0.4, { boundaries: null });
    for (const readings of [
      [tienGiang, mean],
      [...whole, mean],
    ]) {
      const standing = standingOf(index, tienGiang, among(readings, [place]));
      expect(standing.rank).toMatchObject({
        ...{ value: 12, of: 3, kind: 'published', source: 'report', observation: place.id },
      });
      expect(standing.mean).toMatchObject({ value: 0.4, of: 3, kind: 'published', observation: mean.id });
      expect(standing.differenceFromMean).toBeCloseTo(5.6, 12);
    }
  });

  test.each([
    ['of another area', { area: 'hue' }],
    ['of another period', { period: '2022' }],
    ['on another list', { boundaries: '2025' }],
    ['without a value', { value: null }],
    ['that is doubted', { quality: 'doubtful' }],
  ] as const)('a published place %s is not taken', (_name, change) => {
    const place = { ...reading('tien-giang', 12, { indicator: 'index-rank' }), ...change };
    expect(standingOf(index, tienGiang, among(whole, [place])).rank).toMatchObject({ kind: 'computed' });
  });

  test('a place that was computed says so', () => {
    const parts = whole.map((each) => ({ ...each }));
    const place = {
      ...reading('hue', 3, { indicator: 'index-rank' }),
      ...{ id: null, derivation: 'derived' as const, parts },
    };
    expect(standingOf(rank, place, among([place])).rank).toMatchObject({
      ...{ value: 3, of: 3, kind: 'computed', observation: null },
      parts: whole.map(({ id }) => id),
    });
  });

  test('a place is its own standing and has no mean', () => {
    const place = reading('hue', 7, { indicator: 'index-rank' });
    expect(standingOf(rank, place, among([place]))).toMatchObject({
      rank: { value: 7, of: 3, kind: 'published', observation: place.id },
      mean: null,
      differenceFromMean: null,
    });
  });

  test('an own figure of the country is nobody else’s mean', () => {
    const readings = [tienGiang, reading('vn', 0.4, { boundaries: null })];
    expect(standingOf(share, tienGiang, among(readings)).mean).toBeNull();
  });

  test('the country has neither place nor mean', () => {
    const country = reading('vn', 0.4);
    expect(standingOf(index, country, among([...whole, country]))).toMatchObject({ rank: null, mean: null });
  });

  test('an indicator without a direction has no place', () => {
    expect(standingOf({ ...share, direction: 'none' }, hue, among(whole)).rank).toBeNull();
  });
});
