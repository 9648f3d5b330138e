import type { Account, ImportState } from '@kts/domain';
import { copyFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Json } from './app.ts';
import { PASSWORD } from './desk.ts';
import { fileOf, type ImportRig } from './imports.ts';

/** What is sent: to where, and with what. */
export type Call = {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

/** Makes a request that lacks nothing but the right to make it; each time on something of its own. */
export type CallMaker = (state: ImportState | null, cookie: string | null) => Promise<Call> | Call;

const OCTETS = { 'content-type': 'application/octet-stream' };
const reason = 'thử quyền';

/** By endpoint, for those whose outcome hangs on more than the role; the others are asked as they are. */
export async function accessCases(kts: ImportRig): Promise<Readonly<Record<string, CallMaker>>> {
  const { admin, editor } = kts.people;
  const imports = await importCases(kts);
  const register = registerCases(kts, admin);
  let forms = 0;
  const figure = await published(kts, editor, 2011);
  const lineage = (await kts.as(admin, 'GET', '/observations?area=tien-giang&indicator=smartphone-share'))
    .body;

  let people = 0;
  const newPerson = async () => {
    people += 1;
    return kts.store.users.add({
      name: `người ${people}`,
      nameKey: `người ${people}`,
      passwordHash: '',
      role: 'viewer',
      area: null,
      createdAt: 0,
    })?.id;
  };

  return {
    ...imports,
    ...register,
    'DELETE /account/sessions/:id': (_state, cookie) => ({ path: `/account/sessions/${sessionId(cookie)}` }),
    'POST /account/password': () => ({
      path: '/account/password',
      body: { present: 'không phải', password: PASSWORD },
    }),
    'POST /account/second-factor': () => ({ path: '/account/second-factor', body: { password: 'sai' } }),
    'POST /account/second-factor/confirm': () => ({
      path: '/account/second-factor/confirm',
      body: { code: '000000' },
    }),
    'POST /account/second-factor/codes': () => ({
      path: '/account/second-factor/codes',
      body: { password: PASSWORD },
    }),
    'POST /account/second-factor/remove': () => ({
      path: '/account/second-factor/remove',
      body: { password: PASSWORD },
    }),
    'POST /users/:id/second-factor/reset': async () => ({
      path: `/users/${await newPerson()}/second-factor/reset`,
    }),
    'PATCH /users/:id': async () => ({ path: `/users/${await newPerson()}`, body: { role: 'editor' } }),
    'POST /users/:id/reset': async () => ({ path: `/users/${await newPerson()}/reset` }),
    'DELETE /users/:id/sessions': async () => ({ path: `/users/${await newPerson()}/sessions` }),
    'POST /setup': () => ({
      path: '/setup',
      body: { token: 'a'.repeat(43), name: 'ai đó', password: PASSWORD },
    }),
    'GET /observations/:id/file': () => ({ path: `/observations/${figureOf(lineage, figure.period)}/file` }),
    'DELETE /forms/:id': () => {
      forms += 1;
      kts.store.formAnswers.put({
        area: 'tien-giang',
        form: `mẫu ${forms}`,
        said: '{"settings":{},"answers":{}}',
        fileName: 'số liệu.csv',
        import: figure.id,
        by: 'người nhập',
        at: 0,
      });
      const [latest] = kts.store.formAnswers.list('tien-giang', { limit: 1, offset: 0 });
      return { path: `/forms/${latest?.id}` };
    },
  };
}

/** The name of a session for its owner: the beginning of its digest. */
const sessionId = (cookie: string | null): string =>
  createHash('sha256')
    .update(cookie?.split('=')[1] ?? '')
    .digest()
    .subarray(0, 12)
    .toString('base64url');

const figureOf = ({ items }: Json, period: string): number =>
  items.find((item: Json) => item.period === period).id;

let year = 1990;
let counted = 0;
/** A figure that nobody has sent before. */
const newFile = (period: number): string => {
  counted += 1;
  return fileOf(['Tiền Giang', String(period), String(1 + (counted % 90))]);
};

async function submitted(kts: ImportRig, uploader: Account, period: number) {
  const { body } = await kts.read(uploader, newFile(period));
  await kts.as(uploader, 'POST', `/imports/${body.id}/submit`);
  return { id: String(body.id), digest: String(body.digest), period: String(period) };
}

async function published(kts: ImportRig, uploader: Account, period: number) {
  const file = await submitted(kts, uploader, period);
  const { body } = await kts.as(kts.people.approver, 'POST', `/imports/${file.id}/approve`, {
    digest: file.digest,
  });
  return { ...file, batch: Number(body.batch) };
}

async function importCases(kts: ImportRig): Promise<Record<string, CallMaker>> {
  const { editor } = kts.people;
  const pattern = (await kts.read(editor, newFile(2010))).body;
  const copyOf = importCopier(kts, pattern.id);
  const on =
    (suffix: string, body?: unknown): CallMaker =>
    (state) => ({
      path: `/imports/${copyOf(state ?? 'ready')}${suffix}`,
      ...(body === undefined ? {} : { body }),
    });
  return {
    'GET /imports/:id': on(''),
    'GET /imports/:id/changes': on('/changes'),
    'GET /imports/:id/issues': on('/issues'),
    'GET /imports/:id/sheet': on('/sheet'),
    'GET /imports/:id/account': on('/account'),
    'GET /imports/:id/file': on('/file'),
    'GET /imports/:id/issues.csv': on('/issues.csv'),
    'PATCH /imports/:id': on('', { acknowledged: [] }),
    'POST /imports/:id/submit': on('/submit'),
    'POST /imports/:id/withdraw': on('/withdraw'),
    'POST /imports/:id/reject': on('/reject', { reason }),
    'POST /imports/:id/approve': async (state) => {
      if (state !== 'submitted') return { ...on('/approve', { digest: 'x' })(state, null) } as Call;
      year += 1;
      const { id, digest } = await submitted(kts, editor, year);
      return { path: `/imports/${id}/approve`, body: { digest } };
    },
    'POST /batches/:id/undo': async () => {
      year += 1;
      const { batch } = await published(kts, editor, year);
      return { path: `/batches/${batch}/undo`, body: { reason } };
    },
    'POST /imports': () => ({
      path: '/imports?filename=a.csv',
      body: Buffer.from(newFile(2012)),
      headers: OCTETS,
    }),
  };
}

/** An import of any state, its file beside it: what came before it is not played again for each. */
function importCopier(kts: ImportRig, pattern: string): (state: ImportState) => string {
  const db = new Database(join(kts.folder, 'kts.sqlite'));
  const columns = db
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('import')")
    .all()
    .map(({ name }) => name);
  const rest = columns.filter((name) => !['id', 'state', 'plan', 'idempotency_key'].includes(name));
  const insert = db.prepare(`
    INSERT INTO import (id, state, plan, ${rest.join(', ')})
    SELECT :id, :state, CASE :state WHEN 'reading' THEN NULL ELSE plan END, ${rest.join(', ')}
    FROM import WHERE id = :pattern
  `);
  const uploads = join(kts.folder, 'uploads');
  return (state) => {
    const id = randomBytes(16).toString('base64url');
    copyFileSync(join(uploads, pattern), join(uploads, id));
    insert.run({ id, state, pattern });
    return id;
  };
}

function registerCases(kts: ImportRig, admin: Account): Record<string, CallMaker> {
  const post = async (path: string, body: unknown): Promise<Json> => {
    const answer = await kts.as(admin, 'POST', path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };
  let number = 0;
  const documentDraft = () => {
    number += 1;
    return {
      number: `${number}/KH-UBND`,
      titleVi: `Kế hoạch ${number}`,
      titleEn: `Plan ${number}`,
      issuedOn: '2024-01-15',
      issuer: 'UBND tỉnh',
      area: 'tien-giang',
      address: null,
      note: null,
    };
  };
  const newDocument = () => post('/documents', { document: documentDraft(), reason });
  const targetDraft = async () => ({
    area: 'tien-giang',
    indicator: 'smartphone-share',
    period: '2030',
    comparator: '>=',
    value: 50,
    valueMax: null,
    document: (await newDocument()).document.code,
    source: null,
    baseline: null,
    noteVi: null,
    noteEn: null,
  });
  const newTarget = async () => {
    const target = await targetDraft();
    const { target: added, version } = await post('/targets', { target, reason });
    return { path: `/targets/${added.code}`, draft: target, version };
  };
  const document = async () => {
    const { document: made, version } = await newDocument();
    const { code: _, ...draft } = made;
    return { path: `/documents/${made.code}`, draft, version };
  };
  const steps =
    (make: () => Promise<{ path: string; version: string }>, name: string): CallMaker =>
    async () => {
      const { path, version } = await make();
      return { path: `${path}/${name}`, body: { version, reason } };
    };

  return {
    'POST /targets': async () => ({ path: '/targets', body: { target: await targetDraft(), reason } }),
    'PATCH /targets/:code': async () => {
      const { path, draft, version } = await newTarget();
      return { path, body: { target: { ...draft, value: 60 }, version, reason } };
    },
    'POST /targets/:code/withdraw': steps(newTarget, 'withdraw'),
    'POST /targets/:code/undo': steps(newTarget, 'undo'),
    'POST /targets/plan': () => ({ path: '/targets/plan', body: Buffer.from('a,b\n'), headers: OCTETS }),
    'POST /targets/commit': async () => {
      number += 1;
      const body = Buffer.from(
        [
          'tỉnh,chỉ tiêu,năm,so sánh,giá trị,đơn vị,văn bản,số hiệu,ngày ban hành,cơ quan',
          `Tiền Giang,smartphone-share,2031,≥,70,%,Kế hoạch ${number},${number}/KH-UBND,2024-02-15,UBND tỉnh`,
          '',
        ].join('\n'),
      );
      const plan = await kts.send('POST', '/targets/plan', {
        cookie: kts.sessionOf(admin),
        body,
        headers: OCTETS,
      });
      if (plan.body.state === 'refused') throw new Error(plan.text);
      const query = new URLSearchParams({ digest: plan.body.digest, reason });
      return { path: `/targets/commit?${query}`, body, headers: OCTETS };
    },
    'POST /documents': () => ({ path: '/documents', body: { document: documentDraft(), reason } }),
    'PATCH /documents/:document': async () => {
      const { path, draft, version } = await document();
      return { path, body: { document: { ...draft, titleVi: 'Tên khác' }, version, reason } };
    },
    'POST /documents/:document/withdraw': steps(document, 'withdraw'),
    'POST /documents/:document/undo': steps(document, 'undo'),
    'POST /documents/:document/file': async () => {
      const { path, version } = await document();
      const query = new URLSearchParams({ filename: 'a.pdf', version, reason });
      return { path: `${path}/file?${query}`, body: Buffer.from('%PDF-1.7\n'), headers: OCTETS };
    },
  };
}
