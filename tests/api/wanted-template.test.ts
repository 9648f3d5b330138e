import type { WantedFigureOut } from '@kts/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
  await kts.publish(
    [
      'indicator,province,period,value,unit,status,source,boundaries',
      'digital-economy-grdp-share,Đồng Tháp,2025,9.2,%,A,nso,2025',
      'digital-economy-value-added,Đồng Tháp,2024,8000,tỷ đồng,A,nso,2024',
      'grdp,Đồng Tháp,2024,120000,tỷ đồng,A,nso,2024',
      'grdp,Tiền Giang,2024,140000,tỷ đồng,A,nso,2024',
      '',
    ].join('\n'),
  );
});
afterAll(() => kts.close());

const template = (name: string) => kts.as(kts.people.editor, 'GET', `/templates/${name}`);
const wanted = async (): Promise<WantedFigureOut[]> =>
  (await kts.as(kts.people.editor, 'GET', '/areas/dong-thap-2025/wanted')).body.items;

/** The rows with a value and a status in each. */
const filledIn = (text: string): string => {
  const [head, ...rows] = text.split('\r\n');
  return [
    head,
    ...rows.map((row, at) => row.replace(/,,(%|tỷ đồng|[^,]*),,/, `,${5 + at},$1,Chính thức,`)),
  ].join('\r\n');
};

describe('the template of what is missing', () => {
  test('holds each figure that is wanted, and the one part that would do as well, and nothing else', async () => {
    const { text, headers } = await template('wanted.csv?area=dong-thap-2025');
    expect(headers['content-disposition']).toContain('filename="mau-con-thieu-dong-thap-2025.csv"');
    const rows = text.split('\r\n').slice(1, -1);
    const items = await wanted();
    expect(rows).toHaveLength(items.reduce((sum, { instead }) => sum + 1 + instead.length, 0));
    expect(rows).toContain(
      'Tỷ trọng giá trị tăng thêm của kinh tế số trong GRDP,Đồng Tháp,Năm 2024,,%,,Cơ quan thống kê,34 tỉnh,,,',
    );
    expect(rows).toContain(
      'Giá trị tăng thêm của kinh tế số,Tiền Giang,Năm 2024,,tỷ đồng,,Cơ quan thống kê,63 tỉnh,,,',
    );
  });

  test('of one period holds those of it', async () => {
    const { text } = await template('wanted.csv?area=dong-thap-2025&period=2024');
    const rows = text.split('\r\n').slice(1, -1);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row: string) => row.includes(',Năm 2024,'))).toBe(true);
    const none = await template('wanted.xlsx?area=dong-thap-2025&period=2019');
    expect(none.status).toBe(200);
  });

  test('sent back empty it changes nothing and asks nothing', async () => {
    const { text } = await template('wanted.csv?area=dong-thap-2025');
    const { body } = await kts.read(kts.people.editor, text);
    expect(body).toMatchObject({ state: 'ready', questions: [], changes: { created: 0, revised: 0 } });
    expect(body.issueTotals).toMatchObject({ error: 0, warning: 0 });
  });

  test('the workbook asks nothing either', async () => {
    const answer = await kts.app.inject({
      url: '/api/v1/templates/wanted.xlsx?area=dong-thap-2025',
      headers: { cookie: kts.sessionOf(kts.people.editor), host: 'localhost:3000' },
    });
    const { body } = await kts.read(kts.people.editor, answer.rawPayload, { filename: 'mẫu.xlsx' });
    expect(body).toMatchObject({ state: 'ready', questions: [], changes: { created: 0, revised: 0 } });
  });

  test('filled in it asks nothing; once it is published nothing of it is wanted any more', async () => {
    const before = await wanted();
    const { text } = await template('wanted.csv?area=dong-thap-2025');
    const filled = filledIn(text).replace(/(Tiền Giang,Năm 2024),\d+/, '$1,9000');
    const { body } = await kts.read(kts.people.editor, filled);
    expect(body.questions).toEqual([]);
    expect(body).toMatchObject({ state: 'ready', changes: { created: text.split('\r\n').length - 2 } });
    await kts.publish(filled);
    expect(before.length).toBeGreaterThan(4);
    expect(await wanted()).toEqual([]);
  });
});
