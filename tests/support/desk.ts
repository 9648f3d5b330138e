import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, Role } from '@kts/domain';
import { newAccount } from '@kts/server';
import Database from 'better-sqlite3';
import { type Json, type TestApp, testApp, TEST_NOW } from './app.ts';

/** Long enough, and of no common parts. */
export const PASSWORD = 'bảy con cò bay qua sông';

export type Answer = {
  readonly status: number;
  readonly body: Json;
  readonly text: string;
  readonly headers: Record<string, unknown>;
  /** What the browser would send back from now on; null when it was told to forget it. */
  readonly cookie: string | null;
  readonly setCookie: string | null;
};

export type Request = {
  readonly cookie?: string | null;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly from?: string;
  /** Leaves out what the pages send with every change. */
  readonly bare?: boolean;
};

/** A server with a clock that can be moved, and people who can log in. */
export type Desk = TestApp & {
  readonly clock: { now: number };
  readonly folder: string;
  readonly send: (method: string, path: string, request?: Request) => Promise<Answer>;
  readonly addUser: (name: string, role: Role, area?: string | null) => Promise<Account>;
  readonly logIn: (name: string, request?: Request & { password?: string }) => Promise<Answer>;
  /** The cookie of a session that nobody needed a password for. */
  readonly sessionOf: (account: Account) => string;
  /** Everything in the database, but for when sessions were last used. */
  readonly dump: () => string;
};

export async function desk(env: Record<string, string> = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'kts-desk-'));
  const database = join(folder, 'kts.sqlite');
  const clock = { now: TEST_NOW };
  const kts = await testApp({
    seed: 'codebook',
    env: { KTS_DATA_DIR: folder, ...env },
    database,
    now: () => clock.now,
  });

  const send: Desk['send'] = async (method, path, request = {}) => {
    const response = await kts.app.inject({
      method: method as 'POST',
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      ...(request.body === undefined ? {} : { payload: request.body as object }),
      ...(request.from === undefined ? {} : { remoteAddress: request.from }),
      headers: headersOf(request),
    });
    return {
      status: response.statusCode,
      text: response.body,
      body: response.body.startsWith('{') ? JSON.parse(response.body) : null,
      headers: response.headers,
      ...cookieOf(response.headers['set-cookie']),
    };
  };

  return {
    ...kts,
    clock,
    folder,
    send,
    addUser: async (name, role, area = null) => {
      const user = await newAccount(kts.context, { name, role, area, password: PASSWORD });
      const account = typeof user === 'string' ? null : kts.store.users.add(user);
      if (account === null) throw new Error(`${name}: ${JSON.stringify(user)}`);
      return account;
    },
    logIn: (name, { password = PASSWORD, ...request } = {}) =>
      send('POST', '/session', { ...request, body: { name, password } }),
    sessionOf: ({ id }) => {
      const secret = randomBytes(32).toString('base64url');
      const token = createHash('sha256').update(secret).digest();
      const place = { address: '127.0.0.1', network: '127.0.0.1', agent: '', device: token };
      const session = { token, userId: id, at: clock.now, ...place };
      kts.store.sessions.start(session, { createdAfter: 0, seenAfter: 0 }, null);
      return `__Host-kts=${secret}`;
    },
    dump: () => dumpOf(database),
    close: async () => {
      await kts.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const headersOf = ({ bare = false, cookie = null, headers = {} }: Request): Record<string, string> => ({
  host: 'localhost:3000',
  ...(bare ? {} : { 'x-kts-request': '1' }),
  ...(cookie === null ? {} : { cookie }),
  ...headers,
});

function cookieOf(header: string | string[] | undefined): Pick<Answer, 'cookie' | 'setCookie'> {
  if (header === undefined) return { cookie: null, setCookie: null };
  // The session; what the device is known by lives longer, and beside it.
  const [setCookie = ''] = [header].flat();
  const [pair = ''] = setCookie.split(';');
  return { setCookie, cookie: pair.endsWith('=') ? null : pair };
}

/** That somebody was refused is recorded, and is no effect of what he asked; nor is what the program signs. */
const WITHOUT_REFUSALS: Readonly<Record<string, string>> = {
  audit:
    "SELECT at, who, address, action, subject, details FROM audit WHERE action NOT IN ('access-refused', 'state-signed')",
  sqlite_sequence: "SELECT * FROM sqlite_sequence WHERE name <> 'audit'",
};

/** Everything in a database, but for when sessions were last used, and that somebody was refused. */
export function dumpOf(database: string): string {
  const db = new Database(database, { readonly: true });
  const names = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all();
  const tables = names.map(({ name }) => {
    const rows = db
      .prepare<[], Record<string, unknown>>(WITHOUT_REFUSALS[name] ?? `SELECT * FROM "${name}"`)
      .all();
    return [name, rows.map(({ last_seen_at: _, ...row }) => row)];
  });
  db.close();
  return JSON.stringify(tables, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value,
  );
}
