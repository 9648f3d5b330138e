import { afterAll, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

const demo = await testApp({ seed: 'demo', now: () => Date.parse('2026-11-30T05:00:00Z') });
afterAll(() => demo.close());

test('made-up figures give a formed province a restated share with pace, forecast and what it is due to', async () => {
  const { body } = await demo.get('/areas/dong-thap-2025/targets');
  const target = body.items.find(
    ({ indicator, period, area }: { indicator: string; period: string; area: string }) =>
      area === 'dong-thap-2025' && indicator === 'digital-economy-grdp-share' && period === '2030',
  );
  expect(target.series.map(({ derivation }: { derivation: string }) => derivation)).toEqual([
    'ratio-of-sums',
    'ratio-of-sums',
    'ratio-of-sums',
    'ratio-of-sums',
    'derived',
  ]);
  expect(target.verdict).toMatch(/^(on-track|accelerate|slow|reversing|met-early)$/);
  expect(target.pace.points).toMatchObject({ actual: expect.any(Number), lastYear: expect.any(Number) });
  expect(target.forecast).toMatchObject({ n: 5, restated: 4 });
  const { change, first, second } = target.decomposition.sinceBaseline;
  expect(first + second).toBeCloseTo(change, 9);
});
