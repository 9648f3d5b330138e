import type { Account } from '@kts/domain';
import { type Answer, type Desk, desk } from './desk.ts';

/** A desk with the people that an import passes by. */
export type ImportRig = Desk & {
  readonly people: {
    readonly viewer: Account;
    readonly editor: Account;
    readonly colleague: Account;
    readonly approver: Account;
    readonly other: Account;
    readonly admin: Account;
  };
  readonly as: (account: Account, method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly upload: (
    account: Account,
    content: string | Buffer,
    query?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  /** Uploads and waits until it has been read. */
  readonly read: (
    account: Account,
    content: string | Buffer,
    query?: Record<string, string>,
  ) => Promise<Answer>;
  /** Uploads, submits and has it published. */
  readonly publish: (content: string | Buffer, query?: Record<string, string>) => Promise<Answer>;
};

export async function importRig(env: Record<string, string> = {}): Promise<ImportRig> {
  const kts = await desk({ KTS_UPLOADS_PER_MINUTE: '100000', ...env });
  const people = {
    viewer: await kts.addUser('người xem', 'viewer'),
    editor: await kts.addUser('người nhập', 'editor'),
    colleague: await kts.addUser('người nhập hai', 'editor'),
    approver: await kts.addUser('người duyệt', 'approver'),
    other: await kts.addUser('người duyệt hai', 'approver'),
    admin: await kts.addUser('quản trị', 'admin'),
  };
  const cookies = new Map<number, string>();
  const cookieOf = (account: Account): string => {
    const known = cookies.get(account.id) ?? kts.sessionOf(account);
    cookies.set(account.id, known);
    return known;
  };
  const as: ImportRig['as'] = (account, method, path, body) =>
    kts.send(method, path, { cookie: cookieOf(account), ...(body === undefined ? {} : { body }) });
  const upload: ImportRig['upload'] = (account, content, query = {}, headers = {}) =>
    kts.send('POST', `/imports?${new URLSearchParams({ filename: 'số liệu.csv', ...query })}`, {
      cookie: cookieOf(account),
      body: Buffer.from(content),
      headers: { 'content-type': 'application/vnd.ms-excel', ...headers },
    });
  const read: ImportRig['read'] = async (account, content, query) => {
    const { body, ...answer } = await upload(account, content, query);
    if (answer.status !== 201) return { body, ...answer };
    for (;;) {
      // On a busy machine a file may wait longer for its turn than one answer does.
      const detail = await as(account, 'GET', `/imports/${body.id}?wait=30`);
      if (detail.body.state !== 'reading') return detail;
    }
  };
  const publish: ImportRig['publish'] = async (content, query) => {
    const { body } = await read(people.editor, content, query);
    const acknowledged = body.mustAcknowledge;
    await as(people.editor, 'PATCH', `/imports/${body.id}`, { acknowledged });
    await as(people.editor, 'POST', `/imports/${body.id}/submit`);
    return as(people.approver, 'POST', `/imports/${body.id}/approve`, { digest: body.digest });
  };
  return { ...kts, people, as, upload, read, publish };
}

export const HEADER = 'indicator,province,period,value,unit,status,source';

/** A long file: province, period, value of one indicator in percent. */
export const fileOf = (
  ...rows: readonly (readonly [province: string, period: string, value: string])[]
): string =>
  [
    HEADER,
    ...rows.map(
      ([province, period, value]) => `smartphone-share,${province},${period},${value},%,A,province`,
    ),
    '',
  ].join('\n');
