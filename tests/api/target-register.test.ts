import type { Account } from '@kts/domain';
import { DATA_ROOT, seedStore } from '@kts/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../support/app.ts';
import { type Desk, desk } from '../support/desk.ts';

const DAY = 86_400_000;

let kts: Desk;
let chief: Account;
let cookie: string;
const open = async (env: Record<string, string> = {}) => {
  kts = await desk(env);
  chief = await kts.addUser('Nguyễn Duyệt', 'approver');
  cookie = kts.sessionOf(chief);
};
beforeEach(() => open());
afterEach(() => kts.close());

const ofTienGiang = async (path = '/areas/tien-giang/targets'): Promise<Json> => {
  const { body } = await kts.get(path);
  return body.items.find(
    (item: Json) =>
      item.indicator === 'digital-economy-grdp-share' && item.period === '2025' && !item.inherited,
  );
};
const draftOf = ({ code: _, citations: _c, document, ...target }: Json): Json => ({
  ...target,
  document: document.code,
});
const entryOf = async (code: string): Promise<Json> => (await kts.get(`/targets/${code}`)).body;
const change = (code: string, body: unknown, by = cookie) =>
  kts.send('PATCH', `/targets/${code}`, { cookie: by, body });

async function revise(value: number, reason = 'Đính chính theo văn bản'): Promise<Json> {
  const { code } = await ofTienGiang();
  const { target, version } = await entryOf(code);
  return change(code, { target: { ...draftOf(target), value }, version, reason });
}

describe('a change', () => {
  test('is seen at once, with who, when, old → new and why', async () => {
    const before = await ofTienGiang();
    const { headers } = await kts.get('/areas/tien-giang/targets');
    const answer = await revise(16);
    expect(answer.status).toBe(200);
    expect(answer.body.history).toMatchObject([
      {
        by: 'Nguyễn Duyệt',
        at: new Date(kts.clock.now).toISOString(),
        reason: 'Đính chính theo văn bản',
        kind: 'revised',
        before: { value: before.value },
        after: { value: 16 },
      },
    ]);
    const after = await kts.get('/areas/tien-giang/targets', { 'if-none-match': String(headers.etag) });
    expect(after.status).toBe(200);
    expect((await ofTienGiang()).value).toBe(16);
  });

  test('of the value changes the verdict from then on, and not as known before', async () => {
    await kts.close();
    await open({ KTS_SEED: 'figures' });
    kts.clock.now = Date.parse('2024-06-01T09:00:00+07:00');
    cookie = kts.sessionOf(chief);
    expect((await ofTienGiang()).verdict).not.toBe('met-early');
    expect((await revise(8)).status).toBe(200);
    expect((await ofTienGiang()).verdict).toBe('met-early');
    const then = await ofTienGiang('/areas/tien-giang/targets?asOf=2024-05-31');
    expect([then.value, then.verdict]).toEqual([15, expect.not.stringContaining('met')]);
    const today = await ofTienGiang('/areas/tien-giang/targets?asOf=2024-06-01');
    expect(today.value).toBe(8);
  });

  test('made on what somebody else has changed meanwhile is refused', async () => {
    const { code } = await ofTienGiang();
    const { target, version } = await entryOf(code);
    await revise(16);
    const stale = { target: { ...draftOf(target), value: 17 }, version, reason: 'r' };
    expect(await change(code, stale)).toMatchObject({ status: 409, body: { type: /stale/ } });
    const late = await kts.send('POST', `/targets/${code}/withdraw`, {
      cookie,
      body: { version, reason: 'r' },
    });
    expect(late.status).toBe(409);
    expect((await ofTienGiang()).value).toBe(16);
  });

  test('is undone by one more version', async () => {
    const { code } = await ofTienGiang();
    await revise(16);
    const { version } = await entryOf(code);
    const undo = (token: string) =>
      kts.send('POST', `/targets/${code}/undo`, { cookie, body: { version: token, reason: 'nhầm' } });
    const undone = await undo(version);
    expect(undone.body.target.value).toBe(15);
    expect(undone.body.history).toHaveLength(2);
    expect((await undo(undone.body.version)).body.target.value).toBe(16);
  });

  test('needs a reason, and stays within the contract', async () => {
    const { code } = await ofTienGiang();
    const { target, version } = await entryOf(code);
    const dump = kts.dump();
    const bodies = [
      { target: draftOf(target), version, reason: '   ' },
      { target: draftOf(target), version },
      { target: { ...draftOf(target), value: '16' }, version, reason: 'r' },
      { target: { ...draftOf(target), extra: 1 }, version, reason: 'r' },
    ];
    for (const body of bodies) expect((await change(code, body)).status).toBe(400);
    const same = await change(code, { target: draftOf(target), version, reason: 'r' });
    expect(same.status).toBe(409);
    expect(kts.dump()).toBe(dump);
  });

  test('says field by field what is wrong', async () => {
    const { code } = await ofTienGiang();
    const { target, version } = await entryOf(code);
    const wrong = { ...draftOf(target), value: 150, valueMax: 3, period: '25' };
    const { status, body } = await change(code, { target: wrong, version, reason: 'r' });
    expect(status).toBe(400);
    expect(body.issues.map(({ path }: Json) => path)).toEqual([
      'target.period',
      'target.value',
      'target.valueMax',
    ]);
  });
});

