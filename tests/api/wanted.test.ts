import type { WantedFigureOut, WantedKeyOut } from '@kts/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

const keyOf = ({ indicator, area, period, source, boundaries }: WantedKeyOut): string =>
  [indicator, area, period, source, boundaries ?? '-'].join(' ');

const of = async (address: string) => (await kts.get(`/areas/${address}`)).body;
const lines = (items: readonly WantedFigureOut[]): string[] =>
  items.map((figure) => `${keyOf(figure)} ${figure.gives} ×${figure.serves.length}`);

test('Đồng Tháp lacks the figures of 2025, first of what serves most, and those of 2024 for a trend', async () => {
  const { items, total, targets, today } = await of('dong-thap-2025/wanted');
  expect([total, targets, today]).toEqual([7, 7, '2026-11-22']);
  expect(lines(items).slice(0, 2)).toEqual([
    'digital-economy-grdp-share dong-thap-2025 2025 nso 2025 verdict ×2',
    'ecommerce-retail-share dong-thap-2025 2025 province 2025 verdict ×2',
  ]);
  expect(lines(items)).toContain('digital-economy-grdp-share dong-thap-2025 2024 nso 2025 trend ×1');
  expect(items[0]).toMatchObject({
    knownBy: 'released',
    as: null,
    set: null,
    serves: [
      {
        code: 'dong-thap-2025-digital-economy-grdp-share-2025-kh-kinh-te-so',
        verdict: 'awaiting',
        value: 15,
      },
      { verdict: 'insufficient', reason: 'no-points', period: '2030' },
    ],
  });
  expect(items[0].instead.map(keyOf)).toEqual(['digital-economy-value-added dong-thap-2025 2025 nso 2025']);
});

test('what is said as known since a day is so by today, where it was released', async () => {
  for (const area of ['dong-thap-2025', 'nghe-an', 'vn']) {
    const { items, today } = await of(`${area}/wanted`);
    for (const { knownFrom, knownBy } of items)
      if (knownBy === 'released') expect(knownFrom <= today).toBe(true);
  }
});

test('Tiền Giang at the end of 2024: a second figure of its own source, and the pace that is needed', async () => {
  const { items, asOf, today } = await of('tien-giang/wanted?asOf=2024-12-31');
  expect([asOf, today]).toEqual(['2024-12-31', '2024-12-31']);
  expect(lines(items)[0]).toBe('digital-economy-grdp-share tien-giang 2023 province 2024 trend ×2');
  expect(items[0].serves[0]).toMatchObject({
    reason: 'one-point',
    latest: { period: '2021', value: 8.59 },
    gap: expect.closeTo(6.41),
    needed: { points: expect.closeTo(6.41 / 4) },
    decides: 'points',
  });
});

test('the country: no province speaks for it, and what nobody publishes is asked for by its parts', async () => {
  const { items } = await of('vn/wanted');
  expect(items.some(({ source }: WantedKeyOut) => source === 'province')).toBe(false);
  expect(items.every(({ boundaries }: WantedKeyOut) => boundaries === null)).toBe(true);
  const growth = items.filter(({ serves }: WantedFigureOut) =>
    serves.some(({ indicator }) => indicator === 'digital-tech-firm-growth'),
  );
  expect(growth.map(({ indicator }: WantedKeyOut) => indicator)).toEqual([
    'digital-tech-firms',
    'digital-tech-firms',
  ]);
});

test.each(['dong-thap-2025', 'nghe-an', 'vn', 'ha-noi', 'tien-giang'])(
  'every target of %s without verdict or trend is served, or said to be beyond help; no other is',
  async (area) => {
    const wanted = await of(`${area}/wanted`);
    const { items } = await of(`${area}/targets`);
    const open = items.filter(
      (target: { verdict: string; inheritedFrom: string | null }) =>
        ['awaiting', 'unreported', 'insufficient'].includes(target.verdict) &&
        (target.inheritedFrom ?? 'vn') === 'vn',
    );
    const served = [...wanted.items.flatMap(({ serves }: WantedFigureOut) => serves), ...wanted.beyond];
    const codes = new Set(served.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(open.map(({ code }: { code: string }) => code).toSorted());
    expect(wanted.targets + wanted.beyond.length).toBe(open.length);
  },
);

test('an unknown area is not found, and a day that lies ahead is refused', async () => {
  expect((await kts.get('/areas/atlantis/wanted')).status).toBe(404);
  expect((await kts.get('/areas/nghe-an/wanted?asOf=2030-01-01')).status).toBe(400);
});
