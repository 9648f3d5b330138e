import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf, HEADER, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

/** Takes seconds to be read. */
const slowFile = (): string =>
  [
    HEADER,
    ...Array.from({ length: 199_000 }, (_, i) => `smartphone-share,Hà Nội,2023,abc${i},%,A,province`),
  ].join('\n');

test('a file that takes too long is refused by name, and leaves nothing', async () => {
  const hurried = await importRig({ KTS_PLAN_SECONDS: '1' });
  const { editor } = hurried.people;
  const { body } = await hurried.read(editor, slowFile());
  expect(body).toMatchObject({
    state: 'refused',
    issueTotals: { error: 1, warning: 0 },
    issues: [{ code: 'file-too-slow', line: null }],
    may: { change: true, submit: false },
  });
  const list = await hurried.as(editor, 'GET', `/imports/${body.id}/issues`);
  expect(list.body.items).toEqual(body.issues);
  expect((await hurried.as(editor, 'GET', `/imports/${body.id}/issues.csv`)).text).toContain('file-too-slow');
  expect(hurried.store.check()).toMatchObject({ batches: 0, observations: 0 });
  await hurried.close();
});

test.each(['so lieu.pdf', 'so lieu', 'so lieu.csv.exe', 'so lieu.tsv', '.csv', 'so lieu.xls', 'csv'])(
  'a file called "%s" is refused, whatever is in it',
  async (filename) => {
    const { body } = await kts.read(kts.people.editor, fileOf(['Hà Nội', '2019', '80.5']), { filename });
    expect([body.state, body.issues.map(({ code }: { code: string }) => code)]).toEqual([
      'refused',
      ['file-type'],
    ]);
  },
);

test.each(['SO LIEU.CSV', 'so lieu.txt', 'a.pdf.csv'])('a file called "%s" is read', async (filename) => {
  const { body } = await kts.read(kts.people.editor, fileOf(['Hà Nội', '2018', '80.5']), { filename });
  expect(body.state).toBe('ready');
});
