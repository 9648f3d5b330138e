import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesFor, readingsOf, type ShownReading, shown } from '@kts/domain';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
let places: ShownReading[];

const RANKS = ['dti-rank', 'digital-economy-index-rank', 'pci-rank', 'papi-rank'];
const of = ({ indicator, area, period, boundaries }: ShownReading): string =>
  `${indicator} ${area} ${period} ${boundaries}`;

beforeAll(async () => {
  kts = await testApp();
  const readings = kts.store.queries.observations.find({ asOf: null }).map(shown);
  places = RANKS.flatMap((code) => {
    const indicator = kts.codebook.indicator(code);
    if (indicator === undefined) throw new Error(code);
    const codes = codesFor(indicator, kts.codebook);
    const own = readings.filter(({ indicator: each }) => codes.includes(each));
    return readingsOf(indicator, own, kts.codebook, 'reported');
  });
});
afterAll(() => kts.close());

/** Places computed here, by indicator, province, period and list. */
const computed = (): Map<string, number | null> =>
  new Map(places.filter(({ derivation }) => derivation === 'derived').map((each) => [of(each), each.value]));

test('a published rank is the computed one, but for those named here', () => {
  const ours = computed();
  const published = places.filter(
    (each) => each.derivation === 'reported' && each.value !== null && ours.has(of(each)),
  );
  expect(published).toHaveLength(159);
  const differences = published
    .filter((each) => ours.get(of(each)) !== each.value)
    .map((each) => `${of(each)}: ${each.value}, computed ${ours.get(of(each))}`);
  // Three provinces have 64,74 points: the press gave the last of their places.
  expect(differences).toEqual(['pci-rank bac-giang 2021 2024: 31, computed 30']);
});

/** Positions that the collectors read off the complete tables. */
test('positions collected from the complete tables are the computed ranks', () => {
  const ours = computed();
  const rows = Papa.parse<Record<string, string>>(
    readFileSync(join(ROOT, 'tests/fixtures/rank-positions.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data;
  expect(rows).toHaveLength(277);
  const differences = rows.flatMap(({ indicator, province, period, boundaries, value, quality }) => {
    const place = ours.get(`${indicator} ${province} ${period} ${boundaries}`);
    if (place === Number(value)) return [];
    return [`${indicator} ${province} ${period}: ${value} (${quality}), computed ${place ?? 'none'}`];
  });
  expect(differences).toEqual([
    // No complete table of 2021 was found: the reading stays the press's.
    'dti-rank nam-dinh 2021: 11 (derived), computed none',
    // As many points as the one before it in the table.
    'dti-rank yen-bai 2024: 14 (doubtful), computed 13',
  ]);
});
