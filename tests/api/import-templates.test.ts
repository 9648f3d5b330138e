import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
  await kts.publish(fileOf(['Tiền Giang', '2023', '71.5'], ['Hà Nội', '2023', '88.1']));
});
afterAll(() => kts.close());

const template = (path: string) => kts.as(kts.people.editor, 'GET', `/templates/${path}`);

test('each has a name, and the address of one that is not there says so', async () => {
  const list = await kts.as(kts.people.editor, 'GET', '/templates');
  expect(list.body.items[0]).toMatchObject({ name: 'province' });
  expect(list.body.total).toBe(list.body.items.length);
  expect((await template('nothing.csv')).status).toBe(404);
  expect((await template('province.csv?area=atlantis')).status).toBe(404);
});

test('filled in with the last values; sent back as it is, it changes nothing', async () => {
  const { text, headers } = await template('smartphone-share.csv?area=tien-giang');
  expect(headers['content-disposition']).toContain('filename="mau-smartphone-share.csv"');
  expect(text).toBe(
    '\ufeffchỉ tiêu,tỉnh,kỳ,giá trị,đơn vị,trạng thái,chất lượng,nguồn,địa giới,ghi chú\r\nsmartphone-share,Tiền Giang,2023,71.5,%,chính thức,,province,2024,\r\n',
  );
  const { body } = await kts.read(kts.people.editor, text);
  expect(body).toMatchObject({ state: 'ready', changes: { created: 0, revised: 0, unchanged: 1 } });
});

test.each([
  ['unverified', 'V', 'ok'],
  ['provisional after a break', 'B P', 'bound'],
  ['estimated, of doubtful quality', 'E', 'doubtful'],
])('sent back as it is, a figure stays %s', async (_case, status, quality) => {
  await kts.publish(
    `chỉ tiêu,tỉnh,kỳ,giá trị,đơn vị,nguồn,trạng thái,chất lượng\nsmartphone-share,Cà Mau,2023,60.5,%,province,${status},${quality}\n`,
  );
  const { text } = await template('smartphone-share.csv?area=ca-mau');
  const { body } = await kts.read(kts.people.editor, text);
  expect(body).toMatchObject({ state: 'ready', changes: { created: 0, revised: 0, unchanged: 1 } });
});

test('a later period is asked for in an empty row of its own', async () => {
  const { text } = await template('smartphone-share.csv?area=tien-giang&period=2024');
  expect(text).toContain('\r\nsmartphone-share,Tiền Giang,2024,,%,chính thức,,province,2024,\r\n');
});

test('the workbook says the same, for all provinces of its time', async () => {
  const cookie = kts.sessionOf(kts.people.editor);
  const response = await kts.app.inject({
    url: '/api/v1/templates/smartphone-share.xlsx?period=2023',
    headers: { cookie, host: 'localhost:3000' },
  });
  expect(response.statusCode).toBe(200);
  const { body } = await kts.read(kts.people.editor, response.rawPayload, { filename: 'mẫu.xlsx' });
  expect(body).toMatchObject({ rows: { read: 64 }, changes: { unchanged: 3 }, issueTotals: { error: 0 } });
});