describe('who may', () => {
  test.each([
    ['nobody', null, null, 401],
    ['viewer', 'viewer', null, 403],
    ['editor', 'editor', null, 403],
    ['approver of another province', 'approver', 'ben-tre', 403],
    ['approver of the province', 'approver', 'tien-giang', 200],
    ['admin', 'admin', null, 200],
  ] as const)('%s', async (_name, role, area, status) => {
    const person = role === null ? null : await kts.addUser(`người ${role}`, role, area);
    const by = person === null ? '' : kts.sessionOf(person);
    const { code } = await ofTienGiang();
    const { target, version } = await entryOf(code);
    const body = { target: { ...draftOf(target), value: 16 }, version, reason: 'r' };
    expect((await change(code, body, by)).status).toBe(status);
  });
});

describe('a new target', () => {
  const added = async (rest: Json = {}) => {
    const { target } = await entryOf((await ofTienGiang()).code);
    return kts.send('POST', '/targets', {
      cookie,
      body: { target: { ...draftOf(target), period: '2028', ...rest }, reason: 'Văn bản mới' },
    });
  };

  test('of a document that stands; once, and no second time', async () => {
    const first = await added();
    expect(first.status).toBe(201);
    const second = await added();
    expect(second).toMatchObject({ status: 409, body: { type: /duplicate/ } });
    expect(second.body.detail).toContain(first.body.target.code);
    expect((await added({ document: 'không có' })).status).toBe(400);
    expect((await added({ document: 'khong-co' })).status).toBe(404);
  });

  test('withdrawn with a reason; its history stays, and undoing brings it back', async () => {
    const { body } = await added();
    const { code } = body.target;
    const withdrawn = await kts.send('POST', `/targets/${code}/withdraw`, {
      cookie,
      body: { version: body.version, reason: 'Văn bản hết hiệu lực' },
    });
    expect(withdrawn.body).toMatchObject({ withdrawn: true, target: { period: '2028' } });
    expect(withdrawn.body.history.map(({ kind }: Json) => kind)).toEqual(['withdrawn', 'created']);
    const undone = await kts.send('POST', `/targets/${code}/undo`, {
      cookie,
      body: { version: withdrawn.body.version, reason: 'Rút nhầm' },
    });
    expect(undone.body).toMatchObject({ withdrawn: false, target: { period: '2028' } });
  });
});

test('a national target names the national documents that it stands for, with their figures', async () => {
  const { body } = await kts.get('/areas/dien-bien/targets');
  const shared = body.items.find(
    ({ indicator, period }: Json) => indicator === 'digital-economy-grdp-share' && period === '2030',
  );
  expect(shared.inheritedFrom).toBe('vn');
  const texts = [shared, ...shared.alike].map(
    ({ document, comparator, value }: Json) => `${document.number} ${comparator} ${value}`,
  );
  const national = kts.codebook.targets
    .filter(
      ({ area, indicator, period }) =>
        area === 'vn' && indicator === 'digital-economy-grdp-share' && period === '2030',
    )
    .map(({ document, comparator, value }) => `${document.number} ${comparator} ${value}`);
  expect(texts.toSorted()).toEqual(national.toSorted());
  expect(texts.length).toBeGreaterThan(2);
});

