import { connect } from 'node:net';
import { problem } from '@kts/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import type { Answer, Request } from '../support/desk.ts';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
let editor: string;
let viewer: string;
/** An import of the editor in each state that stays. */
const ids = new Map<string, string>();
beforeAll(async () => {
  kts = await importRig();
  editor = kts.sessionOf(kts.people.editor);
  viewer = kts.sessionOf(kts.people.viewer);
  // Nobody begins a session while the database is compared.
  for (const account of Object.values(kts.people)) await kts.as(account, 'GET', '/session');
  const make = async (state: string, content: string, ...steps: string[]) => {
    const { body } = await kts.read(kts.people.editor, content);
    for (const step of steps) {
      const who = step === 'submit' || step === 'withdraw' ? kts.people.editor : kts.people.approver;
      const sent = { approve: { digest: body.digest }, reject: { reason: 'sai kỳ' } }[step];
      await kts.as(who, 'POST', `/imports/${body.id}/${step}`, sent);
    }
    const { body: now } = await kts.as(kts.people.editor, 'GET', `/imports/${body.id}`);
    expect(now.state).toBe(state);
    ids.set(state, body.id);
  };
  const good = (period: string) => fileOf(['Hà Nội', period, '80.5']);
  await make('refused', fileOf(['Atlantis', '2019', '1']));
  await make('needs-answers', good('2019').replaceAll(/,(source|province)$/gm, ''));
  await make('ready', good('2019'));
  await make('submitted', good('2020'), 'submit');
  await make('published', good('2021'), 'submit', 'approve');
  await make('rejected', good('2022'), 'submit', 'reject');
  await make('withdrawn', good('2023'), 'withdraw');
});
afterAll(() => kts.close());

const expectProblem = (answer: Answer, status: number, path?: string): Json => {
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.anything()]);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const body = problem.parse(answer.body);
  if (path !== undefined) expect(body.issues?.map((issue) => issue.path)).toContain(path);
  return body;
};
const post = (query: string, request: Request = {}): Promise<Answer> =>
  kts.send('POST', `/imports?${query}`, {
    cookie: editor,
    body: Buffer.from(fileOf(['Hà Nội', '2023', '80.5'])),
    ...request,
    headers: { 'content-type': 'text/csv', ...request.headers },
  });
type Refusal = [status: number, path?: string];

const uploads = async (): Promise<number> =>
  (await kts.send('GET', '/imports?limit=1', { cookie: editor })).body.total;

describe('an upload that is not taken', () => {
  test.each<[string, string, () => Request, Refusal]>([
    ['without a session', 'filename=a.csv', () => ({ cookie: null }), [401]],
    ['by a viewer', 'filename=a.csv', () => ({ cookie: viewer }), [403]],
    [
      'without X-KTS-Request',
      'filename=a.csv',
      () => ({ bare: true, headers: { host: 'localhost:3000' } }),
      [403],
    ],
    ['from another Origin', 'filename=a.csv', () => ({ headers: { origin: 'https://evil.example' } }), [403]],
    ['from Origin null', 'filename=a.csv', () => ({ headers: { origin: 'null' } }), [403]],
    ['from another site', 'filename=a.csv', () => ({ headers: { 'sec-fetch-site': 'cross-site' } }), [403]],
    ['without a name', '', () => ({}), [400, 'filename']],
    ['with an empty name', 'filename=', () => ({}), [400, 'filename']],
    ['with a name of blanks', 'filename=%20%20', () => ({}), [400, 'filename']],
    ['with a name of 300 letters', `filename=${'a'.repeat(300)}.csv`, () => ({}), [400, 'filename']],
    ['with two names', 'filename=a.csv&filename=b.csv', () => ({}), [400, 'filename']],
    ['with an unknown parameter', 'filename=a.csv&commit=true', () => ({}), [400, 'commit']],
    ['with a parameter twice', 'filename=a.csv&unit=%25&unit=%25', () => ({}), [400, 'unit']],
    ['with an empty unit', 'filename=a.csv&unit=', () => ({}), [400, 'unit']],
    ['with a key of blanks', 'filename=a.csv', () => ({ headers: { 'idempotency-key': 'a b' } }), [400]],
  ])('%s', async (_name, query, request, refusal) => {
    const before = await uploads();
    expectProblem(await post(query, request()), ...refusal);
    expect(await uploads()).toBe(before);
  });

  test('is told so in the language that was asked for', async () => {
    const headers = { 'accept-language': 'en' };
    expect((await post('', { headers })).body.title).toBe('Invalid parameters');
    expect((await post('')).body.title).toBe('Tham số không hợp lệ');
  });
});

