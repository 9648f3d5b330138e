import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

const items = async (path: string): Promise<Json[]> => (await kts.get(path)).body.items;
const profiled = async (area: string, code: string): Promise<Json> =>
  (await kts.get(`/areas/${area}/profile`)).body.indicators.find(({ indicator }: Json) => indicator === code);
const told = ({ period, boundaries, value, derivation }: Json) =>
  `${period} /${boundaries} ${value} ${derivation}`;

describe('a computed rank', () => {
  test('is the same whether one area is asked for or all of them', async () => {
    const all = await items('/observations?indicator=dti-rank&boundaries=2025&period=2023&limit=100');
    expect(all).toHaveLength(34);
    for (const area of ['nghe-an', 'dong-thap-2025']) {
      const own = await items(`/observations?indicator=dti-rank&boundaries=2025&period=2023&area=${area}`);
      expect(own).toEqual(all.filter((each) => each.area === area));
    }
  });

  test('on the list of 2025 comes from restated scores, under a published one', async () => {
    const places = await items('/observations?indicator=dti-rank&boundaries=2025&area=nghe-an');
    expect(places.map(told)).toEqual([
      '2022 /2025 29 derived',
      '2023 /2025 21 derived',
      '2024 /2025 13 reported',
      '2024 /2025 13 derived',
    ]);
    const compared = await items('/comparison?indicator=dti-rank&period=2024&boundaries=2025');
    expect(compared.find(({ area }) => area === 'nghe-an')).toMatchObject({
      value: 13,
      derivation: 'reported',
    });
  });

  test('stands in the profile of an area, whose own figures would not give it', async () => {
    const { latest, previous, rank } = await profiled('tien-giang', 'pci-rank');
    expect([latest, previous].map(told)).toEqual(['2022 /2024 50 derived', '2021 /2024 33 derived']);
    expect(rank).toMatchObject({ value: 50, of: 63, kind: 'computed', observation: null });
    const { latest: published, series, rank: place } = await profiled('nghe-an', 'dti-rank');
    expect(told(published)).toBe('2024 /2025 13 reported');
    expect(place).toMatchObject({ value: 13, of: 34, kind: 'published' });
    expect(series.map(({ boundaries, derivation }: Json) => `/${boundaries} ${derivation}`)).toEqual([
      '/2024 reported',
      '/2024 derived',
      '/2025 reported',
      '/2025 derived',
    ]);
  });
});

describe('a bound', () => {
  test('is in the observation, and makes what is computed from it about right', async () => {
    const [firms] = await items('/observations?indicator=digital-tech-firms&area=ha-noi&period=2022');
    expect(firms).toMatchObject({ value: 9300, quality: 'bound', bound: 'lower' });
    const [rate] = await items('/observations?indicator=digital-tech-firms-per-1000&area=ha-noi&period=2022');
    expect(rate).toMatchObject({ derivation: 'derived', quality: 'bound', bound: 'about' });
    expect(rate.parts.map(({ bound }: Json) => bound)).toEqual(['lower', null]);
  });

  test('is in the comparison, the profile and the targets', async () => {
    const [compared] = await items('/comparison?indicator=digital-tech-firms&period=2022');
    expect(compared).toMatchObject({ value: 22_773, bound: 'about' });
    const { series } = await profiled('ha-noi', 'digital-tech-firms');
    expect(series.flatMap(({ readings }: Json) => readings)).toContainEqual(
      expect.objectContaining({ period: '2022', value: 9300, bound: 'lower' }),
    );
    const targets = await items('/areas/vn/targets');
    const firms = targets.find(
      ({ indicator, period }) => indicator === 'digital-tech-firms' && period === '2025',
    );
    expect(firms.latest).toMatchObject({ value: 80_000, bound: 'about' });
  });

  test('is in the versions of a figure', async () => {
    const [firms] = await items('/observations?indicator=digital-tech-firms&area=ha-noi&period=2022');
    const { body: lineage } = await kts.get(`/observations/${firms.id}/lineage`);
    expect(lineage.versions).toMatchObject([{ value: 9300, quality: 'bound', bound: 'lower' }]);
  });

  test('every reading of quality "bound" is of some kind', async () => {
    const stored = kts.store.queries.observations.find({ asOf: null });
    expect(stored.filter(({ quality, bound }) => quality === 'bound' && bound === null)).toEqual([]);
    expect(stored.filter(({ quality, bound }) => quality === 'ok' && bound !== null)).toEqual([]);
    expect(stored.filter(({ bound }) => bound !== null).length).toBeGreaterThan(35);
  });
});
