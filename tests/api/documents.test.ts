import { readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '@kts/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Json } from '../support/app.ts';
import { type Answer, type Desk, desk } from '../support/desk.ts';

const DRAFT = {
  number: '99/KH-UBND',
  titleVi: 'Kế hoạch phát triển kinh tế số',
  titleEn: '',
  issuedOn: '2022-04-15',
  issuer: 'UBND tỉnh Tiền Giang',
  area: 'tien-giang',
  address: 'https://tiengiang.gov.vn/99',
  note: null,
};

let kts: Desk;
let chief: Account;
let cookie: string;
beforeEach(async () => {
  kts = await desk();
  chief = await kts.addUser('Nguyễn Duyệt', 'approver');
  cookie = kts.sessionOf(chief);
});
afterEach(() => kts.close());

const send = (method: string, path: string, body: unknown, by = cookie): Promise<Answer> =>
  kts.send(method, path, { cookie: by, body });
const add = (change: Json = {}, by = cookie) =>
  send('POST', '/documents', { document: { ...DRAFT, ...change }, reason: 'Văn bản mới' }, by);
const entryOf = async (code: string): Promise<Json> => (await kts.get(`/documents/${code}`)).body;
const draftOf = ({ code: _, ...document }: Json): Json => document;
const revise = async (code: string, change: Json, by = cookie) => {
  const { document, version } = await entryOf(code);
  const body = { document: { ...draftOf(document), ...change }, version, reason: 'Đính chính' };
  return send('PATCH', `/documents/${code}`, body, by);
};
const act = async (code: string, what: 'undo' | 'withdraw', by = cookie) => {
  const { version } = await entryOf(code);
  return send('POST', `/documents/${code}/${what}`, { version, reason: 'r' }, by);
};
/** One that sets targets of Tiền Giang. */
const seeded = async (): Promise<string> => {
  const { body } = await kts.get('/documents');
  return body.items.find(({ targets }: Json) => targets[0]?.area === 'tien-giang').code;
};

describe('the list', () => {
  test('has each document with its targets, and those without one', async () => {
    const before = (await kts.get('/documents')).body;
    const targets = before.items.flatMap((item: Json) => item.targets);
    expect(targets).toHaveLength(kts.codebook.targets.length);
    const { body } = await add();
    expect(body.document.code).toBe('99-kh-ubnd-2022');
    const after = (await kts.get('/documents')).body;
    expect(after.total).toBe(before.total + 1);
    expect(after.items.at(-1)).toMatchObject({ number: '99/KH-UBND', targets: [], file: null });
    const then = (await kts.get('/documents?asOf=2026-11-21')).body;
    expect(then.items.map(({ number }: Json) => number)).not.toContain('99/KH-UBND');
  });
});

describe('a new document', () => {
  test.each([
    ['the same again', {}, 409, 'document'],
    ['its number written otherwise', { number: '99 / kh-ubnd' }, 409, 'document'],
    ['of another year', { issuedOn: '2023' }, 201, null],
    ['without a title', { titleVi: ' ' }, 400, 'document.titleVi'],
    ['without an issuer', { issuer: '' }, 400, 'document.issuer'],
    ['of tomorrow', { issuedOn: '2026-11-23' }, 400, 'document.issuedOn'],
    ['of no calendar', { issuedOn: '2022-02-30' }, 400, 'document.issuedOn'],
    ['of an area that is none', { area: 'atlantis' }, 400, 'document.area'],
    ['at a script', { address: 'javascript:alert(1)' }, 400, 'document.address'],
  ])('%s', async (_name, change, status, path) => {
    await add();
    const answer = await add(change);
    expect(answer.status).toBe(status);
    expect(answer.body.issues?.[0]?.path ?? null).toBe(path);
  });
});

describe('a correction', () => {
  test('is seen on every target of the document, with who, when, old → new and why', async () => {
    const code = await seeded();
    const { targets, document } = await entryOf(code);
    const answer = await revise(code, { titleVi: 'Tên đúng' });
    expect(answer.status).toBe(200);
    expect(answer.body.history).toMatchObject([
      {
        by: 'Nguyễn Duyệt',
        kind: 'revised',
        reason: 'Đính chính',
        before: { document: { titleVi: document.titleVi } },
        after: { document: { titleVi: 'Tên đúng' } },
      },
    ]);
    for (const target of targets) {
      const { body } = await kts.get(`/targets/${target.code}`);
      expect(body.target.document.titleVi).toBe('Tên đúng');
    }
    const then = (await kts.get('/documents?asOf=2026-11-21')).body.items;
    expect(then.find((item: Json) => item.code === code).titleVi).toBe(document.titleVi);
  });

  test('does not stand in the way of a target that is being edited', async () => {
    const code = await seeded();
    const [{ code: target }] = (await entryOf(code)).targets;
    const { version } = (await kts.get(`/targets/${target}`)).body;
    await revise(code, { titleVi: 'Tên đúng' });
    expect((await kts.get(`/targets/${target}`)).body.version).toBe(version);
  });

  test('made on what somebody else has changed meanwhile is refused', async () => {
    const code = await seeded();
    const { document, version } = await entryOf(code);
    await revise(code, { titleVi: 'Một' });
    const late = { document: { ...draftOf(document), titleVi: 'Hai' }, version, reason: 'r' };
    expect(await send('PATCH', `/documents/${code}`, late)).toMatchObject({
      status: 409,
      body: { type: /stale/ },
    });
    expect((await entryOf(code)).document.titleVi).toBe('Một');
  });

  test('is undone by one more version; nothing to change is no change', async () => {
    const code = await seeded();
    const { document } = await entryOf(code);
    expect((await revise(code, {})).status).toBe(409);
    await revise(code, { titleVi: 'Một' });
    const undone = await act(code, 'undo');
    expect(undone.body.document).toEqual(document);
    expect(undone.body.history).toHaveLength(2);
  });
});

test('a document that sets targets is not withdrawn; one that sets none is, and comes back', async () => {
  expect(await act(await seeded(), 'withdraw')).toMatchObject({ status: 409, body: { type: /in-use/ } });
  const { body } = await add();
  const { code } = body.document;
  expect((await act(code, 'withdraw')).body).toMatchObject({ withdrawn: true });
  expect((await revise(code, { titleVi: 'x' })).body.type).toMatch(/withdrawn/);
  expect((await act(code, 'undo')).body).toMatchObject({
    withdrawn: false,
    document: { number: '99/KH-UBND' },
  });
});

test('a document whose making is undone must not leave targets behind', async () => {
  const { body } = await add();
  const { code } = body.document;
  const [{ code: like }] = (await entryOf(await seeded())).targets;
  const { target } = (await kts.get(`/targets/${like}`)).body;
  const { code: _, citations: _c, ...draft } = target;
  await send('POST', '/targets', { target: { ...draft, document: code }, reason: 'r' });
  expect(await act(code, 'undo')).toMatchObject({ status: 409, body: { type: /in-use/ } });
});

describe('who may', () => {
  test.each([
    ['viewer', null, 403],
    ['editor', null, 403],
    ['approver', 'ben-tre', 403],
    ['approver', 'tien-giang', 200],
    ['admin', null, 200],
  ] as const)('%s of %s: %i', async (role, area, status) => {
    const by = kts.sessionOf(await kts.addUser(`người ${role}`, role, area));
    expect((await revise(await seeded(), { titleVi: 'Tên đúng' }, by)).status).toBe(status);
    expect((await add({}, by)).status).toBe(status === 200 ? 201 : 403);
  });
});

/** Files of a folder that this process has open, as often as it has; none where that cannot be seen. */
function openFiles(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      // Closed since.
      return [];
    }
  });
}

