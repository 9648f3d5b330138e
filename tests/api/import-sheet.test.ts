import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { fileOf, HEADER, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

const get = async (id: string, path: string, who = kts.people.editor): Promise<Json> =>
  (await kts.as(who, 'GET', `/imports/${id}${path}`)).body;

/** Of each row its line, and of each cell its text with its role: "Huế:key". */
const shownRows = ({ columns, rows }: Json): (readonly [number, string])[] =>
  rows.map(({ line, cells }: Json) => [
    line,
    cells
      .map(({ text, role }: Json, at: number) => (text === '' ? '' : `${text}:${role ?? columns[at].role}`))
      .join(' | '),
  ]);

const QUOTED = [
  'Biểu tổng hợp;;',
  '',
  HEADER.replaceAll(',', ';'),
  'smartphone-share;"Hà',
  'Nội";2022;80,5;%;A;province',
  'smartphone-share;Huế;2022;1,5;%;A;province',
  '',
].join('\n');

describe('the sheet', () => {
  test('has its rows by the lines that a text editor counts, each cell with its role', async () => {
    const { body } = await kts.read(kts.people.editor, QUOTED);
    const sheet = await get(body.id, '/sheet');
    expect(sheet).toMatchObject({ sheet: null, lines: 6 });
    expect(sheet.columns.map(({ column, role }: Json) => `${column}:${role}`)).toEqual([
      'A:key',
      'B:key',
      'C:key',
      'D:figure',
      'E:attribute',
      'F:attribute',
      'G:attribute',
    ]);
    expect(shownRows(sheet).map(([line]) => line)).toEqual([1, 2, 3, 4, 6]);
    expect(shownRows(sheet).at(-1)?.[1]).toBe(
      'smartphone-share:key | Huế:key | 2022:key | 1,5:figure | %:attribute | A:attribute | province:attribute',
    );
    expect(sheet.rows[3].cells[1].text).toBe('Hà\nNội');
    // The role of a column is not said again with each of its cells.
    expect(sheet.rows[4].cells[1]).toEqual({ text: 'Huế' });
  });

  test('tells the key of each figure, as far as it is understood', async () => {
    const { body } = await kts.read(kts.people.editor, fileOf(['Hà Nội', '2022', '80.5']));
    const { rows } = await get(body.id, '/sheet?from=2&to=2');
    expect(rows[0].cells[3].key).toEqual({
      indicator: 'smartphone-share',
      area: 'ha-noi',
      period: '2022',
      source: 'province',
      boundaries: '2024',
      unit: '%',
      status: ['A'],
    });
    expect(rows[0].cells[1].key).toBeUndefined();
  });

  test('comes in windows of lines', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => ['Hà Nội', '2022', `${at}`] as const);
    const { body } = await kts.read(kts.people.editor, fileOf(...rows));
    const lines = async (query: string) => {
      const sheet = await get(body.id, `/sheet${query}`);
      return [sheet.rows.at(0)?.line, sheet.rows.at(-1)?.line, sheet.rows.length, sheet.lines];
    };
    expect(await lines('')).toEqual([1, 500, 500, 701]);
    expect(await lines('?from=500&to=502')).toEqual([500, 502, 3, 701]);
    expect(await lines('?from=701')).toEqual([701, 701, 1, 701]);
    expect(await lines('?from=702')).toEqual([undefined, undefined, 0, 701]);
  });

  test('shows what was mended, and what stands in the file; and what stands there once it is brought back', async () => {
    const { editor } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Atlantis', '2022', '80.5']));
    const cell = async () => (await get(body.id, '/sheet')).rows[1].cells[1];
    expect(await cell()).toMatchObject({ text: 'Atlantis' });
    const mend = (text: string | null) =>
      kts.as(editor, 'PATCH', `/imports/${body.id}`, { cells: [{ line: 2, column: 'B', text }] });
    await mend('Huế');
    expect(await cell()).toMatchObject({ text: 'Huế', original: 'Atlantis' });
    expect((await get(body.id, '/sheet')).rows[1].cells[3].key.area).toBe('hue');
    await mend(null);
    expect(await cell()).not.toHaveProperty('original');
  });

  test('of a workbook is the one that was read; no other is there', async () => {
    const { rawPayload } = await kts.app.inject({
      method: 'GET',
      url: '/api/v1/templates/smartphone-share.xlsx?period=2023',
      headers: { host: 'localhost:3000', cookie: kts.sessionOf(kts.people.editor) },
    });
    const { body } = await kts.read(kts.people.editor, rawPayload, { filename: 'mẫu.xlsx' });
    const { sheet, lines } = await get(body.id, '/sheet');
    expect([typeof sheet, lines > 1, (await get(body.id, '/account')).sheet]).toEqual([
      'string',
      true,
      sheet,
    ]);
    expect((await get(body.id, `/sheet?sheet=${encodeURIComponent(sheet)}`)).lines).toBe(lines);
    const other = await kts.as(kts.people.editor, 'GET', `/imports/${body.id}/sheet?sheet=Khac`);
    expect([other.status, other.body.type]).toEqual([404, expect.stringContaining('no-sheet')]);
  });

  test('of a file that cannot be opened has no rows', async () => {
    const { body } = await kts.read(kts.people.editor, '\u0000\u0001\u0002');
    expect(await get(body.id, '/sheet')).toMatchObject({ columns: [], lines: 0, rows: [] });
    expect(await get(body.id, '/account')).toMatchObject({ filled: 0, unread: [] });
  });

  test('of a file in which no table is found is there all the same, unread', async () => {
    const { body } = await kts.read(kts.people.editor, 'Kính gửi Sở;\nSố liệu sẽ gửi sau;12\n');
    expect(shownRows(await get(body.id, '/sheet'))).toEqual([
      [1, 'Kính gửi Sở:unread | '],
      [2, 'Số liệu sẽ gửi sau:unread | 12:unread'],
    ]);
    expect(await get(body.id, '/account')).toMatchObject({ filled: 3, counts: { unread: 3 } });
  });

  test('is had by who sent the file and by who publishes, and by nobody else', async () => {
    const { editor, colleague, approver, viewer } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2022', '80.5']));
    for (const path of ['sheet', 'account']) {
      const status = async (who: typeof editor) =>
        (await kts.as(who, 'GET', `/imports/${body.id}/${path}`)).status;
      expect([await status(editor), await status(approver)]).toEqual([200, 200]);
      expect([await status(colleague), await status(viewer)]).toEqual([404, 403]);
      expect((await kts.send('GET', `/imports/${body.id}/${path}`)).status).toBe(401);
    }
  });
});

