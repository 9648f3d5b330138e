import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyText, type ShownReading, shown } from '@kts/domain';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, ROOT, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
let readings: ShownReading[];

beforeAll(async () => {
  kts = await testApp();
  readings = kts.store.queries.observations.find({ asOf: null }).map(shown);
});
afterAll(() => kts.close());

type Row = Record<string, string>;
const rowsOf = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(ROOT, path), 'utf8'), { header: true, skipEmptyLines: true }).data;
const keyOf = ({ indicator, province, period, source, boundaries }: Row): string =>
  `${indicator}|${province}|${period}|${source}|${boundaries}`;

const valuesOf = (indicator: string, period: string, boundaries: '2024' | '2025' | null = '2024'): number[] =>
  readings
    .filter((each) => each.indicator === indicator && each.period === period && each.source !== 'province')
    .filter((each) => each.boundaries === boundaries && each.area !== 'vn')
    .map(({ value }) => value ?? Number.NaN);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

describe('what a complete table confirms', () => {
  const rows = rowsOf('tests/fixtures/confirmed.csv');
  const cited = rowsOf('data/figures/citations.csv');

  test('is in force with the status of the table, or is a citation of an official reading', () => {
    expect(rows).toHaveLength(133);
    const current = new Map(readings.map((each) => [keyText(each), each]));
    const otherwise = rows.filter((row) => {
      const reading = current.get(keyOf(row));
      return reading?.value !== Number(row.value) || reading.status.join() !== 'A';
    });
    expect(otherwise.map(keyOf)).toEqual([]);
  });

  test('is not known before the reading that it confirms', () => {
    const versions = (asOf: string): Map<string, ShownReading> =>
      new Map(
        kts.store.queries.observations
          .find({ asOf: Date.parse(`${asOf}T23:59:59+07:00`) })
          .map((each) => [keyText(each), shown(each)]),
      );
    const key = 'dti|bac-ninh|2020|mic|2024';
    const pci = 'pci|hau-giang|2022|vcci|2024';
    expect([versions('2021-10-30').has(key), versions('2021-10-31').has(key)]).toEqual([false, true]);
    // The press first, the table of the same year from its last day on.
    expect(versions('2023-12-30').get(pci)?.status).toEqual(['V']);
    expect(versions('2023-12-31').get(pci)?.status).toEqual(['A']);
    expect(versions('2023-12-30').get(pci)?.value).toBe(versions('2023-12-31').get(pci)?.value);
  });

  test('every further telling belongs to a reading, and one with another value says why', () => {
    const current = new Map(readings.map((each) => [keyText(each), each]));
    expect(cited.filter((row) => !current.has(keyOf(row))).map(keyOf)).toEqual([]);
    const others = cited.filter((row) => current.get(keyOf(row))?.value !== Number(row.value));
    expect(others.map((row) => `${row.indicator} ${row.province} ${row.period} ${row.value}`)).toEqual([
      'grdp quang-ngai-2025 2025 192000',
      'grdp quang-ngai-2025 2025-S1 67300',
      'grdp quang-ninh 2024 347000',
      'population binh-dinh 2023 1506331',
      'ebi binh-duong 2024 51',
      'ebi da-nang 2022 36.6',
      'ebi tuyen-quang 2022 9.2',
    ]);
    expect(others.every(({ note, note_en }) => note !== '' && note_en !== '')).toBe(true);
  });
});

describe('a bound', () => {
  test('is said of every figure of that quality, as its quote does', () => {
    const bounds = readings.filter(({ bound }) => bound !== null);
    expect(readings.filter(({ quality, bound }) => quality === 'bound' && bound === null)).toEqual([]);
    const told: Readonly<Record<string, RegExp>> = {
      lower: /“(hơn|trên|vượt)/,
      upper: /“gần/,
      about: /“khoảng/,
    };
    const otherwise = bounds.filter(
      ({ bound, note, quality }) => quality !== 'doubtful' && !told[bound ?? '']?.test(note ?? ''),
    );
    expect(otherwise.map(keyText)).toEqual([]);
    expect(bounds).toHaveLength(39);
  });
});

