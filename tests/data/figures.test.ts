import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundsIn, codesFor, keyText, readingsOf, type ShownReading, shown } from '@kts/domain';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
let readings: ShownReading[];

beforeAll(async () => {
  kts = await testApp();
  readings = kts.store.queries.observations.find({ asOf: null }).map(shown);
});
afterAll(() => kts.close());

const of = (indicatorCode: string): ShownReading[] => {
  const indicator = kts.codebook.indicator(indicatorCode);
  if (indicator === undefined) throw new Error(indicatorCode);
  const codes = codesFor(indicator, kts.codebook);
  return readingsOf(
    indicator,
    readings.filter(({ indicator: code }) => codes.includes(code)),
    kts.codebook,
    'reported',
  );
};
const figureOf = (
  list: readonly ShownReading[],
  area: string,
  period: string,
  extra: Partial<ShownReading> = {},
): number | null | undefined =>
  list.find(
    (reading) =>
      reading.area === area &&
      reading.period === period &&
      Object.entries(extra).every(([name, value]) => reading[name as keyof ShownReading] === value),
  )?.value;

describe('the codebook', () => {
  test('has every area, indicator, source and target', () => {
    const { codebook } = kts;
    expect(codebook.indicators).toHaveLength(78);
    expect(codebook.provinces('2024')).toHaveLength(63);
    expect(codebook.provinces('2025')).toHaveLength(34);
    expect(codebook.areas.filter(({ level }) => level === 'region')).toHaveLength(12);
    expect(codebook.targets).toHaveLength(133);
    expect(codebook.targets.flatMap(({ citations }) => citations)).toHaveLength(136);
  });

  test('every indicator is defined in both languages', () => {
    const lacking = kts.codebook.indicators.filter(
      ({ definitionVi, definitionEn, nameVi, nameEn, unit, unitEn }) =>
        [definitionVi, definitionEn, nameVi, nameEn, unit, unitEn].some((text) => text.trim() === ''),
    );
    expect(lacking.map(({ code }) => code)).toEqual([]);
  });

  test('every province of the 63 leads to one of the 34, and every one of the 34 to those it was formed from', () => {
    const { codebook } = kts;
    const reached = codebook.provinces('2024').map((area) => area.successors[0] ?? area.slug);
    expect(new Set(reached)).toEqual(new Set(codebook.provinces('2025').map(({ slug }) => slug)));
    for (const province of codebook.provinces('2025')) {
      for (const former of province.predecessors)
        expect(codebook.area(former)?.successors).toEqual([province.slug]);
    }
  });

  test('no official code stands for two areas at one time', () => {
    const seen = new Map<string, string>();
    for (const area of kts.codebook.areas) {
      for (const { system, code } of area.codes) {
        expect(seen.get(`${system} ${code}`) ?? area.slug).toBe(area.slug);
        seen.set(`${system} ${code}`, area.slug);
      }
    }
    expect([...seen.keys()].filter((key) => key.startsWith('GSO63'))).toHaveLength(63);
    expect([...seen.keys()].filter((key) => key.startsWith('GSO34'))).toHaveLength(34);
  });
});

