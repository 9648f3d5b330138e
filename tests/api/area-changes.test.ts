import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, type TestApp, testApp } from '../support/app.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

const changes = async (query: string, area = 'vn'): Promise<Json> =>
  (await kts.get(`/areas/${area}/changes${query}`)).body;
const SHARE = 'digital-economy-grdp-share';

describe('what changed between two moments', () => {
  test('the national share of 2022 was revised from 12,63 to 12,83 in January 2025', async () => {
    const { items, since } = await changes('?since=2024-12-31&asOf=2025-01-31');
    expect(since).toBe('2024-12-31');
    const revised = items.find(
      (item: Json) => item.indicator === SHARE && item.period === '2022' && item.source === 'nso',
    );
    expect(revised).toMatchObject({
      kind: 'revised',
      before: { value: 12.63 },
      after: { value: 12.83, releasedOn: expect.stringMatching(/^2025-01/) },
    });
  });

  test('what became known is new, without a figure before', async () => {
    const { items, total } = await changes('?since=2023-12-01&asOf=2024-01-31');
    const created = items.filter((item: Json) => item.kind === 'created');
    expect(total).toBe(items.length);
    expect(created.length).toBeGreaterThan(0);
    expect(created.every((item: Json) => item.before === null && item.after !== null)).toBe(true);
    expect(created.map((item: Json) => item.after.value)).toContain(12.67);
  });

  test('between a moment and itself nothing changed', async () => {
    expect(await changes('?since=2024-12-31&asOf=2024-12-31')).toMatchObject({
      items: [],
      verdicts: [],
      total: 0,
    });
  });

  test('a verdict that changed is told from → to: Tiền Giang was dissolved in 2025', async () => {
    const { verdicts } = await changes('?since=2025-06-30&asOf=2025-07-02', 'tien-giang');
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { from, to } of verdicts) {
      expect(to).toBe('area-dissolved');
      expect(from).not.toBe('area-dissolved');
    }
  });

  test('without a day it is the end of the last quarter', async () => {
    expect((await changes('')).since).toBe('2026-09-30');
  });

  test.each([
    ['?since=2024-13-01', 400],
    ['?since=x', 400],
    ['?until=2024-01-01', 400],
  ])('%s is refused', async (query, status) => {
    expect((await kts.get(`/areas/vn/changes${query}`)).status).toBe(status);
  });

  test('of an unknown area there is nothing', async () => {
    expect((await kts.get('/areas/atlantis/changes')).status).toBe(404);
  });
});
