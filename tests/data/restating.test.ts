import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  codesFor,
  firstOfEachKey,
  isRestated,
  keyText,
  readingsOf,
  type ShownReading,
  shown,
} from '@kts/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
let readings: ShownReading[];

beforeAll(async () => {
  kts = await testApp();
  readings = kts.store.queries.observations.find({ asOf: null }).map(shown);
});
afterAll(() => kts.close());

const on = (code: string, boundaries: '2024' | '2025'): ShownReading[] => {
  const indicator = kts.codebook.indicator(code);
  if (indicator === undefined) throw new Error(code);
  const codes = codesFor(indicator, kts.codebook);
  return readingsOf(
    indicator,
    readings.filter(({ indicator: each }) => codes.includes(each)),
    kts.codebook,
    boundaries,
  ).filter(({ source, value }) => value !== null && source !== 'province');
};

type Pair = {
  readonly area: string;
  readonly period: string;
  readonly published: number;
  readonly ours: number;
};

/** What we make of the former provinces beside what was published of the 34; the 11 as the list of 63 has them. */
function pairs(code: string): Pair[] {
  const list = on(code, '2025');
  const old = new Map(
    firstOfEachKey(on(code, '2024')).map((each) => [`${each.area} ${each.period} ${each.source}`, each]),
  );
  return list
    .filter((each) => !isRestated(each) && each.boundaries === '2025' && each.period < '2025')
    .flatMap((published) => {
      const { area, period, source } = published;
      const restated = list.find((each) => isRestated(each) && keyText(each) === keyText(published));
      const ours = restated ?? old.get(`${area} ${period} ${source}`);
      if (ours === undefined) return [];
      return [{ area, period, published: published.value ?? 0, ours: ours.value ?? 0 }];
    });
}

const difference = ({ published, ours }: Pair): number => Math.abs(ours / published - 1) * 100;

/** The rows of the table in docs/restating.md. */
const rowsOf = (code: string): string[] => {
  const name = kts.codebook.indicator(code)?.nameEn;
  return [...Map.groupBy(pairs(code), ({ period }) => period)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([period, all]) => {
      const largest = all.toSorted((a, b) => difference(b) - difference(a))[0];
      if (largest === undefined) throw new Error(code);
      const { area, published, ours } = largest;
      const figures = [published, ours].map((value) => String(Number(value.toPrecision(8))));
      return `| ${name} | ${period} | ${all.length} | ${difference(largest).toFixed(4)} % | ${kts.codebook.area(area)?.names.at(-1)?.nameEn} | ${figures.join(' | ')} |`;
    });
};

const DTI = [
  'dti',
  'dti-infrastructure',
  'dti-activity-government',
  'dti-activity-economy',
  'dti-activity-society',
];

test('restated figures beside every published back-cast, as docs/restating.md names them', () => {
  const text = readFileSync(join(ROOT, 'docs/restating.md'), 'utf8');
  const rows = ['grdp', 'grdp-per-capita', 'population', ...DTI].flatMap(rowsOf);
  expect(text.split('\n').filter((line) => /^\| .* \| 20\d\d \|/.test(line))).toEqual(rows);
});

test.each([
  ['grdp', 0.015],
  ['grdp-per-capita', 0.015],
  ['population', 0.01],
])('restated %s is within %f per cent of what was published, for all 34', (code, most) => {
  const all = pairs(code);
  expect(new Set(all.map(({ area }) => area)).size).toBe(34);
  expect(Math.max(...all.map(difference))).toBeLessThan(most);
});

test.each(DTI)(
  '%s of 2024, restated by the ministry’s own rule, is the published one within 0.0001',
  (code) => {
    const all = pairs(code).filter(({ period }) => period === '2024');
    expect(all).toHaveLength(34);
    for (const { area, published, ours } of all)
      expect(Math.abs(published - ours), area).toBeLessThanOrEqual(0.0001);
  },
);

test.each(['2022', '2023'])('DTI of %s is restated for all 34', (period) => {
  const all = on('dti', '2025').filter((each) => each.period === period && each.source === 'mic');
  expect(new Set(all.map(({ area }) => area)).size).toBeGreaterThanOrEqual(34);
  expect(all.filter(isRestated).length).toBe(34);
});
