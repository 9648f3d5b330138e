import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, ROOT } from '../support/app.ts';
import { PASSWORD } from '../support/desk.ts';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

const record = async (query = ''): Promise<Json[]> =>
  (await kts.as(kts.people.approver, 'GET', `/audit?limit=100${query}`)).body.items;

/** What was recorded while something was done, the oldest first; without what the program signs in between. */
async function during(work: () => Promise<unknown>): Promise<Json[]> {
  const [last] = await record();
  await work();
  return (await record())
    .filter(({ id, action }) => id > (last?.id ?? 0) && action !== 'state-signed')
    .toReversed();
}

const told = (entries: Json[]): unknown[] => entries.map(({ who, action }) => `${who}: ${action}`);

describe('everything that somebody does is in the record', () => {
  test('the way of a file to publication and back', async () => {
    const { editor, approver } = kts.people;
    let id = '';
    let batch = 0;
    const entries = await during(async () => {
      const { body } = await kts.read(editor, fileOf(['Hà Nội', '2023', 'tám mươi']));
      id = body.id;
      const cells = [{ line: 2, column: 'D', text: '80' }];
      const { body: mended } = await kts.as(editor, 'PATCH', `/imports/${id}`, { cells });
      await kts.as(editor, 'POST', `/imports/${id}/submit`);
      const { digest } = mended;
      const { body: done } = await kts.as(approver, 'POST', `/imports/${id}/approve`, { digest });
      batch = done.batch;
      await kts.as(approver, 'POST', `/batches/${batch}/undo`, { reason: 'nhầm kỳ' });
    });
    expect(told(entries)).toEqual([
      'người nhập: import-uploaded',
      'người nhập: import-changed',
      'người nhập: import-submitted',
      'người duyệt: import-published',
      'người duyệt: batch-undone',
    ]);
    expect(entries.slice(0, 4).map(({ subject }) => subject)).toEqual([id, id, id, id]);
    expect(entries.map(({ address }) => address)).toEqual(Array<string>(5).fill('127.0.0.1'));
    expect(entries[0].details).toMatchObject({
      fileName: 'số liệu.csv',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(entries[1].details).toEqual({ cells: [{ sheet: null, line: 2, column: 'D', text: '80' }] });
    expect(entries[3].details).toMatchObject({ batch, uploader: 'người nhập' });
    expect(entries[4]).toMatchObject({
      subject: String(batch),
      details: { reason: 'nhầm kỳ', batch: batch + 1 },
    });
  });

  test('what was sent back, taken back, or came back because the ground had moved', async () => {
    const { editor, approver } = kts.people;
    const submit = async (period: string) => {
      const { body } = await kts.read(editor, fileOf(['Huế', period, '70']));
      await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
      return body;
    };
    const rejected = await submit('2018');
    const withdrawn = await submit('2018');
    const moved = await submit('2017');
    await kts.publish(fileOf(['Huế', '2017', '71']));
    const entries = await during(async () => {
      await kts.as(approver, 'POST', `/imports/${rejected.id}/reject`, { reason: 'thiếu nguồn' });
      await kts.as(editor, 'POST', `/imports/${withdrawn.id}/withdraw`);
      await kts.as(approver, 'POST', `/imports/${moved.id}/approve`, { digest: moved.digest });
    });
    expect(told(entries)).toEqual([
      'người duyệt: import-rejected',
      'người nhập: import-withdrawn',
      'người duyệt: import-reopened',
    ]);
    expect(entries[0].details).toEqual({ reason: 'thiếu nguồn' });
  });

  test('comings and goings, also in vain; never what was typed', async () => {
    const entries = await during(async () => {
      await kts.logIn('người xem', { password: 'sai mật khẩu rồi' });
      await kts.logIn('mật khẩu gõ nhầm ô');
      const { cookie } = await kts.logIn('người xem');
      await kts.send('DELETE', '/session', { cookie });
    });
    expect(entries.map(({ who, action, address }) => [who, action, address])).toEqual([
      ['người xem', 'sign-in-failed', '127.0.0.1'],
      ['', 'sign-in-failed', '127.0.0.1'],
      ['người xem', 'signed-in', '127.0.0.1'],
      ['người xem', 'signed-out', '127.0.0.1'],
    ]);
    const all = JSON.stringify(entries);
    for (const secret of [PASSWORD, 'sai mật khẩu', 'gõ nhầm']) expect(all).not.toContain(secret);
  });

  test('targets', async () => {
    const { body } = await kts.get('/targets?limit=1');
    const [{ code }] = body.items;
    const { body: entry } = await kts.as(kts.people.admin, 'GET', `/targets/${code}`);
    const entries = await during(() =>
      kts.as(kts.people.admin, 'POST', `/targets/${code}/withdraw`, {
        reason: 'thử',
        version: entry.version,
      }),
    );
    expect(told(entries)).toEqual(['quản trị: targets-changed']);
    expect(entries[0].details).toMatchObject({ targets: [code], reason: 'thử' });
  });

  test('documents', async () => {
    const { body } = await kts.get('/documents');
    const [{ code }] = body.items;
    const { body: entry } = await kts.as(kts.people.admin, 'GET', `/documents/${code}`);
    const { code: _code, ...document } = entry.document;
    const entries = await during(() =>
      kts.as(kts.people.admin, 'PATCH', `/documents/${code}`, {
        document: { ...document, note: 'Đã đối chiếu bản ký' },
        reason: 'thử',
        version: entry.version,
      }),
    );
    expect(told(entries)).toEqual(['quản trị: documents-changed']);
    expect(entries[0].details).toMatchObject({ documents: [code], reason: 'thử' });
  });
});

test('what comes too late, is repeated or only looked at leaves no entry', async () => {
  const { editor, approver } = kts.people;
  const { body } = await kts.read(editor, fileOf(['Hà Nội', '2010', '1']));
  await kts.upload(editor, 'x', {}, { 'idempotency-key': 'once' });
  const entries = await during(async () => {
    await kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest: 'x' });
    await kts.as(approver, 'POST', `/imports/${body.id}/reject`, { reason: 'x' });
    await kts.as(approver, 'POST', '/batches/99999/undo', { reason: 'x' });
    await kts.upload(editor, 'x', {}, { 'idempotency-key': 'once' });
    for (const part of ['', '/changes', '/issues', '/sheet', '/account'])
      await kts.as(editor, 'GET', `/imports/${body.id}${part}`);
  });
  expect(entries).toEqual([]);
});

