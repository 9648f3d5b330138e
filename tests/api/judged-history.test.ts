import { afterAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { importRig } from '../support/imports.ts';

const kts = await importRig();
afterAll(() => kts.close());
const { approver } = kts.people;

const targetOf = async (area: string, indicator: string, period: string): Promise<Json> => {
  const { body } = await kts.get(`/areas/${area}/targets`);
  return body.items.find(
    (item: Json) => item.area === area && item.indicator === indicator && item.period === period,
  );
};
const csv = (rows: readonly string[]) =>
  `indicator,province,period,value,source,status\n${rows.map((row) => `${row},A`).join('\n')}\n`;

describe('history reaches the verdict across the merger', () => {
  test('Nghệ An, which nothing happened to: 400, 450, 520 are one series, 140 a year needed against 60', async () => {
    const document = await kts.as(approver, 'POST', '/documents', {
      document: {
        number: '12/NQ-HĐND',
        titleVi: 'Nghị quyết về kinh tế số',
        titleEn: '',
        issuedOn: '2025-12-10',
        issuer: 'HĐND tỉnh Nghệ An',
        area: 'nghe-an',
        address: null,
        note: null,
      },
      reason: 'Văn bản mới',
    });
    expect(document.status).toBeLessThan(300);
    const added = await kts.as(approver, 'POST', '/targets', {
      target: {
        area: 'nghe-an',
        indicator: 'digital-tech-firms',
        period: '2027',
        comparator: '>=',
        value: 800,
        valueMax: null,
        document: document.body.document.code,
        source: null,
        baseline: null,
        noteVi: null,
        noteEn: null,
      },
      reason: 'Mục tiêu mới',
    });
    expect(added.status).toBeLessThan(300);
    await kts.publish(
      csv([
        'digital-tech-firms,Nghệ An,2023,400,province',
        'digital-tech-firms,Nghệ An,2024,450,province',
        'digital-tech-firms,Nghệ An,2025,520,province',
      ]),
    );
    expect(await targetOf('nghe-an', 'digital-tech-firms', '2027')).toMatchObject({
      verdict: 'accelerate',
      pace: { points: { needed: 140, actual: 60, lastYear: 70 } },
      series: [
        { period: '2023', boundaries: '2024' },
        { period: '2024', boundaries: '2024' },
        { period: '2025', boundaries: '2025' },
      ],
    });
  });

  test('Đồng Tháp has the history of both parents: a verdict with pace and forecast for 2030', async () => {
    const years = [2021, 2022, 2023, 2024];
    const parents = [
      ['Tiền Giang', 8619, 100_314, 1.12, 1.09],
      ['Đồng Tháp', 5200, 90_500, 1.1, 1.08],
    ] as const;
    const rows = parents.flatMap(([name, added, grdp, faster, slower]) =>
      years.flatMap((year, at) => [
        `digital-economy-value-added,${name},${year},${Math.round(added * faster ** at)},province`,
        `grdp,${name},${year},${Math.round(grdp * slower ** at)},province`,
      ]),
    );
    await kts.publish(csv(rows));
    const target = await targetOf('dong-thap-2025', 'digital-economy-grdp-share', '2030');
    expect(target.series.map(({ period, derivation }: Json) => [period, derivation])).toEqual(
      years.map((year) => [String(year), 'ratio-of-sums']),
    );
    expect(target.verdict).toBe('slow');
    expect(target.source).toBe('province');
    expect(target.pace.points.actual).toBeGreaterThan(0);
    expect(target.forecast).toMatchObject({ scale: 'logit', n: 4, restated: 4 });
    expect(target.decomposition.sinceBaseline.first).toBeGreaterThan(0);
    expect(target.decomposition.sinceBaseline.second).toBeLessThan(0);
  });
});
