import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

const SILENT = 'Tỉnh,Giá trị\nHà Nội,80\nTiền Giang,70\n';
const MARKED = 'Tỉnh,Giá trị,Trạng thái\nHà Nội,80,ước tính\nTiền Giang,70,\n';
const CONTEXT = { indicator: 'smartphone-share', unit: '%', source: 'province', period: '2013' };

const statusesOf = async (content: string, query: Record<string, string>): Promise<unknown> => {
  const { body } = await kts.read(kts.people.editor, content, { ...CONTEXT, ...query });
  const { body: changes } = await kts.as(kts.people.editor, 'GET', `/imports/${body.id}/changes`);
  return changes.items.map(({ area, after }: Json) => [area, after.status]);
};

test('the parameter status is that of figures that a file does not mark; a mark in the file goes before it', async () => {
  expect(await statusesOf(SILENT, { status: 'P' })).toEqual([
    ['ha-noi', ['P']],
    ['tien-giang', ['P']],
  ]);
  expect(await statusesOf(MARKED, { status: 'sơ bộ' })).toEqual([
    ['ha-noi', ['E']],
    ['tien-giang', ['P']],
  ]);
});

test('the setting status says the same later, and is taken back by null', async () => {
  const { editor } = kts.people;
  const { body } = await kts.read(editor, SILENT, { ...CONTEXT, status: 'P' });
  const change = (status: string | null) =>
    kts.as(editor, 'PATCH', `/imports/${body.id}`, { settings: { status } });
  expect((await change('E')).body.settings.status).toBe('E');
  const { body: changes } = await kts.as(editor, 'GET', `/imports/${body.id}/changes`);
  expect(changes.items.map(({ after }: Json) => after.status)).toEqual([['E'], ['E']]);
  expect((await change(null)).body.settings.status).toBeUndefined();
});

test('equal values stay unchanged whatever the file does not say of them, and nothing is asked', async () => {
  const full = `indicator,province,period,value,unit,status,source,note,released_on
smartphone-share,Hà Nội,2012,80,%,P,province,Ước từ điều tra,2013-02-01
`;
  await kts.publish(full);
  const { body } = await kts.read(kts.people.editor, 'Tỉnh,Giá trị\nHà Nội,80\n', {
    ...CONTEXT,
    period: '2012',
  });
  expect([body.state, body.questions, body.changes]).toEqual([
    'ready',
    [],
    { created: 0, revised: 0, erased: 0, unchanged: 1 },
  ]);
});

test('new values without a status are asked about once a file', async () => {
  const { body } = await kts.read(kts.people.editor, SILENT, { ...CONTEXT, period: '2009' });
  expect([body.state, body.questions.map(({ id }: Json) => id)]).toEqual(['needs-answers', ['status']]);
  expect(body.questions[0].options.map(({ value }: Json) => value)).toEqual(['A', 'P', 'E']);
});
