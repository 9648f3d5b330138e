import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

async function publishMended(period: string): Promise<Json> {
  const { editor, approver } = kts.people;
  const { body } = await kts.read(editor, fileOf(['Tien Gian', period, '71.5x'], ['Hà Nội', period, '80.5']));
  const cells = [
    { line: 2, column: 'B', text: 'Tiền Giang' },
    { line: 2, column: 'D', text: '71.5' },
  ];
  const { body: mended } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, { cells });
  expect(mended.state).toBe('ready');
  await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
  const { digest } = mended;
  return (await kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest })).body;
}

const lineageOf = async (area: string, period: string): Promise<Json> => {
  const { body } = await kts.get(`/observations?indicator=smartphone-share&period=${period}&area=${area}`);
  return (await kts.get(`/observations/${body.items[0].id}/lineage`)).body;
};

test('a mended cell keeps the text of the file, the mend, who made it and when', async () => {
  const when = { by: 'người nhập', at: new Date(kts.clock.now).toISOString() };
  const published = await publishMended('2015');
  const name = { line: 2, column: 'B', original: 'Tien Gian', text: 'Tiền Giang', ...when };
  const figure = { text: '71.5', ...when };
  expect(published.cells).toEqual([
    { sheet: null, ...name },
    { sheet: null, line: 2, column: 'D', original: '71.5x', ...figure },
  ]);
  expect(await lineageOf('tien-giang', '2015')).toMatchObject({
    text: '71.5x',
    mended: figure,
    mendedBeside: [name],
    fileKept: true,
  });
  expect(await lineageOf('ha-noi', '2015')).toMatchObject({ text: '80.5', mended: null, mendedBeside: [] });
  const { body } = await kts.as(kts.people.editor, 'GET', `/imports/${published.id}/changes`);
  expect(body.items.map(({ text, mended }: Json) => [text, mended])).toEqual([
    ['71.5x', figure],
    ['80.5', null],
  ]);
});

test('a cell that is mended again with the same text keeps its moment', async () => {
  const { editor } = kts.people;
  const { body } = await kts.read(editor, fileOf(['Hà Nội', '2014', '1x']));
  const cells = [{ line: 2, column: 'D', text: '1' }];
  const { body: first } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, { cells });
  kts.clock.now += 60_000;
  const { body: again } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, { cells });
  expect(again.cells).toEqual(first.cells);
});

test('a cell that is mended while the end of the reading is on its way is read again', async () => {
  const { editor } = kts.people;
  const { body } = await kts.upload(editor, fileOf(['Hà Nội', '2013', '1x']));
  const stateOf = () => kts.store.imports.find(body.id)?.state;
  // Nothing else runs meanwhile: the process for long work has written its plan, and nobody has heard of it.
  while (stateOf() === 'reading');
  const cells = [{ line: 2, column: 'D', text: '1' }];
  const { body: mended } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, { cells });
  expect(mended.state).toBe('ready');
});

test('the file that a figure came from is given to who sent it and to who publishes, and to nobody else', async () => {
  await publishMended('2016');
  const { editor, colleague, approver, viewer } = kts.people;
  const { observation } = await lineageOf('tien-giang', '2016');
  const path = `/observations/${observation.id}/file`;
  for (const person of [editor, approver]) {
    const { status, text, headers } = await kts.as(person, 'GET', path);
    expect([status, text.split('\n')[1]]).toEqual([
      200,
      'smartphone-share,Tien Gian,2016,71.5x,%,A,province',
    ]);
    expect(headers['content-disposition']).toContain('attachment');
  }
  expect((await kts.as(colleague, 'GET', path)).status).toBe(404);
  expect((await kts.as(viewer, 'GET', path)).status).toBe(403);
  expect((await kts.send('GET', path)).status).toBe(401);
  expect((await kts.as(editor, 'GET', '/observations/999999/file')).status).toBe(404);
});

test('a file that is not kept any more is told as such', async () => {
  const { id } = await publishMended('2012');
  const { observation } = await lineageOf('tien-giang', '2012');
  rmSync(join(kts.folder, 'uploads', id));
  for (const path of [`/imports/${id}/file`, `/observations/${observation.id}/file`]) {
    const { status, body } = await kts.as(kts.people.editor, 'GET', path);
    expect([status, body.type]).toEqual([409, 'urn:kts:problem:file-damaged']);
  }
});

test('a published import whose figures were taken back says by whom, when and why', async () => {
  const { editor, approver, other } = kts.people;
  const { id, batch, undone } = await publishMended('2017');
  expect(undone).toBeNull();
  const undo = (of: number, reason: string) => kts.as(other, 'POST', `/batches/${of}/undo`, { reason });
  const { body: taken } = await undo(batch, 'nhầm kỳ');
  const told = { by: 'người duyệt hai', at: new Date(kts.clock.now).toISOString(), reason: 'nhầm kỳ' };
  const detail = await kts.as(editor, 'GET', `/imports/${id}`);
  expect(detail.body).toMatchObject({ state: 'published', batch, undone: told });
  const list = await kts.as(approver, 'GET', '/imports?state=published');
  expect(list.body.items.find((item: Json) => item.id === id).undone).toEqual(told);
  await undo(taken.batch, 'vẫn đúng');
  expect((await kts.as(editor, 'GET', `/imports/${id}`)).body.undone).toBeNull();
});
