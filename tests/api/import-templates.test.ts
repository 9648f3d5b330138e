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
  const { text, headers } = await template('smartphone-share.csv?area=tien-giang&period=2023');
  expect(headers['content-disposition']).toContain('filename="mau-smartphone-share-2023.csv"');
  expect(text).toBe(
    '\ufeffChỉ tiêu,Địa bàn,Kỳ,Giá trị,Đơn vị,Tình trạng số liệu,Nguồn,Địa giới,Chất lượng,Mức nêu,Ghi chú\r\nTỷ lệ người dùng điện thoại thông minh,Tiền Giang,Năm 2023,71.5,%,Chính thức,Địa phương báo cáo,63 tỉnh,,,\r\n',
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
  const { text } = await template('smartphone-share.csv?area=ca-mau&period=2023');
  const { body } = await kts.read(kts.people.editor, text);
  expect(body).toMatchObject({ state: 'ready', changes: { created: 0, revised: 0, unchanged: 1 } });
});

test('a later period is asked for in an empty row of its own, its status left to be said', async () => {
  const { text } = await template('smartphone-share.csv?area=tien-giang&period=2024');
  const [, known, asked] = text.split('\r\n');
  expect(known).toContain('Tiền Giang,Năm 2023,71.5,%,Chính thức,Địa phương báo cáo,63 tỉnh');
  expect(asked).toBe(
    'Tỷ lệ người dùng điện thoại thông minh,Tiền Giang,Năm 2024,,%,,Địa phương báo cáo,63 tỉnh,,,',
  );
});

test('of a province that is gone it is for the one that answers in that period', async () => {
  const { text, headers } = await template('province.csv?area=tien-giang&period=2026-Q3');
  expect(headers['content-disposition']).toContain('filename="mau-dong-thap-2025-2026-Q3.csv"');
  const rows = text.split('\r\n').slice(1, -1);
  expect(rows.every((row: string) => row.includes(',Đồng Tháp,Quý III/2026,,'))).toBe(true);
  expect(rows.every((row: string) => row.includes(',34 tỉnh,'))).toBe(true);
  const before = await template('province.csv?area=tien-giang&period=2025-Q1');
  expect(before.text).toContain(',Tiền Giang,Quý I/2025,,');
});

test('what an area reports has the share of GRDP and its parts, and no index of a ministry', async () => {
  const { text } = await template('province.csv?area=can-tho-2025');
  for (const name of [
    'Tỷ trọng giá trị tăng thêm của kinh tế số trong GRDP',
    'Giá trị tăng thêm của kinh tế số',
    '"Tổng sản phẩm trên địa bàn (GRDP), giá hiện hành"',
    'Dân số trung bình',
  ])
    expect(text).toContain(`\r\n${name},Cần Thơ,`);
  expect(text).not.toContain('DTI');
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
