import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { importDetail } from '@kts/contract';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { fileOf, HEADER, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

/** What is refused leaves a trace here only; seals come a moment after what they seal. */
const ATTEMPTS = ['seal', 'import', 'session', 'audit', 'sqlite_sequence'];

/** All tables but those, and but those named, as one checksum. */
const checksum = (...except: string[]): string => {
  const tables = JSON.parse(kts.dump()) as [string, unknown][];
  const kept = tables.filter(([name]) => ![...ATTEMPTS, ...except].includes(name));
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex');
};
const uploads = (): string[] => {
  try {
    return readdirSync(join(kts.folder, 'uploads'));
  } catch {
    return [];
  }
};
const valuesOf = async (period: string): Promise<Json> => {
  const { body } = await kts.get(`/observations?indicator=smartphone-share&period=${period}`);
  return body.items.map(({ area, value }: Json) => [area, value]);
};

describe('the way of a file', () => {
  test('read, submitted, published by somebody else, and back to its cell', async () => {
    const { editor, approver } = kts.people;
    const content = fileOf(['Tiền Giang', '2023', '71.5'], ['Hà Nội', '2023', '88.1']);
    const { body: created, status } = await kts.upload(editor, content);
    expect([status, created.state, created.id]).toEqual([
      201,
      'reading',
      expect.stringMatching(/^[\w-]{22}$/),
    ]);

    const { body: detail } = await kts.as(editor, 'GET', `/imports/${created.id}?wait=30`);
    expect(importDetail.strict().parse(detail)).toEqual(detail);
    expect(detail).toMatchObject({
      state: 'ready',
      file: {
        name: 'số liệu.csv',
        bytes: Buffer.byteLength(content),
        encoding: 'utf-8',
        delimiter: ',',
        sheet: null,
      },
      rows: { read: 3, observations: 2, identical: 0, skipped: 1 },
      changes: { created: 2, revised: 0, unchanged: 0 },
      issueTotals: { error: 0, warning: 0 },
      may: { change: true, submit: true, withdraw: true, approve: false, reject: false },
    });
    expect(detail.file.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    const path = join(kts.folder, 'uploads', created.id);
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual([content, 0o600]);

    const changes = await kts.as(
      editor,
      'GET',
      `/imports/${created.id}/changes?kind=created&limit=1&offset=1`,
    );
    expect(changes.body).toMatchObject({
      total: 2,
      items: [
        {
          kind: 'created',
          area: 'ha-noi',
          before: null,
          after: { value: 88.1 },
          line: 3,
          column: 'D',
          text: '88.1',
        },
      ],
    });

    expect((await kts.as(editor, 'POST', `/imports/${created.id}/submit`)).body.state).toBe('submitted');
    const { body: seen } = await kts.as(approver, 'GET', `/imports/${created.id}`);
    expect(seen.may).toMatchObject({ approve: true, reject: true, change: false });
    const { body: published } = await kts.as(approver, 'POST', `/imports/${created.id}/approve`, {
      digest: seen.digest,
    });
    expect(published).toMatchObject({
      state: 'published',
      decidedBy: 'người duyệt',
      batch: expect.any(Number),
    });

    const { body: found } = await kts.get(
      '/observations?indicator=smartphone-share&period=2023&area=tien-giang',
    );
    const { body: lineage } = await kts.get(`/observations/${found.items[0].id}/lineage`);
    expect(lineage).toMatchObject({
      file: 'số liệu.csv',
      line: 2,
      column: 'D',
      text: '71.5',
      batch: { id: published.batch, uploadedBy: 'người nhập', publishedBy: 'người duyệt' },
    });
    // Shown again after publication, it is what was published, not compared with itself.
    const again = await kts.as(editor, 'GET', `/imports/${created.id}/changes`);
    expect(again.body.items.map(({ kind }: Json) => kind)).toEqual(['created', 'created']);
    expect((await kts.as(editor, 'GET', `/imports/${created.id}/file`)).headers).toMatchObject({
      'content-disposition': `attachment; filename="so lieu.csv"; filename*=UTF-8''s%E1%BB%91%20li%E1%BB%87u.csv`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('refused: nothing but the import itself is written; mended, it can go on', async () => {
    const { editor } = kts.people;
    const before = checksum();
    const { body } = await kts.read(
      editor,
      fileOf(['Tiền Giang', '2022', '12abc'], ['Atlantis', '2022', '5']),
    );
    expect(body).toMatchObject({ state: 'refused', issueTotals: { error: 2 } });
    expect(body.issues[0]).toMatchObject({
      severity: 'error',
      line: 2,
      column: 'D',
      columnName: 'value',
      sheet: null,
      code: 'number-format',
      found: '12abc',
    });
    expect((await kts.as(editor, 'POST', `/imports/${body.id}/submit`)).status).toBe(409);
    expect(checksum()).toBe(before);

    const { body: mended } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, {
      cells: [
        { line: 2, column: 'D', text: '12,5' },
        { line: 3, column: 'B', text: 'Hà Nội' },
      ],
    });
    expect(mended).toMatchObject({ state: 'ready', changes: { created: 2 }, cells: [{ text: '12,5' }, {}] });
    const { body: back } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, {
      cells: [{ line: 2, column: 'D', text: null }],
    });
    expect(back.state).toBe('refused');
    expect(checksum()).toBe(before);
  });

  test('the report of issues has a mark, the original rows, and no formulas', async () => {
    const { editor } = kts.people;
    const { body } = await kts.read(editor, fileOf(['=cmd()', '2022', '-3.2'], ['Atlantis', '2022', '5']));
    const report = await kts.as(editor, 'GET', `/imports/${body.id}/issues.csv`);
    expect(report.text.startsWith('\ufeffDòng,Cột,')).toBe(true);
    expect(report.text).toContain(",'=cmd(),2022,-3.2,");
    expect(report.headers['content-disposition']).toContain('attachment');
    const { body: issues } = await kts.as(editor, 'GET', `/imports/${body.id}/issues?severity=error&limit=1`);
    expect(issues).toMatchObject({ total: body.issueTotals.error, items: [{ line: 2 }] });
  });

  test('issues by kind, with how many there are of each whatever is asked for', async () => {
    const { editor } = kts.people;
    const { body } = await kts.read(
      editor,
      fileOf(
        ['Atlantis', '2022', '5'],
        ['Lemuria', '2022', '5'],
        ['Hà Nội', '2O22', '5'],
        ['Huế', '2022', 'khá'],
      ),
    );
    const counts = [
      { severity: 'error', code: 'province-unknown', count: 2 },
      { severity: 'error', code: 'number-format', count: 1 },
      { severity: 'error', code: 'period-format', count: 1 },
    ];
    const path = `/imports/${body.id}/issues`;
    const { body: some } = await kts.as(editor, 'GET', `${path}?code=province-unknown&limit=1&offset=1`);
    expect(some).toMatchObject({ total: 2, counts, items: [{ line: 3, code: 'province-unknown' }] });
    const { body: none } = await kts.as(editor, 'GET', `${path}?severity=warning&code=province-unknown`);
    expect(none).toMatchObject({ items: [], total: 0, counts });
  });

  test('a thousand cells are mended at once; more, or too much of it, is refused by name', async () => {
    const { editor } = kts.people;
    const rows = Array.from({ length: 1001 }, (_, at) => ['Hà Nội', '2022', `khá ${at}`] as const);
    const { body } = await kts.read(editor, fileOf(...rows));
    const path = `/imports/${body.id}`;
    const cells = rows.map((_, at) => ({
      line: at + 2,
      column: 'C',
      text: `Quý ${(at % 4) + 1} năm ${2000 + at}`,
    }));
    const { status } = await kts.as(editor, 'PATCH', path, { cells: cells.slice(0, 1000) });
    expect(status).toBe(200);
    const tooMany = await kts.as(editor, 'PATCH', path, { cells });
    expect(tooMany).toMatchObject({ status: 400, body: { issues: [{ path: 'cells' }] } });
    const long = cells.slice(0, 40).map((cell) => ({ ...cell, text: 'số'.repeat(10_000) }));
    const tooLarge = await kts.as(editor, 'PATCH', path, { cells: long });
    expect(tooLarge).toMatchObject({ status: 413, body: { type: 'urn:kts:problem:body-too-large' } });
    expect(tooLarge.body.detail).toContain('1000 KiB');
    const parts = Array.from({ length: 4 }, (_, part) =>
      long.slice(0, 20).map((cell, at) => ({ ...cell, line: 2 + part * 20 + at })),
    );
    const answers = [];
    for (const part of parts) answers.push(await kts.as(editor, 'PATCH', path, { cells: part }));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 413, 413]);
    expect(answers.at(-1)?.body).toMatchObject({ type: 'urn:kts:problem:too-much-mended' });
  });

  test('questions are answered, and the answer is part of the plan', async () => {
    const { editor } = kts.people;
    const noSource = `indicator,province,period,value,unit\nsmartphone-share,Hà Nội,2019,50,%\n`;
    const { body } = await kts.read(editor, noSource, { status: 'A' });
    expect(body).toMatchObject({
      state: 'needs-answers',
      questions: [{ id: 'source', options: expect.any(Array) }],
    });
    const { body: answered } = await kts.as(editor, 'PATCH', `/imports/${body.id}`, {
      answers: { source: 'province' },
    });
    expect(answered).toMatchObject({ state: 'ready', answers: { source: 'province' } });
    const { body: given } = await kts.read(editor, noSource, { source: 'nso', status: 'A' });
    expect(given).toMatchObject({ state: 'ready', settings: { source: 'nso' } });
  });

  test('withdrawn and rejected stay so', async () => {
    const { editor, approver } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2018', '80']));
    expect((await kts.as(editor, 'POST', `/imports/${body.id}/withdraw`)).body.state).toBe('withdrawn');
    for (const [method, path, more] of [
      ['PATCH', '', { settings: {} }],
      ['POST', '/submit', undefined],
      ['POST', '/withdraw', undefined],
    ] as const) {
      expect((await kts.as(editor, method, `/imports/${body.id}${path}`, more)).status, path).toBe(409);
    }
    const { body: second } = await kts.read(editor, fileOf(['Hà Nội', '2018', '80']));
    await kts.as(editor, 'POST', `/imports/${second.id}/submit`);
    expect((await kts.as(approver, 'POST', `/imports/${second.id}/reject`, { reason: ' ' })).status).toBe(
      400,
    );
    const rejected = await kts.as(approver, 'POST', `/imports/${second.id}/reject`, { reason: 'sai kỳ' });
    expect(rejected.body).toMatchObject({ state: 'rejected', reason: 'sai kỳ', decidedBy: 'người duyệt' });
    const late = await kts.as(approver, 'POST', `/imports/${second.id}/approve`, { digest: second.digest });
    expect(late.status).toBe(409);
  });
});

describe('who may what', () => {
  test("of others' imports an editor is told nothing; viewers have none", async () => {
    const { viewer, editor, colleague, approver, admin } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2017', '1']));
    const paths = ['', '/changes', '/issues', '/issues.csv', '/file'];
    for (const path of paths) {
      const statusFor = async (account: typeof editor) =>
        (await kts.as(account, 'GET', `/imports/${body.id}${path}`)).status;
      expect(await Promise.all([viewer, editor, colleague, approver, admin].map(statusFor)), path).toEqual([
        403, 200, 404, 200, 200,
      ]);
    }
    const listed = async (account: typeof editor) =>
      (await kts.as(account, 'GET', '/imports')).body.items.some(({ id }: Json) => id === body.id);
    expect([await listed(editor), await listed(colleague), await listed(approver)]).toEqual([
      true,
      false,
      true,
    ]);
    // Who publishes must not have written it: he may look, not change.
    for (const account of [approver, admin]) {
      const changed = await kts.as(account, 'PATCH', `/imports/${body.id}`, { settings: { source: 'nso' } });
      expect(changed.status).toBe(403);
      expect((await kts.as(account, 'POST', `/imports/${body.id}/submit`)).status).toBe(403);
      expect((await kts.as(account, 'POST', `/imports/${body.id}/withdraw`)).status).toBe(403);
    }
    expect(
      (await kts.as(editor, 'POST', `/imports/${body.id}/approve`, { digest: body.digest })).status,
    ).toBe(403);
    expect((await kts.as(editor, 'GET', '/imports/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  });

  test('who uploads does not publish: with no role, by no second session, after no promotion', async () => {
    for (const role of ['editor', 'approver', 'admin'] as const) {
      const account = await kts.addUser(`bốn mắt ${role}`, role);
      const { body } = await kts.read(account, fileOf(['Hà Nội', '2016', '1']));
      await kts.as(account, 'POST', `/imports/${body.id}/submit`);
      if (role === 'editor') kts.store.users.changeRole(account.id, 'admin', null);
      const second = kts.sessionOf(account);
      const { status } = await kts.send('POST', `/imports/${body.id}/approve`, {
        cookie: second,
        body: { digest: body.digest },
      });
      expect(status, role).toBe(403);
      expect(await valuesOf('2016')).toEqual([]);
    }
  });

  test('KTS_FOUR_EYES=false: an admin may, an approver may not', async () => {
    const two = await importRig({ KTS_FOUR_EYES: 'false' });
    for (const [account, status] of [
      [two.people.approver, 403],
      [two.people.admin, 200],
    ] as const) {
      const { body } = await two.read(account, fileOf(['Hà Nội', '2016', '1']));
      await two.as(account, 'POST', `/imports/${body.id}/submit`);
      const approved = await two.as(account, 'POST', `/imports/${body.id}/approve`, { digest: body.digest });
      expect(approved.status).toBe(status);
    }
    await two.close();
  });

  test('an area of one’s own: others are named, and nothing is submitted', async () => {
    const local = await kts.addUser('người Tiền Giang', 'editor', 'tien-giang');
    const { body } = await kts.read(local, fileOf(['Tiền Giang', '2015', '1'], ['Hà Nội', '2015', '2']));
    const refused = await kts.as(local, 'POST', `/imports/${body.id}/submit`);
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('Hà Nội')]);
    expect(refused.body.detail).not.toContain('Tiền Giang');
    const { body: own } = await kts.read(local, fileOf(['Tiền Giang', '2015', '1']));
    expect((await kts.as(local, 'POST', `/imports/${own.id}/submit`)).status).toBe(200);
  });

  test('warnings of some kinds must be acknowledged, and again for another plan', async () => {
    const { editor } = kts.people;
    for (const [period, value] of [
      ['2001', '61.5'],
      ['2002', '62.5'],
      ['2003', '63.5'],
    ] as const) {
      await kts.publish(fileOf(['Cà Mau', period, value]));
    }
    const { body } = await kts.read(editor, fileOf(['Cà Mau', '2003', '6.35']));
    expect(body).toMatchObject({ state: 'ready', mustAcknowledge: ['outlier'] });
    const open = await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
    expect([open.status, open.body.detail]).toEqual([409, expect.stringContaining('số khác thường')]);
    const change = (decisions: unknown) => kts.as(editor, 'PATCH', `/imports/${body.id}`, decisions);
    expect((await change({ acknowledged: ['outlier'] })).body.acknowledged).toEqual(['outlier']);
    const mended = await change({ cells: [{ line: 2, column: 'D', text: '6.36' }] });
    expect(mended.body).toMatchObject({ acknowledged: [], mustAcknowledge: ['outlier'] });
    await change({ acknowledged: ['outlier'] });
    expect((await kts.as(editor, 'POST', `/imports/${body.id}/submit`)).body.state).toBe('submitted');
  });
});

describe('what was shown is what is published', () => {
  test('the ground moved: 409, and the file is back with its uploader under a new digest', async () => {
    const { editor, approver } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2013', '10']));
    await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
    await kts.publish(fileOf(['Hà Nội', '2013', '11']));
    const before = checksum();
    const moved = await kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest: body.digest });
    expect([moved.status, moved.body.type]).toEqual([409, 'urn:kts:problem:ground-moved']);
    expect(checksum()).toBe(before);
    const { body: now } = await kts.as(editor, 'GET', `/imports/${body.id}`);
    expect(now).toMatchObject({ state: 'ready', changes: { created: 0, revised: 1 }, submittedAt: null });
    expect(now.digest).not.toBe(body.digest);
    await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
    const old = await kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest: body.digest });
    expect([old.status, old.body.type]).toEqual([409, 'urn:kts:problem:digest']);
    expect(
      (await kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest: now.digest })).status,
    ).toBe(200);
    expect(await valuesOf('2013')).toEqual([['ha-noi', 10]]);
  });

  test('other figures published meanwhile that change nothing of it are no hindrance', async () => {
    const { editor, approver } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2012', '10']));
    await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
    await kts.publish(fileOf(['Hà Nội', '2011', '11']));
    const { status } = await kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest: body.digest });
    expect(status).toBe(200);
  });

  test('neither the file nor what was decided can be changed behind the approver’s back', async () => {
    const { editor, approver } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2010', '10']));
    await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
    const path = join(kts.folder, 'uploads', body.id);
    const original = readFileSync(path);
    writeFileSync(path, fileOf(['Hà Nội', '2010', '99']));
    const approve = () => kts.as(approver, 'POST', `/imports/${body.id}/approve`, { digest: body.digest });
    expect((await approve()).body.type).toBe('urn:kts:problem:file-damaged');
    writeFileSync(path, original);
    const db = new Database(join(kts.folder, 'kts.sqlite'));
    const cells = JSON.stringify([{ sheet: null, line: 2, column: 'D', text: '99' }]);
    db.prepare('UPDATE import SET cells = ? WHERE id = ?').run(cells, body.id);
    db.close();
    expect((await approve()).status).toBe(409);
    expect(await valuesOf('2010')).toEqual([]);
  });

  test('two approvers at once: one publishes, the other is told', async () => {
    const { editor, approver, other } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2009', '10']));
    await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
    const batches = kts.store.check().batches;
    const answers = await Promise.all(
      [approver, other].map((account) =>
        kts.as(account, 'POST', `/imports/${body.id}/approve`, { digest: body.digest }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(kts.store.check().batches).toBe(batches + 1);
  });
});

test('eight published at once: all of them, in the order of their record, and nobody is told to wait', async () => {
  const { editor, approver, other } = kts.people;
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      kts.read(editor, fileOf(['Sơn La', String(1990 + at), `${50 + at}.5`])),
    ),
  );
  for (const { body } of made) await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
  const answers = await Promise.all(
    made.map(({ body: { id, digest } }, at) =>
      kts.as(at % 2 === 0 ? approver : other, 'POST', `/imports/${id}/approve`, { digest }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
  const { body } = await kts.as(approver, 'GET', '/batches?kind=import&limit=8');
  const moments = body.items.map((batch: Json) => batch.publishedAt);
  expect(new Set(moments).size).toBe(8);
  expect(moments).toEqual(moments.toSorted().reverse());
});

test('a disk that is full: 507, nothing left of the file, and reading goes on', async () => {
  const db = new Database(':memory:');
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1'));
  const { run } = statement;
  const before = [checksum(), kts.store.imports.ids().length, uploads().length];
  statement.run = function (this: Database.Statement, ...values: unknown[]) {
    if (this.source.includes('INSERT INTO import ')) {
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    }
    return run.apply(this, values);
  };
  try {
    const { status, body } = await kts.upload(kts.people.editor, fileOf(['Hà Nội', '1999', '1']));
    expect([status, body.type]).toEqual([507, 'urn:kts:problem:no-space']);
    expect((await kts.get('/observations?limit=1')).status).toBe(200);
  } finally {
    statement.run = run;
  }
  expect([checksum(), kts.store.imports.ids().length, uploads().length]).toEqual(before);
  expect((await kts.read(kts.people.editor, fileOf(['Hà Nội', '1999', '1']))).body.state).toBe('ready');
});

describe('again', () => {
  test('the same file once more changes nothing, not even the list of batches', async () => {
    const content = fileOf(['Hà Nội', '2008', '10'], ['Tiền Giang', '2008', '9']);
    await kts.publish(content);
    const before = checksum();
    const { body } = await kts.publish(content);
    expect(body).toMatchObject({
      state: 'published',
      batch: null,
      changes: { created: 0, revised: 0, unchanged: 2 },
    });
    expect(checksum()).toBe(before);
  });

  test('a repeated POST gets the first answer; the key is one’s own', async () => {
    const { editor, colleague } = kts.people;
    const files = uploads().length;
    const headers = { 'idempotency-key': 'k-1' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => kts.upload(editor, fileOf(['Hà Nội', '2007', '1']), {}, headers)),
    );
    const [first] = answers;
    for (const { status, body } of answers) expect([status, body]).toEqual([201, first?.body]);
    const others = await kts.upload(colleague, fileOf(['Hà Nội', '2007', '1']), {}, headers);
    expect(others.body.id).not.toBe(first?.body.id);
    expect(uploads().length).toBe(files + 2);
  });

  test('undo brings back what was there, undo of the undo what was published', async () => {
    const { approver, editor } = kts.people;
    const readings = (): string =>
      JSON.stringify(
        kts.store.queries.observations
          .find({ asOf: null })
          .map(({ id: _id, batch: _batch, knownFrom: _from, ...reading }) => reading),
      );
    await kts.publish(fileOf(['Hà Nội', '2006', '10']));
    const first = readings();
    const { body } = await kts.publish(fileOf(['Hà Nội', '2006', '20'], ['Tiền Giang', '2006', '5']));
    const second = readings();
    const undo = (batch: number, account = approver) =>
      kts.as(account, 'POST', `/batches/${batch}/undo`, { reason: 'nhầm tệp' });
    expect((await undo(body.batch, editor)).status).toBe(403);
    const undone = await undo(body.batch);
    expect([undone.status, readings()]).toEqual([201, first]);
    expect((await undo(body.batch)).status).toBe(409);
    const again = await undo(undone.body.batch);
    expect([again.status, readings()]).toEqual([201, second]);
    expect((await undo(999_999)).status).toBe(404);

    const { body: history } = await kts.as(editor, 'GET', '/batches?limit=2');
    expect(history.items).toMatchObject([
      { kind: 'undo', undoes: undone.body.batch, reason: 'nhầm tệp', publishedBy: 'người duyệt' },
      {
        kind: 'undo',
        undoes: body.batch,
        undoneBy: again.body.batch,
        changes: { created: 0, revised: 1, withdrawn: 1 },
      },
    ]);
    const { body: found } = await kts.get('/observations?indicator=smartphone-share&period=2006&area=ha-noi');
    const { body: lineage } = await kts.get(`/observations/${found.items[0].id}/lineage`);
    expect(lineage).toMatchObject({ file: 'số liệu.csv', line: 2, text: '20', batch: { id: body.batch } });
  });
});

describe('uploads', () => {
  test('too large is refused with its own answer, whether the length was told or not', async () => {
    const address = await kts.app.listen({ port: 0, host: '127.0.0.1' });
    const cookie = kts.sessionOf(kts.people.editor);
    const files = uploads().length;
    const chunk = new Uint8Array(1024 * 1024).fill(65);
    const bodies = [
      new Uint8Array(21 * 1024 * 1024).fill(65),
      new ReadableStream({
        start(controller) {
          for (let i = 0; i < 40; i += 1) controller.enqueue(chunk);
          controller.close();
        },
      }),
    ];
    for (const body of bodies) {
      const response = await fetch(`${address}/api/v1/imports?filename=x.csv`, {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { cookie, 'x-kts-request': '1' },
      } as RequestInit);
      expect(response.status).toBe(413);
      expect(response.headers.get('content-type')).toContain('problem+json');
    }
    expect(uploads().length).toBe(files);
  });

  test('cut off fifty times: nothing is left', async () => {
    const { port } = kts.app.server.address() as AddressInfo;
    const cookie = kts.sessionOf(kts.people.editor);
    const [files, imports] = [uploads().length, kts.store.imports.ids().length];
    const kept = () => [uploads().length, kts.store.imports.ids().length];
    for (let index = 0; index < 50; index += 1) {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      const head = `POST /api/v1/imports?filename=x.csv HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\nx-kts-request: 1\r\ncontent-length: 1000000\r\n\r\n`;
      socket.write(head + 'x'.repeat(10_000 * index));
      // It is in the middle of the file.
      await expect.poll(() => uploads().length, { interval: 5 }).toBe(files + 1);
      socket.destroy();
      await expect.poll(kept, { interval: 5 }).toEqual([files, imports]);
    }
  });

  test('eight at once, of one person, are all read', async () => {
    const { editor } = kts.people;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => kts.read(editor, fileOf(['Hà Nội', '2005', `1.${index}`]))),
    );
    expect(answers.map(({ body }) => body.state)).toEqual(Array(8).fill('ready'));
  });

  test('ten a minute, then 429 with the time to wait', async () => {
    const slow = await importRig({ KTS_UPLOADS_PER_MINUTE: '3' });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await slow.upload(slow.people.editor, HEADER)).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
    const refused = await slow.upload(slow.people.editor, HEADER);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await slow.upload(slow.people.colleague, HEADER)).status).toBe(201);
    slow.clock.now += 61_000;
    expect((await slow.upload(slow.people.editor, HEADER)).status).toBe(201);
    await slow.close();
  });

  test('200,000 bad rows: every one is counted, the answer stays small, all can be had', async () => {
    const { editor } = kts.people;
    const rows = Array.from(
      { length: 199_000 },
      (_, i) => `smartphone-share,Hà Nội,2023,abc${i},%,A,province`,
    );
    const { body, text } = await kts.read(editor, [HEADER, ...rows].join('\n'));
    expect(body.state).toBe('refused');
    expect(body.issueTotals.error).toBeGreaterThanOrEqual(199_000);
    expect(body.issues.length).toBeLessThanOrEqual(200);
    expect(text.length).toBeLessThan(1024 * 1024);
    const page = await kts.as(editor, 'GET', `/imports/${body.id}/issues?offset=150000&limit=10`);
    expect(page.body.items).toHaveLength(10);
  });

  test.each([
    ['a cell of 10 MB', `${HEADER}\nsmartphone-share,Hà Nội,2023,${'9'.repeat(10_000_000)},%,A,province\n`],
    ['5,000 columns', `${Array(5000).fill('cột').join(',')}\n${Array(5000).fill('1').join(',')}\n`],
    ['a million rows', `${HEADER}\n${'a,b,c,1,%,A,d\n'.repeat(1_000_000)}`],
    ['a quote that never ends', `${HEADER}\n"${'a,b\n'.repeat(2_000_000)}`],
    [
      'binary called CSV',
      Buffer.from(Array.from({ length: 1_000_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)),
    ],
    ['a workbook cut off', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5000, 7)])],
    ['nothing', ''],
    ['one NUL', Buffer.from([0])],
  ])('%s is refused', async (_name, content) => {
    const before = checksum();
    const { body } = await kts.read(kts.people.editor, content);
    expect(checksum()).toBe(before);
    expect([body.state, body.issueTotals?.error > 0]).toEqual(['refused', true]);
    expect((await kts.get('/health')).status).toBe(200);
  });

  test('taken back while it is read: the reading ends, and the next file is read', async () => {
    const { editor } = kts.people;
    const rows = Array.from(
      { length: 150_000 },
      (_, i) => `smartphone-share,Hà Nội,${1991 + (i % 30)},${i % 97},%,A,province`,
    );
    const { body } = await kts.upload(editor, [HEADER, ...rows].join('\n'));
    expect((await kts.as(editor, 'POST', `/imports/${body.id}/withdraw`)).body.state).toBe('withdrawn');
    const { body: next } = await kts.read(editor, fileOf(['Hà Nội', '2004', '1']));
    expect(next.state).toBe('ready');
    expect((await kts.as(editor, 'GET', `/imports/${body.id}`)).body.state).toBe('withdrawn');
  });
});

test('at the end the database is sound', () => {
  expect(kts.store.check()).toMatchObject({ integrity: 'ok', foreignKeys: 0 });
});
