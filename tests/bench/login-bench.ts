// A flood of logins with wrong passwords from many addresses: how long /health takes meanwhile, whether
// somebody whose device is known still gets in, and how many rows the record has of it. Run by
// `npm run bench`; for another time: node tests/bench/login-bench.ts 30
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openContext, newAccount, readConfig } from '@kts/server';
import Database from 'better-sqlite3';
import { ROOT } from '../support/app.ts';
import { PASSWORD } from '../support/desk.ts';
import { serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';

const SECONDS = Number(process.argv[2] ?? 8);
const AT_ONCE = 50;

const bounds = new TimeBounds();
const folder = mkdtempSync(join(tmpdir(), 'kts-login-'));
const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? 0;

/** One account that is attacked, and whose owner logs in meanwhile. */
async function addVictim(): Promise<void> {
  const config = readConfig({ KTS_DATA_DIR: folder, KTS_SEED: 'codebook' }, ROOT);
  const context = await openContext(config, Date.now, 'bench');
  const user = await newAccount(context, { name: 'an', role: 'admin', area: null, password: PASSWORD });
  if (typeof user === 'string') throw new Error(user);
  context.store.users.add(user);
  context.store.close();
}

await addVictim();
const server = await serverProcess(folder, 'codebook', {}, 'ignore');
const { port } = new URL(server.address);
const agent = new Agent({ keepAlive: true, maxSockets: 2 * AT_ONCE });

type Answer = { readonly status: number; readonly took: number; readonly cookies: readonly string[] };

function ask(
  method: string,
  path: string,
  body: object | null,
  more: { from?: string; cookie?: string } = {},
) {
  const began = performance.now();
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      {
        port,
        method,
        path: `/api/v1${path}`,
        agent,
        localAddress: more.from ?? '127.0.0.1',
        headers: {
          'x-kts-request': '1',
          host: `localhost:${port}`,
          ...(body && { 'content-type': 'application/json' }),
          ...(more.cookie && { cookie: more.cookie }),
        },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            took: performance.now() - began,
            cookies: (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? ''),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body === null ? undefined : JSON.stringify(body));
  });
}

const logIn = (name: string, password: string, more = {}) =>
  ask('POST', '/session', { name, password }, more);
const device = (await logIn('an', PASSWORD)).cookies.find((cookie) => cookie.includes('-device')) ?? '';

/** /health, one after the other, until it is enough. */
async function health(until: number): Promise<number[]> {
  const took: number[] = [];
  while (performance.now() < until) {
    took.push((await ask('GET', '/health', null)).took);
    await sleep(5);
  }
  return took;
}

const idle = p99(await health(performance.now() + 2000));
const until = performance.now() + SECONDS * 1000;
const statuses = new Map<number, number>();
async function attack(number: number): Promise<void> {
  for (let time = 0; performance.now() < until; time += 1) {
    const from = `127.${1 + (number % 50)}.${time % 250}.1`;
    const name = time % 2 === 0 ? 'an' : `tên ${number}-${time}`;
    const { status } = await logIn(name, `mật khẩu ${time}`, { from });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
}
async function owner(): Promise<Answer[]> {
  const answers: Answer[] = [];
  while (performance.now() < until) {
    answers.push(await logIn('an', PASSWORD, { cookie: device, from: '127.200.0.1' }));
    await sleep(500);
  }
  return answers;
}
const [busy, owners] = await Promise.all([
  health(until),
  owner(),
  ...Array.from({ length: AT_ONCE }, (_, number) => attack(number)),
]);
server.child.kill('SIGTERM');
await server.ended;

const db = new Database(join(folder, 'kts.sqlite'), { readonly: true });
const rows = db
  .prepare<[], number>("SELECT count(*) FROM audit WHERE action = 'sign-in-failed'")
  .pluck()
  .get();
db.close();
rmSync(folder, { recursive: true });

const told = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
const known = owners.filter(({ status }) => status === 200).length;
bounds.check(
  `a flood of logins for ${SECONDS} s`,
  told,
  [...statuses.keys()].every((status) => status < 500),
);
bounds.check('  rows of it in the record (20)', String(rows), (rows ?? 0) > 0 && (rows ?? 99) <= 20);
bounds.check(
  '  /health meanwhile, p99 (100 ms)',
  `${p99(busy).toFixed(0)} ms; idle ${idle.toFixed(0)} ms`,
  p99(busy) <= 100,
);
bounds.check(
  '  who comes from a known device gets in',
  `${known} of ${owners.length}, ${p99(owners.map(({ took }) => took)).toFixed(0)} ms at most`,
  known === owners.length,
);
bounds.end();
