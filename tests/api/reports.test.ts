import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, type TestApp, testApp } from '../support/app.ts';
import { wordText, unzip } from '../support/word-file.ts';

let kts: TestApp;
beforeAll(async () => {
  kts = await testApp();
});
afterAll(() => kts.close());

/** Every element that opens is closed, in order; no bare ampersand. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, closing, name, rest] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
    if (closing === '/') expect(open.pop()).toBe(name);
    else if (!rest?.endsWith('/')) open.push(name ?? '');
  }
  expect(open).toEqual([]);
  expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
}

const download = async (path: string) => {
  const response = await kts.app.inject({ method: 'GET', url: `/api/v1/reports/${path}` });
  return { response, members: response.statusCode === 200 ? unzip(response.rawPayload) : new Map() };
};

const FOUNDING = [
  'Chỉ số kinh tế số năm 2021 xếp hạng 12/63, đạt 0,4856 (*) so với bình quân giản đơn các tỉnh 0,4098 (công bố, danh sách 63 tỉnh), cao hơn 0,0758 điểm.',
  '8.619 tỷ đồng (*) trên 100.314 tỷ đồng (*), bằng 8,59 % (*) GRDP',
  'mục tiêu 15 % năm 2025',
  'mục tiêu 25 % năm 2030',
  '8.007 (*) thành viên trong 1.249 (*) tổ',
];

describe('the Word file', () => {
  test.each([
    ['before the merger', 'tien-giang.docx?asOf=2025-06-30'],
    ['today', 'tien-giang.docx'],
  ])('Tiền Giang %s says what the founding documents say', async (_name, path) => {
    const { response, members } = await download(path);
    expect(response.headers['content-type']).toContain('wordprocessingml');
    const text = wordText(members);
    for (const sentence of FOUNDING) expect(text).toContain(sentence);
  });

  test('the manner of Nghị định 30/2020/NĐ-CP', async () => {
    const { members } = await download('tien-giang.docx?asOf=2025-06-30');
    const text = wordText(members);
    for (const part of [
      'UBND TỈNH TIỀN GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/BC-SKHCN',
      'Tiền Giang, ngày … tháng … năm',
      'BÁO CÁO',
      'Số liệu biết đến ngày 30/6/2025',
      'Nơi nhận:',
      'QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ',
    ])
      expect(text).toContain(part);
    const xml = members.get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toContain('<w:tblHeader/>');
    const styles = members.get('word/styles.xml')?.toString('utf8') ?? '';
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('vi-VN');
    expect(members.get('docProps/core.xml')?.toString('utf8')).toContain('<dc:title>BÁO CÁO');
  });

  test('every part is well-formed, and both charts are pictures of print quality', async () => {
    const { members } = await download('ha-noi.docx');
    for (const [name, bytes] of members)
      if (/\.(xml|rels)$/.test(name)) expectWellFormed(bytes.toString('utf8'));
    const pictures = [...members].filter(([name]) => name.endsWith('.png')).map(([, bytes]) => bytes);
    expect(pictures).toHaveLength(2);
    // 81 mm at 300 dots an inch, read from the header of the PNG.
    for (const png of pictures)
      expect(Math.abs(png.readUInt32BE(16) - (81 / 25.4) * 300)).toBeLessThanOrEqual(2);
  });

  test('an attachment with a name of any script, and named by its ETag', async () => {
    const { response } = await download('tien-giang.docx?asOf=2025-06-30');
    const disposition = String(response.headers['content-disposition']);
    expect(disposition).toContain('filename="Bao cao kinh te so - Tien Giang - 2025-06-30.docx"');
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(
      'Báo cáo kinh tế số - Tiền Giang - 2025-06-30.docx',
    );
    const again = await kts.app.inject({
      method: 'GET',
      url: '/api/v1/reports/tien-giang.docx?asOf=2025-06-30',
      headers: { 'if-none-match': String(response.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  test('the country, with more targets than a page has rows for: none is dropped in silence', async () => {
    const { body } = await kts.get('/reports/vn');
    const told = body.table.rows.flatMap(({ targets }: { targets: string[] }) => targets);
    const gathered = Number(/\((\d+)\)/.exec(body.table.without)?.[1] ?? 0);
    const items = (await kts.get('/areas/vn/targets')).body.items;
    const targets = new Set(
      items.map(
        (each: { indicator: string; period: string; value: number }) =>
          `${each.indicator}|${each.period}|${each.value}`,
      ),
    );
    const toldTargets = new Set(
      items
        .filter(({ code }: { code: string }) => told.includes(code))
        .map(
          (each: { indicator: string; period: string; value: number }) =>
            `${each.indicator}|${each.period}|${each.value}`,
        ),
    );
    expect(toldTargets.size + gathered + body.table.more).toBe(targets.size);
  });

  test('a merged province names its former ones and their targets as not merged', async () => {
    const text = wordText((await download('dong-thap-2025.docx')).members);
    expect(text).toContain('từ các tỉnh, thành phố cũ: Đồng Tháp, Tiền Giang');
    expect(text).toContain('(Tiền Giang cũ)');
    expect(text).toContain('chưa có chỉ tiêu hợp nhất');
  });

  test('a dissolved province says so, with its successor and the resolution', async () => {
    const text = wordText((await download('tien-giang.docx')).members);
    expect(text).toContain(
      'Từ ngày 01/7/2025, tỉnh Tiền Giang được sắp xếp vào tỉnh Đồng Tháp (Nghị quyết số 202/2025/QH15)',
    );
    expect(text).toContain('Dừng theo dõi');
  });

  test('an area without any figure gets a briefing that says so', async () => {
    const empty = await testApp({ seed: 'codebook' });
    const { body } = await empty.get('/reports/tien-giang');
    expect(body.findings).toEqual([]);
    expect(body.gaps[0]).toBe('Đến ngày 22/11/2026 chưa có số liệu nào của địa bàn này.');
    const file = await empty.app.inject({ method: 'GET', url: '/api/v1/reports/tien-giang.docx' });
    expect(wordText(unzip(file.rawPayload))).toContain('chưa có số liệu nào');
    await empty.close();
  });

  test('made-up figures are marked as such', async () => {
    const demo = await testApp({ seed: 'demo' });
    const { body } = await demo.get('/reports/tien-giang');
    expect(body.notices[0]).toContain('SỐ LIỆU MINH HỌA');
    await demo.close();
  });

  test.each([
    ['/reports/atlantis.docx', 404],
    ['/reports/atlantis', 404],
    ['/reports/atlantis/trend.png', 404],
    ['/reports/tien-giang/pie.png', 400],
    ['/reports/tien-giang?asOf=hom-nay', 400],
    ['/areas/atlantis/changes', 404],
  ])('%s: %i', async (path, status) => {
    expect((await kts.get(path)).status).toBe(status);
  });
});

describe('the report as data', () => {
  test('no sentence and no judged row without its figures, and every id leads to a reading', async () => {
    for (const area of ['tien-giang', 'ha-noi', 'vn', 'dong-thap-2025', 'hai-phong-2025']) {
      const { body } = await kts.get(`/reports/${area}`);
      expect(body.findings.length).toBeGreaterThanOrEqual(3);
      expect(body.findings.length).toBeLessThanOrEqual(5);
      const figures = [...body.findings, ...body.table.rows].flatMap(
        (each: { figures: { parts: number[] }[] }) => each.figures,
      );
      const ids = new Set<number>(figures.flatMap(({ parts }: { parts: number[] }) => parts));
      expect(figures.every(({ parts }: { parts: number[] }) => parts.length > 0)).toBe(true);
      for (const id of [...ids].slice(0, 12)) {
        expect((await kts.get(`/observations/${id}/lineage`)).status).toBe(200);
      }
    }
  });

  test.each(['tien-giang', 'dong-thap-2025', 'ha-noi', 'vn'])(
    'in English %s has no Vietnamese',
    async (area) => {
      const { body } = await kts.get(`/reports/${area}?language=en`);
      const { title, notices, sections, tally, table, charts, findings, gaps, sources } = body;
      const said = JSON.stringify([
        [title, notices, sections, tally, gaps, sources],
        [
          table.headers,
          table.rows.map(({ cells }: { cells: string[] }) => cells),
          table.without,
          table.notes,
        ],
        [charts, findings.map(({ text }: { text: string }) => text)],
      ]);
      expect(said.length).toBeGreaterThan(500);
      // Numbers of documents are names: "411/QĐ-TTg".
      const sentences = said.replace(/\d+[^\s"]*\/[^\s"]+/g, '').normalize('NFD');
      expect(sentences.match(/[^"]*(?:đ|\p{M})[^"]*/giu)).toBeNull();
    },
  );

  test('tells of an indicator, source and period what the profile shows of it, for every area', async () => {
    const keyOf = ({ area, indicator, source, period, boundaries }: Json): string =>
      [area, indicator, source, period, boundaries].join('|');
    const told: [string, number][] = [];
    const shown = new Map<string, number>();
    for (const { slug } of kts.codebook.areas) {
      const { body: profile } = await kts.get(`/areas/${slug}/profile`);
      for (const { latest } of profile.indicators) shown.set(keyOf(latest), latest.value);
      const { body: report } = await kts.get(`/reports/${slug}`);
      // News are of readings as they were published, places and means of an index stand under its code.
      const findings = report.findings.filter(({ kind }: Json) => kind !== 'changes' && kind !== 'standing');
      for (const figure of findings.flatMap(({ figures }: Json) => figures))
        told.push([keyOf(figure), figure.value]);
    }
    const both = told.filter(([key]) => shown.has(key));
    expect(both.length).toBeGreaterThan(100);
    expect(both.filter(([key, value]) => shown.get(key) !== value)).toEqual([]);
  });

  test('GRDP per head of Đà Nẵng in 2025 is the published 110,65 wherever it is asked for', async () => {
    const ofDaNang = ({ area }: Json): boolean => area === 'da-nang-2025';
    const { body: profile } = await kts.get('/areas/da-nang-2025/profile');
    const { body: comparison } = await kts.get('/comparison?indicator=grdp-per-capita&period=2025');
    const { body: page } = await kts.get(
      '/observations?indicator=grdp-per-capita&area=da-nang-2025&from=2025&to=2025',
    );
    const published = { value: 110.65, derivation: 'reported', status: ['E'], period: '2025' };
    expect(
      profile.indicators.find(({ indicator }: Json) => indicator === 'grdp-per-capita').latest,
    ).toMatchObject(published);
    expect(comparison.items.find(ofDaNang)).toMatchObject(published);
    expect(page.items).toContainEqual(expect.objectContaining(published));
  });

  test('in English', async () => {
    const { body } = await kts.get('/reports/tien-giang?language=en&asOf=2025-06-30');
    expect(body.findings[1].text.replaceAll('\u00a0', ' ')).toBe(
      'Digital-economy index in 2021: place 12 of 63, 0.4856 (*) against the unweighted mean of the provinces, 0.4098 (as published, list of 63), 0.0758 points above it.',
    );
  });

  test('a chart by itself is a PNG', async () => {
    const response = await kts.app.inject({ method: 'GET', url: '/api/v1/reports/ha-noi/trend.png' });
    expect(response.headers['content-type']).toBe('image/png');
    expect(response.rawPayload.subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('what changed since the last report', () => {
  test('the national share of 2022 was revised twice in 2024 and 2025', async () => {
    const { body } = await kts.get('/areas/vn/changes?since=2024-12-31&asOf=2025-01-06');
    const revision = body.items.find(
      (item: { indicator: string; period: string }) =>
        item.indicator === 'digital-economy-grdp-share' && item.period === '2022',
    );
    expect(revision).toMatchObject({ kind: 'revised', before: { value: 12.63 }, after: { value: 12.83 } });
    expect(revision.before.id).not.toBe(revision.after.id);
  });

  test('nothing happens within a day without a release; the last quarter is the default', async () => {
    const { body } = await kts.get('/areas/tien-giang/changes?since=2025-06-29&asOf=2025-06-30');
    expect(body).toMatchObject({ items: [], total: 0, verdicts: [] });
    expect((await kts.get('/areas/tien-giang/changes?asOf=2025-06-30')).body.since).toBe('2025-03-31');
  });

  test('the merger changes verdicts', async () => {
    const { body } = await kts.get('/areas/tien-giang/changes?since=2025-06-30&asOf=2025-07-01');
    expect(body.verdicts).toContainEqual({
      target: 'tien-giang-digital-economy-grdp-share-2025-08-nq-tu',
      from: 'insufficient',
      to: 'area-dissolved',
    });
  });
});

const SOFFICE = process.env.SOFFICE_PATH;

describe('in LibreOffice', () => {
  test.skipIf(SOFFICE === undefined)(
    'every area is one page (skipped where SOFFICE_PATH does not name a LibreOffice)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kts-reports-'));
      const areas = kts.codebook.areas.filter(({ level }) => level !== 'region').map(({ slug }) => slug);
      for (const area of areas) {
        writeFileSync(join(folder, `${area}.docx`), (await download(`${area}.docx`)).response.rawPayload);
      }
      const files = areas.map((area) => join(folder, `${area}.docx`));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(
        SOFFICE ?? '',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
        {
          stdio: 'ignore',
          timeout: 240_000,
        },
      );
      const pages = (area: string): number =>
        [...readFileSync(join(folder, `${area}.pdf`), 'latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
      expect(areas.filter((area) => pages(area) !== 1)).toEqual([]);
      rmSync(folder, { recursive: true, force: true });
    },
    300_000,
  );
});