describe('the figures', () => {
  test('each has a source title, a release and a place in a file', () => {
    const untitled = readings.filter(
      ({ sourceTitle, releasedOn }) => sourceTitle === null || releasedOn === null,
    );
    expect(untitled.map(keyText)).toEqual([]);
    expect(readings.length).toBeGreaterThan(1300);
  });

  test('each stays within the range of its indicator', () => {
    const outside = readings.filter(({ indicator, value }) => {
      const entry = kts.codebook.indicator(indicator);
      return (
        value !== null &&
        entry !== undefined &&
        ((entry.min !== null && value < entry.min) || (entry.max !== null && value > entry.max))
      );
    });
    expect(outside.map(keyText)).toEqual([]);
  });

  test('each stays within what a province or the country can have', () => {
    const outside = readings.filter(({ indicator, area, period, value }) => {
      const entry = kts.codebook.indicator(indicator);
      const level = kts.codebook.area(area)?.level;
      if (value === null || entry === undefined || level === undefined) return false;
      const { min, max } = boundsIn(entry, level, period);
      return (min !== null && value < min) || (max !== null && value > max);
    });
    expect(outside.map(keyText)).toEqual([]);
  });

  test('a share agrees with value added over GRDP within 0.1 point, where a source gives all three', () => {
    const shares = of('digital-economy-grdp-share');
    const derived = shares.filter(({ derivation }) => derivation === 'derived');
    const pairs = derived.flatMap((each) => {
      const reported = shares.find(
        (other) => other.derivation === 'reported' && keyText(other) === keyText(each),
      );
      return reported === undefined ? [] : [Math.abs((each.value ?? 0) - (reported.value ?? 0))];
    });
    expect(pairs.length).toBeGreaterThan(0);
    expect(Math.max(...pairs)).toBeLessThan(0.1);
  });

  test('GRDP derived from its value a head agrees with the collected arithmetic', () => {
    const grdp = of('grdp').filter(({ derivation }) => derivation === 'derived');
    const rows = Papa.parse<Record<string, string>>(
      readFileSync(join(ROOT, 'tests/fixtures/grdp-derived.csv'), 'utf8'),
      { header: true, skipEmptyLines: true },
    ).data;
    expect(rows).toHaveLength(165);
    for (const { province = '', period = '', boundaries, value } of rows) {
      const ours = figureOf(grdp, province, period, { boundaries: boundaries as '2024' | '2025' });
      expect(Math.abs((ours ?? 0) / Number(value) - 1), `${province} ${period} ${boundaries}`).toBeLessThan(
        0.0002,
      );
    }
  });

  test('DTI 2022 of the first five is the weighted sum of its main indices', () => {
    const parts: readonly [string, number][] = [
      ['dti-awareness', 0.1],
      ['dti-institutions', 0.1],
      ['dti-infrastructure', 0.1],
      ['dti-human-resources', 0.1],
      ['dti-cybersecurity', 0.1],
      ['dti-activity-government', 0.2],
      ['dti-activity-economy', 0.15],
      ['dti-activity-society', 0.15],
    ];
    for (const area of ['da-nang', 'ho-chi-minh', 'quang-ninh', 'hue', 'can-tho']) {
      const sum = parts.reduce(
        (total, [code, weight]) => total + weight * (figureOf(of(code), area, '2022') ?? Number.NaN),
        0,
      );
      expect(sum, area).toBeCloseTo(figureOf(of('dti'), area, '2022') ?? 0, 3);
    }
  });

  test('the provinces of 2020 add up to the population of the country', () => {
    const population = of('population').filter(
      ({ period, boundaries, source }) => period === '2020' && boundaries === '2024' && source === 'nso',
    );
    expect(population).toHaveLength(63);
    const sum = population.reduce((total, { value }) => total + (value ?? 0), 0);
    expect(Math.abs(sum - (figureOf(of('population'), 'vn', '2020') ?? 0))).toBeLessThan(1000);
  });

  test('core and digitalised shares add up to the share of the country in 2025', () => {
    const sum =
      (figureOf(of('digital-economy-core-share'), 'vn', '2025') ?? 0) +
      (figureOf(of('digital-economy-digitalised-share'), 'vn', '2025') ?? 0);
    expect(sum).toBeCloseTo(
      figureOf(of('digital-economy-grdp-share'), 'vn', '2025', { source: 'nso' }) ?? 0,
      2,
    );
  });

  test('loading the same files again adds nothing', async () => {
    const { seedStore, DATA_ROOT } = await import('@kts/server');
    const before = kts.store.check();
    seedStore(kts.store, 'figures', DATA_ROOT, 0);
    expect(kts.store.check()).toEqual(before);
  });
});
