import type { Account } from '@kts/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
let local: Account;
beforeAll(async () => {
  kts = await importRig();
  local = await kts.addUser('người Tiền Giang', 'editor', 'tien-giang');
});
afterAll(() => kts.close());

/** A table that does not say its source. */
const fileOf = (year: string, value = '80'): string =>
  `TỶ LỆ NĂM ${year},,,,,\nindicator,province,period,value,unit,status\nsmartphone-share,Tiền Giang,${year},${value},%,A\n`;

/** Answers, and submits. */
async function submitAnswered(by: Account, year: string): Promise<Json> {
  const { body } = await kts.read(by, fileOf(year));
  expect([body.state, body.questions.map(({ id }: Json) => id)]).toEqual(['needs-answers', ['source']]);
  await kts.as(by, 'PATCH', `/imports/${body.id}`, { answers: { source: 'province' } });
  return (await kts.as(by, 'POST', `/imports/${body.id}/submit`)).body;
}

const forms = async (by: Account): Promise<Json[]> => (await kts.as(by, 'GET', '/forms')).body.items;
const forget = (by: Account, id: number) => kts.as(by, 'DELETE', `/forms/${id}`);
async function forgetAll(): Promise<void> {
  for (const { id } of await forms(kts.people.admin)) await forget(kts.people.admin, id);
}

test('what was answered once is not asked again of the same form in another year, and it says so', async () => {
  await forgetAll();
  const first = await submitAnswered(local, '2010');
  expect(first).toMatchObject({ state: 'submitted', remembered: null });
  const { body } = await kts.read(local, fileOf('2011'));
  const [{ id }] = await forms(local);
  expect(body).toMatchObject({
    state: 'ready',
    questions: [],
    answers: { source: 'province' },
    remembered: {
      form: id,
      file: 'số liệu.csv',
      by: 'người Tiền Giang',
      answers: { source: 'province' },
      settings: {},
    },
  });
});

test('an answer of another area is not used, and cannot be seen or forgotten there', async () => {
  await forgetAll();
  await submitAnswered(local, '2010');
  const neighbour = await kts.addUser('người Đồng Tháp', 'editor', 'dong-thap');
  expect((await kts.read(neighbour, fileOf('2011'))).body.state).toBe('needs-answers');
  expect((await kts.read(kts.people.editor, fileOf('2011'))).body.state).toBe('needs-answers');
  expect(await forms(neighbour)).toEqual([]);
  const [{ id, area }] = await forms(local);
  expect(area).toBe('tien-giang');
  expect((await forget(neighbour, id)).status).toBe(404);
  expect((await forget(kts.people.admin, id)).status).toBe(200);
});

test('what is said in the request goes before what was said of the last file', async () => {
  await forgetAll();
  await submitAnswered(local, '2010');
  const { body } = await kts.read(local, fileOf('2011'), { source: 'nso' });
  expect(body).toMatchObject({ state: 'ready', answers: {}, remembered: null });
});

test('it is said once: what is taken back of it is asked about', async () => {
  await forgetAll();
  await submitAnswered(local, '2010');
  const { body } = await kts.read(local, fileOf('2011'));
  const again = await kts.as(local, 'PATCH', `/imports/${body.id}`, { answers: { source: null } });
  expect([again.body.state, again.body.answers]).toEqual(['needs-answers', {}]);
  expect(again.body.questions[0].proposal).toBe('province');
});

test('forgotten, it is asked about again, and not kept for having been used', async () => {
  await forgetAll();
  await submitAnswered(local, '2010');
  const { body } = await kts.read(local, fileOf('2011'));
  expect((await forget(local, body.remembered.form)).body).toEqual({});
  expect((await forget(local, body.remembered.form)).status).toBe(404);
  expect((await kts.as(local, 'GET', `/imports/${body.id}`)).body.remembered.form).toBeNull();
  await kts.as(local, 'POST', `/imports/${body.id}/submit`);
  expect(await forms(local)).toEqual([]);
  expect((await kts.read(local, fileOf('2012'))).body.state).toBe('needs-answers');
  const record = await kts.as(kts.people.approver, 'GET', '/audit?action=form-forgotten&limit=1');
  expect(record.body.items[0]).toMatchObject({ who: 'người Tiền Giang', details: { area: 'tien-giang' } });
});

test('what was said of a file that was sent back is not said of the next', async () => {
  await forgetAll();
  const { id } = await submitAnswered(local, '2010');
  await kts.as(kts.people.approver, 'POST', `/imports/${id}/reject`, { reason: 'nguồn sai' });
  expect((await kts.read(local, fileOf('2011'))).body.state).toBe('needs-answers');
});

test('what a text of the headings says is asked once, also when the next file has one year more', async () => {
  await forgetAll();
  const each = (years: readonly string[], value: string) => years.map(() => value).join(';');
  const table = (...years: string[]): string =>
    [
      `TỶ LỆ NGƯỜI DÙNG ĐIỆN THOẠI THÔNG MINH NĂM ${years.at(-1)}`,
      'Đơn vị tính: %',
      `Tỉnh;Khu vực thành thị${';'.repeat(years.length - 1)};Chung${';'.repeat(years.length - 1)}`,
      `;${years.join(';')};${years.join(';')}`,
      `Tiền Giang;${each(years, '80,5')};${each(years, '70,5')}`,
      '',
    ].join('\n');
  const said = { source: 'province', status: 'A' };
  const { body } = await kts.read(local, table('2008', '2009'), said);
  const answers = { 'text:khu vuc thanh thi': 'ignore', 'text:chung': 'label' };
  expect(body.questions.map(({ id }: Json) => id)).toEqual(Object.keys(answers));
  const answered = await kts.as(local, 'PATCH', `/imports/${body.id}`, { answers });
  expect(answered.body.state).toBe('ready');
  await kts.as(local, 'POST', `/imports/${body.id}/submit`);
  const { body: next } = await kts.read(local, table('2008', '2009', '2010'), said);
  expect(next).toMatchObject({ state: 'ready', answers, remembered: { answers } });
});

test('the status that was given last time is proposed, and asked all the same', async () => {
  await forgetAll();
  const silent = (year: string) =>
    fileOf(year).replace(',status', '').replace('%,A', '%').replace(',,,,,', ',,,,');
  const { body } = await kts.read(local, silent('2010'));
  // Which figures are new is known once the source is.
  expect(body.questions.map(({ id, proposal }: Json) => [id, proposal])).toEqual([['source', null]]);
  const answers = { source: 'province', status: 'P' };
  await kts.as(local, 'PATCH', `/imports/${body.id}`, { answers });
  await kts.as(local, 'POST', `/imports/${body.id}/submit`);
  const { body: next } = await kts.read(local, silent('2011'));
  expect([next.state, next.answers]).toEqual(['needs-answers', { source: 'province' }]);
  expect(next.questions.map(({ id, proposal }: Json) => [id, proposal])).toEqual([['status', 'P']]);
  // The parameter is an answer to the same question.
  const { body: told } = await kts.read(local, silent('2011'), { status: 'E' });
  expect(told.state).toBe('ready');
});

test('a file that is only read, or withdrawn, is not remembered', async () => {
  await forgetAll();
  const { body } = await kts.read(local, fileOf('2010'));
  await kts.as(local, 'PATCH', `/imports/${body.id}`, { answers: { source: 'province' } });
  await kts.as(local, 'POST', `/imports/${body.id}/withdraw`);
  expect(await forms(local)).toEqual([]);
});