test('what people made survives another start', async () => {
  await revise(16);
  const codebook = seedStore(kts.store, 'codebook', DATA_ROOT, kts.clock.now + DAY);
  const { code } = await ofTienGiang();
  expect(codebook.targets.find((target) => target.code === code)?.value).toBe(16);
});

describe('a file', () => {
  const HEADING = 'tỉnh,chỉ tiêu,năm,so sánh,giá trị,văn bản,số hiệu,ngày ban hành,cơ quan\n';
  const LINE =
    'Tiền Giang,digital-economy-grdp-share,2028,≥,"20,5",Kế hoạch kinh tế số,99/KH-UBND,15/4/2022,UBND tỉnh\n';
  const send = (path: string, text: string, by = cookie) =>
    kts.send('POST', path, { cookie: by, body: text, headers: { 'content-type': 'text/csv' } });
  const commit = (digest: string, text: string, by = cookie) =>
    send(`/targets/commit?digest=${digest}&reason=${encodeURIComponent('Nạp tệp')}`, text, by);

  test('is shown, then committed whole as it was shown', async () => {
    const dump = kts.dump();
    const { body: plan } = await send('/targets/plan', HEADING + LINE);
    expect(plan).toMatchObject({ state: 'ready', changes: { created: 1, revised: 0, unchanged: 0 } });
    expect(kts.dump()).toBe(dump);
    expect(await commit(plan.digest, HEADING + LINE.replace('20,5', '21'))).toMatchObject({ status: 409 });
    expect(kts.dump()).toBe(dump);
    expect((await commit(plan.digest, HEADING + LINE)).body).toEqual({ changes: plan.changes });
    const { target, history } = await entryOf(plan.targets[0].after.code);
    const { body: document } = await kts.get(`/documents/${target.document.code}`);
    expect(document.history).toMatchObject([{ kind: 'created', reason: 'Nạp tệp' }]);
    expect(document.targets.map(({ code }: Json) => code)).toEqual([target.code]);
    expect(history).toMatchObject([{ kind: 'created', reason: 'Nạp tệp', by: 'Nguyễn Duyệt' }]);
    // Sent once more it would change nothing: what was shown was something else.
    expect((await commit(plan.digest, HEADING + LINE)).status).toBe(409);
    const again = await send('/targets/plan', HEADING + LINE);
    expect(again.body.changes).toEqual({ created: 0, revised: 0, unchanged: 1 });
  });

  test('with an error brings nothing', async () => {
    const text = HEADING + LINE + LINE.replace('Tiền Giang', 'Tiền Gian');
    const { body: plan } = await send('/targets/plan', text);
    expect(plan).toMatchObject({
      state: 'refused',
      targets: [],
      issues: [{ line: 3, column: 'A', code: 'province-unknown', found: 'Tiền Gian' }],
    });
    expect((await commit(plan.digest, text)).status).toBe(409);
  });

  test('of other provinces is shown to an approver of one, and not committed', async () => {
    const other = kts.sessionOf(await kts.addUser('Bến Tre', 'approver', 'ben-tre'));
    const { body: plan } = await send('/targets/plan', HEADING + LINE, other);
    expect(await commit(plan.digest, HEADING + LINE, other)).toMatchObject({ status: 403 });
  });

  test('the register as a file changes nothing when it is sent back; of one area it is its template', async () => {
    const all = await kts.send('GET', '/targets/register.csv');
    expect(all.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="muc-tieu.csv"/),
      'x-content-type-options': 'nosniff',
    });
    const { body: plan } = await send('/targets/plan', all.text);
    const { length } = kts.codebook.targets;
    expect(plan).toMatchObject({ changes: { created: 0, revised: 0, unchanged: length }, documents: [] });
    const one = await kts.send('GET', '/targets/register.csv?area=tien-giang');
    expect(one.text.trim().split('\r\n')).toHaveLength(
      1 + kts.codebook.targets.filter(({ area }) => area === 'tien-giang').length,
    );
    expect((await kts.send('GET', '/targets/register.csv?area=atlantis')).status).toBe(404);
  });

  test('too large is refused', async () => {
    expect((await send('/targets/plan', 'x'.repeat(1_100_000))).status).toBe(413);
  });
});
