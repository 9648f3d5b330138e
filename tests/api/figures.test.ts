import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

const SHARE = 'digital-economy-grdp-share';

describe('observations', () => {
  test('Tiền Giang 2021: 8,59 as reported, 8,592 as derived, with both parts', async () => {
    const { body } = await kts.get(`/observations?indicator=${SHARE}&area=tien-giang&period=2021`);
    expect(body.total).toBe(2);
    const [reported, derived] = body.items;
    expect(reported).toMatchObject({
      value: 8.59,
      source: 'province',
      derivation: 'reported',
      boundaries: '2024',
    });
    expect(reported.releasedOn).toBe('2022-11-18');
    expect(derived).toMatchObject({ source: 'province', derivation: 'derived', id: null });
    expect(derived.value).toBeCloseTo((8619 / 100_314) * 100, 10);
    expect(derived.value).not.toBe(8.59);
    expect(
      derived.parts.map((part: { indicator: string; value: number }) => [part.indicator, part.value]),
    ).toEqual([
      ['digital-economy-value-added', 8619],
      ['grdp', 100_314],
    ]);
  });

  test.each([
    ['now', '', 12.83],
    ['at the end of January 2024', '&asOf=2024-01-31', 12.67],
    ['at the end of 2024', '&asOf=2024-12-31', 12.63],
    ['the moment before the release of January 2025', '&asOf=2025-01-05T23:59:59%2B07:00', 12.63],
    ['the day of that release', '&asOf=2025-01-06', 12.83],
  ])('the national share of 2022 as known %s', async (_name, asOf, value) => {
    const { body } = await kts.get(`/observations?indicator=${SHARE}&area=vn&period=2022&source=nso${asOf}`);
    expect(body.items.map((item: { value: number }) => item.value)).toEqual([value]);
  });

  test('nothing was known before the first release', async () => {
    const { body } = await kts.get(
      `/observations?indicator=${SHARE}&area=vn&period=2022&source=nso&asOf=2023-12-03`,
    );
    expect(body).toEqual({ items: [], total: 0 });
  });

  test('several areas, a span of periods, a page at a time', async () => {
    const { body } = await kts.get(
      '/observations?indicator=grdp-per-capita&area=ha-noi&area=hue&boundaries=2024&from=2022&to=2024&limit=4',
    );
    expect(body.total).toBe(6);
    expect(body.items).toHaveLength(4);
    const rest = await kts.get(
      '/observations?indicator=grdp-per-capita&area=ha-noi&area=hue&boundaries=2024&from=2022&to=2024&limit=4&offset=4',
    );
    expect(rest.body.items).toHaveLength(2);
  });

  test('a span of years holds the months and quarters in it', async () => {
    const { body } = await kts.get(
      '/observations?indicator=digital-tech-firms&area=tien-giang&from=2023&to=2023',
    );
    expect(body.items.map((item: { period: string; value: number }) => [item.period, item.value])).toEqual([
      ['2023-06', 491],
    ]);
  });

  test('the last period of a coverage is the latest, whatever its length', async () => {
    const { body } = await kts.get('/indicators/grdp');
    expect(body.coverage.map((each: { lastPeriod: string }) => each.lastPeriod)).not.toContain('2024-S1');
  });

  test('a merged province is restated from its parts, and says which part is missing', async () => {
    const { body } = await kts.get(
      '/observations?indicator=digital-economy-grdp-share&area=dong-thap-2025&period=2021&boundaries=2025',
    );
    const restated = body.items.find((item: { derivation: string }) => item.derivation === 'ratio-of-sums');
    expect(restated.value).toBeNull();
    expect(restated.missingReason).toBe('O');
    expect(restated.missingParts).toContain('digital-economy-value-added@dong-thap@2021');
  });

  test('the way back from a figure to the cell of its file', async () => {
    const { body } = await kts.get(`/observations?indicator=${SHARE}&area=vn&period=2022&source=nso`);
    const lineage = await kts.get(`/observations/${body.items[0].id}/lineage`);
    expect(lineage.body).toMatchObject({ file: 'nso/2025-01-06.csv', text: '12.83' });
    expect(lineage.body.line).toBeGreaterThan(1);
    expect(lineage.body.versions.map((version: { value: number }) => version.value)).toEqual([
      12.83, 12.63, 12.67,
    ]);
  });
});