describe('complete tables', () => {
  test.each([
    ['2021', 98_506_200],
    ['2022', 99_474_400],
    ['2023', 100_309_000],
    ['2024', 101_343_700],
  ])('the population of %s adds up to that of the country', (period, country) => {
    expect(valuesOf('population', period)).toHaveLength(63);
    expect(Math.abs(sum(valuesOf('population', period)) - country)).toBeLessThanOrEqual(400);
  });

  test.each([
    ['2020', 134_940],
    ['2021', 116_839],
    ['2022', 148_533],
  ])('the new enterprises of %s add up to those of the country', (period, country) => {
    expect(valuesOf('new-enterprises', period)).toHaveLength(63);
    expect(sum(valuesOf('new-enterprises', period))).toBe(country);
  });

  test('the communes add up to 10.035 before the merger and 3.321 since', () => {
    expect(sum(valuesOf('commune-units', '2024', '2024'))).toBe(10_035);
    expect(sum(valuesOf('commune-units', '2025', '2025'))).toBe(3321);
  });

  test.each([
    ['2022', '2024', 63, 0.5787],
    ['2023', '2024', 63, 0.6783],
    ['2024', '2024', 63, 0.6961],
    ['2024', '2025', 34, 0.6961],
  ] as const)(
    'the DTI of %s on the list of %s has all %i and the published mean',
    (period, list, count, of) => {
      expect(valuesOf('dti', period, list)).toHaveLength(count);
      if (list === '2024') expect(mean(valuesOf('dti', period, list))).toBeCloseTo(of, 4);
    },
  );

  test('the DTI of 2024 is the weighted sum of its eight main indices, for all 34', () => {
    const weights: readonly [string, number][] = [
      ['dti-awareness', 50],
      ['dti-institutions', 50],
      ['dti-infrastructure', 140],
      ['dti-human-resources', 100],
      ['dti-cybersecurity', 100],
      ['dti-activity-government', 200],
      ['dti-activity-economy', 150],
      ['dti-activity-society', 150],
    ];
    const of = (indicator: string, area: string): number =>
      readings.find((each) => keyText(each) === `${indicator}|${area}|2024|mic|2025`)?.value ?? Number.NaN;
    for (const { slug } of kts.codebook.provinces('2025')) {
      const total = sum(weights.map(([code, weight]) => (weight / 940) * of(code, slug)));
      expect(Math.abs(total - of('dti', slug)), slug).toBeLessThan(0.0001);
    }
  });
});

describe('what stands beside another figure', () => {
  test.each([
    ['2024', 326_921],
    ['2025', 326_925],
  ])('GRDP of Quảng Ninh 2024 on the list of %s is %i, not the print of the press', async (list, value) => {
    const { body } = await kts.get(`/comparison?indicator=grdp&period=2024&boundaries=${list}`);
    const row = body.items.find(({ area }: Json) => area === 'quang-ninh');
    expect(Math.round(row.value)).toBe(value);
  });

  test('a source decides where the register names it', () => {
    const source = (code: string): string | null | undefined =>
      kts.codebook.targets.find((target) => target.code === code)?.source;
    expect(source('vn-digital-tech-firms-2025-thi-dua-tttt')).toBe('government');
    expect(source('dong-thap-digital-economy-grdp-share-2025-kh-kinh-te-so')).toBe('province');
  });

  test('the old Đồng Tháp’s 5 % is met by no other measure', async () => {
    const { body } = await kts.get('/areas/dong-thap/targets?asOf=2024-12-31');
    const target = body.items.find(({ code }: Json) => code.includes('grdp-share-2025-kh-kinh-te-so'));
    expect(target.verdict).toBe('insufficient');
  });
});