describe('an upload that is taken', () => {
  test.each([
    ['as multipart', 'multipart/form-data; boundary=x'],
    ['as plain text', 'text/plain'],
    ['as JSON', 'application/json'],
    ['as what it never is', 'nonsense'],
    ['as nothing', ''],
    ['as an old Excel', 'application/vnd.ms-excel'],
  ])('%s: its bytes count, not what it says it is', async (_name, type) => {
    const answer = await post('filename=a.csv', { headers: { 'content-type': type } });
    expect(answer.status).toBe(201);
    const { body } = await kts.send('GET', `/imports/${answer.body.id}?wait=30`, { cookie: editor });
    expect(body.state).toBe('ready');
  });

  test('though it is empty: the report says so', async () => {
    for (const body of [Buffer.alloc(0), undefined]) {
      const { body: made } = await post('filename=a.csv', { body });
      const { body: read } = await kts.send('GET', `/imports/${made.id}?wait=30`, { cookie: editor });
      expect([read.state, read.issues[0].code]).toEqual(['refused', 'file-empty']);
    }
  });

  test.each([
    ['a path', '../../etc/passwd.csv', '../../etc/passwd.csv', '.._.._etc_passwd.csv'],
    ['a path of Windows', 'C:\\số liệu\\a.csv', 'C:\\số liệu\\a.csv', 'C:_số liệu_a.csv'],
    ['a NUL', 'a\u0000.csv', 'a\u0000.csv', 'a_.csv'],
    ['decomposed letters', 'số liệu.csv'.normalize('NFD'), 'số liệu.csv', 'số liệu.csv'],
    ['a line break', 'a\r\nX: y.csv', 'a\r\nX: y.csv', 'a__X: y.csv'],
  ])('with %s in its name', async (_name, sent, shown, saved) => {
    const answer = await post(String(new URLSearchParams({ filename: sent })));
    expect(answer.status).toBe(201);
    const { body } = await kts.send('GET', `/imports/${answer.body.id}?wait=30`, { cookie: editor });
    expect([body.state, body.file.name]).toEqual(['ready', shown]);
    const file = await kts.send('GET', `/imports/${answer.body.id}/file`, { cookie: editor });
    expect(file.headers['content-disposition']).toContain(`UTF-8''${encodeURIComponent(saved)}`);
    expect(file.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['nobody knows the indicator', { indicator: 'hạnh phúc' }, ['refused', 'indicator-unknown']],
    ['the period is none', { period: 'hôm qua' }, ['refused', 'period-format']],
    ['nobody knows the source', { source: 'hàng xóm' }, ['needs-answers', 'source:hang xom']],
    ['the unit does not fit', { unit: 'con trâu' }, ['refused', 'unit-mismatch']],
    ['there are no such boundaries', { boundaries: '1975' }, ['refused', 'boundaries-unknown']],
  ])('though %s: the report says so', async (_name, settings, [state, told]) => {
    const bare = 'Tỉnh,Giá trị\nHà Nội,80,5\n'.replace('80,5', '"80,5"');
    const base = { filename: 'a.csv', indicator: 'smartphone-share', period: '2023', source: 'province' };
    const { body: made } = await post(String(new URLSearchParams({ ...base, ...settings })), {
      body: Buffer.from(bare),
    });
    const { body } = await kts.send('GET', `/imports/${made.id}?wait=30`, { cookie: editor });
    const all = [
      ...body.issues.map((issue: Json) => issue.code),
      ...body.questions.map((question: Json) => question.id),
    ];
    expect([body.state, all]).toEqual([state, expect.arrayContaining([told])]);
  });
});

describe('reading', () => {
  test.each([
    ['wait=-1', 'wait'],
    ['wait=999', 'wait'],
    ['wait=abc', 'wait'],
    ['wait=', 'wait'],
    ['wait=1&wait=2', 'wait'],
    ['waiting=1', 'waiting'],
  ])('?%s is refused by name', async (query, path) => {
    expectProblem(
      await kts.send('GET', `/imports/${ids.get('ready')}?${query}`, { cookie: editor }),
      400,
      path,
    );
  });

  test.each([
    ['changes?kind=gone', 400, 'kind'],
    ['changes?limit=0', 400, 'limit'],
    ['changes?limit=1e3', 400, 'limit'],
    ['issues?severity=fatal', 400, 'severity'],
    ['issues?code=A%20B', 400, 'code'],
    ['issues?offset=-1', 400, 'offset'],
    ['sheet?from=0', 400, 'from'],
    ['sheet?from=a', 400, 'from'],
    ['sheet?from=9&to=8', 400, 'to'],
    ['sheet?from=1&to=501', 400, 'to'],
    ['sheet?sheet=S', 404, undefined],
    ['account?sheet=S', 400, 'sheet'],
    ['issues.csv?limit=1', 400, 'limit'],
    ['file?name=x', 400, 'name'],
  ])('/%s', async (path, status, named) => {
    expectProblem(
      await kts.send('GET', `/imports/${ids.get('refused')}/${path}`, { cookie: editor }),
      status,
      named,
    );
  });

  test('an id that nobody has, and one that cannot be', async () => {
    for (const part of ['', '/changes', '/issues', '/sheet', '/account', '/issues.csv', '/file']) {
      expectProblem(await kts.send('GET', `/imports/${'A'.repeat(22)}${part}`, { cookie: editor }), 404);
      expectProblem(await kts.send('GET', `/imports/1${part}`, { cookie: editor }), 400, 'id');
    }
  });

  test('HEAD, and If-None-Match, of what nothing keeps', async () => {
    const path = `/imports/${ids.get('ready')}`;
    const head = await kts.send('HEAD', path, { cookie: editor });
    expect([head.status, head.text, head.headers['cache-control']]).toEqual([200, '', 'no-store']);
    const again = await kts.send('GET', path, { cookie: editor, headers: { 'if-none-match': '*, W/"x"' } });
    expect([again.status, again.headers.etag]).toEqual([200, undefined]);
  });
});

describe('a step at the wrong time or by the wrong one', () => {
  const CLOSED = ['submitted', 'published', 'rejected', 'withdrawn'];
  test.each(CLOSED)('%s: what was decided stays', async (state) => {
    const before = kts.dump();
    const path = `/imports/${ids.get(state)}`;
    for (const body of [{ settings: { unit: '%' } }, { acknowledged: [] }, { cells: [] }]) {
      const { type, detail } = expectProblem(await kts.as(kts.people.editor, 'PATCH', path, body), 409);
      expect(type).toBe('urn:kts:problem:import-state');
      expect(detail).not.toContain(state);
    }
    expectProblem(await kts.as(kts.people.editor, 'POST', `${path}/submit`), 409);
    expect(kts.dump()).toBe(before);
  });

  test.each(['refused', 'needs-answers', 'ready', 'published', 'rejected', 'withdrawn'])(
    '%s: neither published nor sent back',
    async (state) => {
      const before = kts.dump();
      const path = `/imports/${ids.get(state)}`;
      expectProblem(await kts.as(kts.people.approver, 'POST', `${path}/approve`, { digest: 'x' }), 409);
      expectProblem(await kts.as(kts.people.approver, 'POST', `${path}/reject`, { reason: 'x' }), 409);
      expect(kts.dump()).toBe(before);
    },
  );

  test.each<[string, keyof ImportRig['people'], [state: string, step: string, body: Json], Refusal]>([
    ['published by who sent it', 'editor', ['submitted', 'approve', { digest: 'x' }], [403]],
    [
      'published under another digest',
      'approver',
      ['submitted', 'approve', { digest: 'x' }],
      [409, 'digest'],
    ],
    ['published under none', 'approver', ['submitted', 'approve', {}], [400, 'digest']],
    [
      'published with more',
      'approver',
      ['submitted', 'approve', { digest: 'x', force: true }],
      [400, 'force'],
    ],
    ['sent back without a reason', 'approver', ['submitted', 'reject', {}], [400, 'reason']],
    ['sent back for no reason', 'approver', ['submitted', 'reject', { reason: '  ' }], [400, 'reason']],
    ['submitted by a colleague', 'colleague', ['ready', 'submit', undefined], [404]],
    ['submitted by who publishes', 'approver', ['ready', 'submit', undefined], [403]],
    ['taken back by who publishes', 'approver', ['submitted', 'withdraw', undefined], [403]],
    ['taken back by a viewer', 'viewer', ['submitted', 'withdraw', undefined], [403]],
  ])('%s', async (_name, who, [state, step, body], refusal) => {
    const before = kts.dump();
    const answer = await kts.as(kts.people[who], 'POST', `/imports/${ids.get(state)}/${step}`, body);
    expectProblem(answer, ...refusal);
    expect(kts.dump()).toBe(before);
  });

  test.each<[string, Json, string]>([
    ['a field that nobody knows', { state: 'published' }, 'state'],
    ['a setting that nobody knows', { settings: { colour: 'red' } }, 'settings.colour'],
    ['an encoding that is none', { settings: { encoding: 'EBCDIC' } }, 'settings.encoding'],
    ['a cell without a line', { cells: [{ column: 'A', text: '' }] }, 'cells.0.line'],
    ['a line that is text', { cells: [{ line: '2', column: 'A', text: '' }] }, 'cells.0.line'],
    ['a column that is none', { cells: [{ line: 2, column: 'a1', text: '' }] }, 'cells.0.column'],
    ['answers that are a list', { answers: ['a'] }, 'answers'],
    ['no object', [], ''],
  ])('PATCH with %s', async (_name, body, path) => {
    const answer = await kts.as(kts.people.editor, 'PATCH', `/imports/${ids.get('ready')}`, body);
    expectProblem(answer, 400, path);
  });

  test('PATCH with half a JSON, and with names that mean something to a program', async () => {
    const send = (body: string) =>
      kts.send('PATCH', `/imports/${ids.get('ready')}`, {
        cookie: editor,
        body,
        headers: { 'content-type': 'application/json' },
      });
    expectProblem(await send('{"cells": ['), 400);
    expectProblem(await send(''), 400);
    expectProblem(await send('{"answers": {"__proto__": "x"}}'), 400);
  });

  test('undone once; the second time it is told so', async () => {
    const { body } = await kts.as(kts.people.approver, 'GET', '/batches?kind=import&limit=1');
    const [batch] = body.items;
    expect(batch).toMatchObject({ superseded: false, undoneBy: null });
    const undo = () => kts.as(kts.people.approver, 'POST', `/batches/${batch.id}/undo`, { reason: 'x' });
    expect((await undo()).status).toBe(201);
    expectProblem(await undo(), 409);
    const { body: after } = await kts.as(kts.people.approver, 'GET', '/batches?limit=2');
    expect(after.items).toMatchObject([
      { kind: 'undo', undoes: batch.id, superseded: false },
      { id: batch.id, superseded: true, undoneBy: after.items[0].id },
    ]);
    for (const query of ['kind=all', 'kind=import&kind=undo', 'limit=x']) {
      expectProblem(
        await kts.as(kts.people.approver, 'GET', `/batches?${query}`),
        400,
        query.slice(0, 4) === 'kind' ? 'kind' : 'limit',
      );
    }
  });
});

describe('a method that an address does not take', () => {
  test.each([
    ['PUT', '/imports', 'GET, HEAD, POST'],
    ['DELETE', '/imports/abc', 'GET, HEAD, PATCH'],
    ['GET', '/imports/abc/submit', 'POST'],
    ['POST', '/imports/abc/issues.csv', 'GET, HEAD'],
    ['PATCH', '/observations', 'GET, HEAD'],
    ['GET', '/batches/1/undo', 'POST'],
  ])('%s %s: 405, and which it takes', async (method, path, allow) => {
    const answer = await kts.send(method, path, { cookie: editor });
    expect(expectProblem(answer, 405).type).toBe('urn:kts:problem:method');
    expect(answer.headers.allow).toBe(allow);
  });
  test('where there is no address there is nothing to allow', async () => {
    expectProblem(await kts.send('PUT', '/import', {}), 404);
  });
});

test('a length that is not true: shorter is cut there, longer is waited for and then nothing', async () => {
  await kts.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = kts.app.server.address() as { port: number };
  const before = await uploads();
  const send = (length: string, body: string, end: boolean) =>
    new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', (data) => {
        text += String(data);
        if (text.includes('\r\n\r\n')) socket.destroy();
      });
      socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
      socket.on('error', () => resolve(''));
      const head = `POST /api/v1/imports?filename=a.csv HTTP/1.1\r\nHost: localhost:3000\r\nCookie: ${editor}\r\nX-KTS-Request: 1\r\n`;
      socket.write(`${head}Content-Type: text/csv\r\nContent-Length: ${length}\r\n\r\n${body}`);
      if (end) socket.end();
    });
  const content = fileOf(['Hà Nội', '2023', '80.5']);
  // The rest is no request of its own, and the connection ends there.
  expect(await send(String(Buffer.byteLength(content) - 5), content, false)).toMatch(/ 201 | 400 /);
  expect(await send(String(Buffer.byteLength(content) + 50), content, true)).not.toContain('201');
  expect(await send('-1', content, false)).toContain('400');
  expect(await send('5, 6', content, false)).toContain('400');
  expect(await uploads()).toBeLessThanOrEqual(before + 1);
});

test('decisions on an import are counted, as uploads are', async () => {
  const own = await importRig({ KTS_UPLOADS_PER_MINUTE: '1' });
  const { body } = await own.read(own.people.editor, fileOf(['Hà Nội', '2023', '80.5']));
  const change = () =>
    own.as(own.people.editor, 'PATCH', `/imports/${body.id}`, { settings: { status: 'A' } });
  const answers = [];
  for (let turn = 0; turn < 13; turn += 1) answers.push((await change()).status);
  expect(answers).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
  await own.close();
});