describe('areas', () => {
  const provincesOn = async (day: string) =>
    (await kts.get(`/areas?on=${day}`)).body.items.filter(
      (area: { level: string }) => area.level === 'province',
    );

  test('63 provinces on the last day of June 2025, 34 on the first of July', async () => {
    expect(await provincesOn('2025-06-30')).toHaveLength(63);
    expect(await provincesOn('2025-07-01')).toHaveLength(34);
  });

  test('code 82 was Tiền Giang and is Đồng Tháp', async () => {
    const withCode = (areas: { slug: string; codes: { system: string; code: string }[] }[], system: string) =>
      areas
        .filter(({ codes }) => codes.some((code) => code.system === system && code.code === '82'))
        .map(({ slug }) => slug);
    expect(withCode(await provincesOn('2025-06-30'), 'GSO63')).toEqual(['tien-giang']);
    expect(withCode(await provincesOn('2025-07-01'), 'GSO34')).toEqual(['dong-thap-2025']);
  });

  test('names and types change within an area: Huế is a city since 2025, Đồng Nai since 30 April 2026', async () => {
    const on = async (slug: string, day: string) =>
      (await provincesOn(day)).find((area: { slug: string }) => area.slug === slug);
    expect(await on('hue', '2024-12-31')).toMatchObject({ nameVi: 'Thừa Thiên Huế', type: 'tỉnh' });
    expect(await on('hue', '2025-01-01')).toMatchObject({ nameVi: 'Huế', type: 'thành phố' });
    expect(await on('dong-nai-2025', '2026-04-29')).toMatchObject({ type: 'tỉnh' });
    expect(await on('dong-nai-2025', '2026-04-30')).toMatchObject({ type: 'thành phố' });
  });

  test('succession leads both ways', async () => {
    const [before, after] = [await provincesOn('2025-06-30'), await provincesOn('2025-07-01')];
    expect(before.find((area: { slug: string }) => area.slug === 'tien-giang').successors).toEqual([
      'dong-thap-2025',
    ]);
    expect(
      after.find((area: { slug: string }) => area.slug === 'dong-thap-2025').predecessors.toSorted(),
    ).toEqual(['dong-thap', 'tien-giang']);
  });
});

describe('comparison', () => {
  test('the DTI places of 2022: 63 of 63, two in place 15, nobody 16th', async () => {
    const { body } = await kts.get('/comparison?indicator=dti-rank&period=2022');
    expect(body.coverage).toEqual({ have: 63, of: 63, missing: [] });
    const at = (rank: number) => body.items.filter((item: { rank: number }) => item.rank === rank);
    expect(
      at(15)
        .map((item: { area: string }) => item.area)
        .toSorted(),
    ).toEqual(['thanh-hoa', 'yen-bai']);
    expect(at(15).every((item: { tied: boolean }) => item.tied)).toBe(true);
    expect(at(16)).toEqual([]);
    expect(at(17)).toHaveLength(1);
    expect(body.mean).toBeNull();
  });

  test('GRDP a head 2024 on both lists of provinces, as the statistics office publishes both', async () => {
    const old = await kts.get('/comparison?indicator=grdp-per-capita&period=2024');
    expect(old.body).toMatchObject({ boundaries: '2024', source: 'nso', coverage: { have: 63, of: 63 } });
    const present = await kts.get('/comparison?indicator=grdp-per-capita&period=2024&boundaries=2025');
    expect(present.body).toMatchObject({ boundaries: '2025', coverage: { have: 34, of: 34 } });
    expect(present.body.items.every((item: { derivation: string }) => item.derivation === 'reported')).toBe(
      true,
    );
    expect(present.body.mean).toBeGreaterThan(0);
  });

  test.each(['dti', 'dti-awareness', 'digital-tech-firms-per-1000'])(
    '%s opens on a period that has figures',
    async (code) => {
      const { body } = await kts.get(`/comparison?indicator=${code}`);
      expect(body.coverage.have).toBeGreaterThan(0);
      expect(body.periods).toContain(body.period);
    },
  );

  test('below full coverage there is neither place nor mean', async () => {
    const { body } = await kts.get('/comparison?indicator=digital-economy-grdp-share&period=2022&source=mic');
    expect(body.coverage.have).toBeGreaterThan(10);
    expect(body.coverage.have + body.coverage.missing.length).toBe(63);
    expect(
      body.items.every((item: { rank: null; source: string }) => item.rank === null && item.source === 'mic'),
    ).toBe(true);
    expect([body.mean, body.median]).toEqual([null, null]);
    expect(body.national.value).toBe(14.26);
  });
});

test('each list of provinces offers what its own sources have', async () => {
  const { body } = await kts.get('/comparison?indicator=digital-economy-index&period=2021&boundaries=2025');
  const offered = Object.fromEntries(
    body.boundariesOffered.map((each: { boundaries: string; have: number }) => [each.boundaries, each.have]),
  );
  expect(offered['2024']).toBeGreaterThan(0);
});