describe('the file of a document', () => {
  const PDF = Buffer.from('%PDF-1.7\nnội dung');
  const DOCX = Buffer.from('PK\u0003\u0004....word/document.xml');
  const attach = async (code: string, content: Buffer, filename = 'Nghị quyết 08.pdf', by = cookie) => {
    const { version } = await entryOf(code);
    const query = new URLSearchParams({ filename, version, reason: 'Bản ký' });
    return kts.send('POST', `/documents/${code}/file?${query}`, {
      cookie: by,
      body: content,
      headers: { 'content-type': 'application/octet-stream' },
    });
  };
  const kept = () => readdirSync(join(kts.folder, 'documents'));

  test('is kept under a name of its own and comes back as it was, to be saved', async () => {
    const code = await seeded();
    const { status, body } = await attach(code, PDF);
    expect(status).toBe(200);
    expect(body.file).toMatchObject({ name: 'Nghị quyết 08.pdf', kind: 'pdf', bytes: PDF.length });
    expect(body.history).toMatchObject([{ kind: 'revised', before: { file: null }, reason: 'Bản ký' }]);
    expect(JSON.stringify(body)).not.toContain(kept()[0]);
    expect(statSync(join(kts.folder, 'documents', kept()[0] ?? '')).mode & 0o777).toBe(0o600);
    const got = await kts.send('GET', `/documents/${code}/file`);
    expect(got.text).toBe(PDF.toString());
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; .*Ngh%E1%BB%8B%20quy%E1%BA%BFt/),
      'x-content-type-options': 'nosniff',
    });
  });

  test('is replaced, and the one before comes back when that is undone', async () => {
    const code = await seeded();
    await attach(code, PDF);
    await attach(code, DOCX, 'sửa.docx');
    expect((await entryOf(code)).file).toMatchObject({ kind: 'docx', name: 'sửa.docx' });
    expect((await act(code, 'undo')).body.file).toMatchObject({ kind: 'pdf' });
    expect((await kts.send('GET', `/documents/${code}/file`)).text).toBe(PDF.toString());
  });

  test.each([
    ['a page', Buffer.from('<html>'), 'x.pdf', 415],
    ['a program', Buffer.from('MZ'), 'x.exe', 415],
    ['a zip', Buffer.from('PK\u0003\u0004'), 'x.docx', 415],
    ['a Word file with macros', Buffer.concat([DOCX, Buffer.from('vbaProject.bin')]), 'x.docx', 415],
    ['nothing', Buffer.alloc(0), 'x.pdf', 415],
    ['21 MiB', Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]), 'x.pdf', 413],
  ])('%s is not kept', async (_name, content, name, status) => {
    const code = await seeded();
    expect((await attach(code, content, name)).status).toBe(status);
    expect(kept()).toEqual([]);
    expect((await entryOf(code)).history).toEqual([]);
  });

  test('of a document that was changed meanwhile is not kept', async () => {
    const code = await seeded();
    const query = new URLSearchParams({ filename: 'a.pdf', version: 'older', reason: 'r' });
    const { status } = await kts.send('POST', `/documents/${code}/file?${query}`, {
      cookie,
      body: PDF,
      headers: { 'content-type': 'application/pdf' },
    });
    expect(status).toBe(409);
    expect(kept()).toEqual([]);
  });

  test('that is damaged on the disk is not given out', async () => {
    const code = await seeded();
    await attach(code, PDF);
    writeFileSync(join(kts.folder, 'documents', kept()[0] ?? ''), 'something else');
    expect(await kts.send('GET', `/documents/${code}/file`)).toMatchObject({
      status: 404,
      body: { type: /lost/ },
    });
  });

  test('of those who do not read it the server holds some pieces each, and nothing when they have gone', async () => {
    const code = await seeded();
    const bytes = 8_000_000;
    await attach(code, Buffer.concat([PDF, Buffer.alloc(bytes)]));
    await kts.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = kts.app.server.address() as AddressInfo;
    const serving: Socket[] = [];
    kts.app.server.on('connection', (socket) => serving.push(socket));
    const readers = Array.from({ length: 5 }, () => {
      const reader = connect(port, '127.0.0.1').pause();
      reader.write(`GET /api/v1/documents/${code}/file HTTP/1.1\r\nhost: x\r\n\r\n`);
      return reader;
    });
    const held = () => serving.map(({ writableLength }) => writableLength);
    await vi.waitFor(() => expect(held().filter((each) => each > 0)).toHaveLength(5), { timeout: 10_000 });
    await sleep(300);
    expect(Math.max(...held())).toBeLessThan(4 * 65_536);
    if (process.platform === 'linux') expect(openFiles(join(kts.folder, 'documents'))).toHaveLength(5);
    for (const reader of readers) reader.destroy();
    await vi.waitFor(() => expect(serving.map(({ destroyed }) => destroyed)).toEqual(Array(5).fill(true)), {
      timeout: 10_000,
    });
    await vi.waitFor(() => expect(openFiles(join(kts.folder, 'documents'))).toEqual([]));
  });

  test('none is kept: 404', async () => {
    expect((await kts.send('GET', `/documents/${await seeded()}/file`)).status).toBe(404);
  });

  test('a viewer may read it, and attach none', async () => {
    const by = kts.sessionOf(await kts.addUser('người xem', 'viewer'));
    expect((await attach(await seeded(), PDF, 'a.pdf', by)).status).toBe(403);
  });
});

test('the changes of targets and documents stand in one list, newest first', async () => {
  const code = await seeded();
  await revise(code, { titleVi: 'Một' });
  kts.clock.now += 1000;
  await add();
  const { body } = await kts.get('/register-changes?limit=5');
  expect(body.items.map(({ subject, kind }: Json) => `${subject} ${kind}`)).toEqual([
    'document created',
    'document revised',
  ]);
  expect(body.total).toBe(2);
});

test('any change raises the revision that the wall watches', async () => {
  const revision = async () => (await kts.get('/health')).body.revision;
  const before = await revision();
  await add();
  expect(await revision()).toBe(before + 1);
});