describe('the account', () => {
  test('adds up to the cells that are not blank', async () => {
    const { body } = await kts.read(kts.people.editor, QUOTED);
    const { counts, filled } = await get(body.id, '/account');
    const sheet = await get(body.id, '/sheet');
    const texts = sheet.rows
      .flatMap(({ cells }: Json) => cells)
      .filter(({ text }: Json) => text.trim() !== '');
    expect(filled).toBe(texts.length);
    expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(filled);
    expect(counts.figure).toBe(2);
  });

  test('names the places of cells that were not understood', async () => {
    const text = 'Tỉnh;Năm;Hệ số lạ\nHà Nội;2022;13\n';
    const { body } = await kts.read(kts.people.editor, text);
    const { counts, unread } = await get(body.id, '/account');
    expect(counts.unread).toBe(unread.length);
    expect(unread).toContainEqual({ line: 1, column: 'C' });
  });

  test('is the one of the sheet as it is understood now', async () => {
    const { editor } = kts.people;
    const text = 'Tỉnh;Năm;Hệ số lạ\nHà Nội;2022;13\n';
    const { body } = await kts.read(editor, text);
    await get(body.id, '/account');
    await kts.as(editor, 'PATCH', `/imports/${body.id}`, { settings: { meanings: { C: 'indicator:grdp' } } });
    expect((await get(body.id, '/account')).counts).toMatchObject({ figure: 1, unread: 0 });
  });
});