describe('profile', () => {
  test('the figure of the country is not compared with itself', async () => {
    const { body } = await kts.get('/areas/vn/profile');
    expect(body.indicators.filter((entry: { mean: unknown }) => entry.mean !== null)).toEqual([]);
  });

  test('Tiền Giang: what the founding documents say, each published figure as what it is', async () => {
    const { body } = await kts.get('/areas/tien-giang/profile');
    const of = (code: string) =>
      body.indicators.find((entry: { indicator: string }) => entry.indicator === code);
    expect(of('digital-economy-index').latest).toMatchObject({ value: 0.4856, period: '2021' });
    expect(of('digital-economy-index').rank).toMatchObject({ value: 12, of: 63, kind: 'published' });
    expect(of('digital-economy-index').mean).toMatchObject({ value: 0.4098, kind: 'published' });
    expect(of('digital-economy-index').differenceFromMean).toBeCloseTo(0.0758, 10);
    expect(of('digital-tech-firms').latest).toMatchObject({ value: 491, period: '2023-06' });
    expect(of('hardware-manufacturing-firms').latest.value).toBe(25);
    expect(of('community-tech-teams').latest.value).toBe(1249);
    expect(of('community-tech-team-members').latest.value).toBe(8007);
    expect(of('community-tech-team-members-per-team').latest.value).toBeCloseTo(6.41, 2);
    expect(of('digital-economy-value-added').latest.value).toBe(8619);
    expect(body.dissolved).toMatchObject({ on: '2025-07-01' });
    expect(body.dissolved.successors[0]).toMatchObject({ slug: 'dong-thap-2025', nameVi: 'Đồng Tháp' });
  });

  test('asked about a day before, Tiền Giang is not dissolved', async () => {
    const { body } = await kts.get('/areas/tien-giang/profile?asOf=2025-06-30');
    expect(body.dissolved).toBeNull();
  });
});

describe('targets', () => {
  const find = (
    body: { items: { indicator: string; period: string; inherited: boolean }[] },
    period: string,
  ): Json => body.items.find((item) => item.indicator === SHARE && item.period === period && !item.inherited);

  test('at the end of 2022: one point, too few to judge, and what is needed from it', async () => {
    const { body } = await kts.get('/areas/tien-giang/targets?asOf=2022-12-31');
    const target = find(body, '2025');
    expect(target).toMatchObject({ verdict: 'insufficient', reason: 'one-point', value: 15 });
    expect(target.latest).toMatchObject({ value: 8.59, period: '2021', source: 'province' });
    expect(target.pace.points.needed).toBeCloseTo(1.6025, 10);
    expect(target.pace.percent.needed).toBeCloseTo(((15 / 8.59) ** (1 / 4) - 1) * 100, 10);
    expect(target.document.number).toBe('08-NQ/TU');
  });

  test('today: dissolved, with the successor', async () => {
    const { body } = await kts.get('/areas/tien-giang/targets');
    expect(find(body, '2025')).toMatchObject({ verdict: 'area-dissolved', successors: ['dong-thap-2025'] });
    expect(find(body, '2030')).toMatchObject({ value: 25, verdict: 'area-dissolved' });
    expect(body.today).toBe('2026-11-22');
  });

  test('a national target whose period was over before a province began is none of its own', async () => {
    const { body } = await kts.get('/areas/dong-thap-2025/targets');
    const ended = body.items.filter(
      (item: { period: string; inheritedFrom: string }) =>
        item.inheritedFrom === 'vn' && item.period < '2025',
    );
    expect(ended).toEqual([]);
  });

  test('figures of other sources stand beside the judged one', async () => {
    const { body } = await kts.get('/areas/tien-giang/targets?asOf=2024-12-31');
    const target = find(body, '2025');
    expect(target.source).toBe('province');
    expect(target.series.every((point: { source: string }) => point.source === 'province')).toBe(true);
    expect(target.others).toMatchObject([{ source: 'mic', period: '2022', value: 5.73 }]);
  });

  test('every target of every area has a verdict, and the counts add up', async () => {
    const { body } = await kts.get('/targets?limit=10000');
    const counted = Object.values(body.counts as Record<string, number>).reduce(
      (sum, count) => sum + count,
      0,
    );
    const { predecessors, dissolved } = body.apart;
    expect(counted + predecessors + dissolved).toBe(body.total);
    expect(body.items).toHaveLength(body.total);
    const own = new Set(
      body.items
        .filter((item: { inherited: boolean }) => !item.inherited)
        .flatMap((item: { code: string; alike: { code: string }[] }) => [item, ...item.alike])
        .map(({ code }: { code: string }) => code),
    );
    expect(own.size).toBe(kts.codebook.targets.length);
  });

  test('the country: 20 % by 2025 is missed by the estimate of 14,02, which an official figure may settle', async () => {
    const { body } = await kts.get('/areas/vn/targets');
    const target = find(body, '2025');
    expect(target).toMatchObject({ verdict: 'missed', provisional: true });
    expect(target.latest.value).toBe(14.02);
  });

  test('one target across provinces', async () => {
    const { body } = await kts.get(`/targets?indicator=${SHARE}&year=2030`);
    const provinces = body.items.filter((item: { area: string }) => item.area !== 'vn');
    expect(new Set(provinces.map((item: { area: string }) => item.area)).size).toBeGreaterThanOrEqual(34);
    expect(
      provinces.every(
        (item: { period: string; indicator: string }) => item.period === '2030' && item.indicator === SHARE,
      ),
    ).toBe(true);
  });
});
