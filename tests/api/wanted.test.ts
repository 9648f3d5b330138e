import { type JudgedTarget, listAreaTargets, type Wanted } from '@kts/contract';
import { isOfPredecessor, periodEnd } from '@kts/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

const DAYS = ['2023-12-31', '2024-12-31', '2025-06-30', '2025-12-31', '2026-11-22'] as const;
const UNDECIDED: readonly string[] = ['awaiting', 'unreported', 'insufficient'];

const get = async <T>(path: string): Promise<T> => (await kts.get(path)).body;

async function wantedOf(area: string, asOf: string) {
  const wanted = await get<Wanted>(`/areas/${area}/wanted?asOf=${asOf}&limit=1000`);
  const path = listAreaTargets.path.replace(':area', area);
  const { items } = await get<{ items: JudgedTarget[] }>(`${path}?asOf=${asOf}&limit=1000`);
  return { wanted, targets: items.filter((target) => !isOfPredecessor(target)) };
}

/** What does not agree between the missing figures of an area and its targets. */
async function disagreements(area: string, asOf: string): Promise<string[]> {
  const { wanted, targets } = await wantedOf(area, asOf);
  const { items, total, beyond } = wanted;
  const undecided = targets.filter(({ verdict }) => UNDECIDED.includes(verdict)).map(({ code }) => code);
  const served = new Set(items.flatMap(({ serves }) => serves.map(({ code }) => code)));
  const said = [...served, ...beyond.map(({ code }) => code)];
  const at = `${area} ${asOf}`;
  return [
    ...undecided.filter((code) => !said.includes(code)).map((code) => `${at}: nothing said of ${code}`),
    ...said.filter((code) => !undecided.includes(code)).map((code) => `${at}: ${code} is decided`),
    ...(items.length === total ? [] : [`${at}: ${items.length} of ${total}`]),
    ...(wanted.targets === served.size ? [] : [`${at}: ${wanted.targets} targets, ${served.size} named`]),
    ...items
      .filter(({ knownFrom, period }) => knownFrom <= periodEnd(period))
      .map(({ indicator, period }) => `${at}: ${indicator} of ${period} known before its end`),
    ...items
      .filter((item, index) => index > 0 && item.serves.length > (items[index - 1]?.serves.length ?? 0))
      .map(({ indicator }) => `${at}: ${indicator} serves more than the one before it`),
  ];
}

describe('what is missing', () => {
  test('each undecided target of each area, at five moments, is served or said to be beyond figures', async () => {
    const { items } = await get<{ items: { slug: string }[] }>('/areas?on=all&limit=1000');
    const found: string[] = [];
    for (const { slug } of items) for (const day of DAYS) found.push(...(await disagreements(slug, day)));
    expect(items.length).toBeGreaterThan(97);
    expect(found).toEqual([]);
  }, 120_000);

  test('the share of Đồng Tháp for 2025: whose, of when, what else would do, and what it would settle', async () => {
    const { wanted } = await wantedOf('dong-thap-2025', '2026-11-22');
    const share = wanted.items.find(
      ({ indicator, period }) => indicator === 'digital-economy-grdp-share' && period === '2025',
    );
    expect(share).toMatchObject({
      area: 'dong-thap-2025',
      source: 'nso',
      boundaries: '2025',
      gives: 'verdict',
      knownFrom: '2026-01-05',
      knownBy: 'released',
      instead: [{ indicator: 'digital-economy-value-added', area: 'dong-thap-2025', period: '2025' }],
    });
    expect(share?.serves.map(({ period, verdict }) => [period, verdict])).toEqual([
      ['2025', 'awaiting'],
      ['2030', 'insufficient'],
    ]);
  });

  test('as a CSV: a row for each figure, in the language asked for', async () => {
    const { wanted } = await wantedOf('dong-thap-2025', '2026-11-22');
    for (const [language, head, word] of [
      ['vi', 'địa bàn,chỉ tiêu,kỳ,nguồn', 'kết luận'],
      ['en', 'area,indicator,period,source', 'a verdict'],
    ] as const) {
      const { payload: text, headers } = await kts.app.inject(
        `/api/v1/areas/dong-thap-2025/wanted.csv?asOf=2026-11-22&language=${language}`,
      );
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toContain('so-lieu-con-thieu-dong-thap-2025.csv');
      expect(text.startsWith(`\ufeff${head}`)).toBe(true);
      // Rows end with CRLF; what is several lines of one cell ends with LF.
      expect(text.split('\r\n').slice(1, -1)).toHaveLength(wanted.total);
      expect(text).toContain(`,${word},`);
      // An inherited target is of the area's GRDP as well.
      expect(text).toMatch(/GRDP.*2030/);
      expect(text).not.toMatch(/GDP(?<!GRDP)/);
    }
  });

  test('of an unknown area: 404', async () => {
    expect((await kts.get('/areas/atlantis/wanted.csv')).status).toBe(404);
  });
});