test('what may not be done is there with its rule, of one person at most eight a minute and a count', async () => {
  const { viewer, admin } = kts.people;
  const entries = await during(async () => {
    for (let time = 0; time < 20; time += 1) await kts.as(viewer, 'POST', '/imports/abc/submit');
    await kts.send('POST', '/targets/plan', { cookie: kts.sessionOf(admin), bare: true });
    kts.clock.now += 60_000;
    await kts.as(viewer, 'GET', '/audit');
  });
  expect(told(entries)).toEqual([
    ...Array<string>(8).fill('người xem: access-refused'),
    ': access-refused',
    ...Array<string>(2).fill('người xem: access-refused'),
  ]);
  expect(entries[0]).toMatchObject({
    subject: 'abc',
    address: '127.0.0.1',
    details: { because: 'forbidden', method: 'POST', route: '/api/v1/imports/:id/submit' },
  });
  expect(entries[8].details).toMatchObject({ because: 'csrf' });
  expect(entries[9].details).toMatchObject({ because: 'counted', count: 12 });
});

test('it is read by who publishes, filtered by name; nobody writes in it', async () => {
  const { viewer, editor, approver } = kts.people;
  expect([
    (await kts.as(viewer, 'GET', '/audit')).status,
    (await kts.as(editor, 'GET', '/audit')).status,
  ]).toEqual([403, 403]);
  expect((await kts.send('GET', '/audit')).status).toBe(401);
  const some = await record(`&action=signed-in&who=${encodeURIComponent('người xem'.normalize('NFD'))}`);
  expect(new Set(told(some))).toEqual(new Set(['người xem: signed-in']));
  const { status, body } = await kts.as(approver, 'GET', '/audit?action=everything');
  expect([status, body.issues[0].path]).toEqual([400, 'action']);
  expect((await kts.as(approver, 'DELETE', '/audit')).status).toBe(405);
});

test('without a record there is no change', async () => {
  const { editor } = kts.people;
  const { body } = await kts.read(editor, fileOf(['Bắc Kạn', '2009', '50']));
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'));
  const { run } = statement;
  const before = kts.dump();
  statement.run = function (this: Database.Statement, ...values: unknown[]) {
    if (this.source.includes('INSERT INTO audit')) throw new Error('no record');
    return run.apply(this, values);
  };
  const answers = [];
  try {
    answers.push(await kts.upload(editor, fileOf(['Hà Nội', '2009', '2'])));
    answers.push(await kts.as(editor, 'POST', `/imports/${body.id}/submit`));
    answers.push(await kts.as(editor, 'POST', `/imports/${body.id}/withdraw`));
    answers.push(await kts.as(editor, 'PATCH', `/imports/${body.id}`, { settings: { unit: '%' } }));
    answers.push(await kts.logIn('người xem'));
  } finally {
    statement.run = run;
  }
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500]);
  expect(kts.dump()).toBe(before);
});

test('kts check follows the chain, and names the entry that was changed', () => {
  const check = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), 'check', ...args], {
      encoding: 'utf8',
      env: { ...process.env, KTS_DATA_DIR: kts.folder, KTS_SEED: 'codebook', NODE_OPTIONS: '' },
    });
  const sound = check('--json');
  expect([sound.status, JSON.parse(sound.stdout).audit.brokenAt]).toEqual([0, null]);
  const db = new Database(join(kts.folder, 'kts.sqlite'));
  db.exec("DROP TRIGGER audit_stays; UPDATE audit SET who = 'người khác' WHERE id = 3");
  db.close();
  const broken = check();
  expect([broken.status, broken.stdout]).toEqual([1, expect.stringContaining('từ mục 3')]);
});
