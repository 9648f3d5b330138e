// What a kept answer costs, compared with a route of the same app that sends the same bytes and headers without
// looking at anything: plain, gzip, brotli, and 304 (unchanged). Interleaved, in one run. Run by `npm run bench`.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { ROOT } from '../support/app.ts';
import { load, type Request } from '../support/load.ts';
import type { KeptServerMessage } from '../support/kept-server.ts';
import { TimeBounds } from './bounds.ts';

const ROUNDS = 11;
const SLICE_MS = 250;
const LEAST = 0.8;
const ANSWERS = {
  ranking: '/api/v1/comparison?indicator=dti&period=2024',
  board: '/api/v1/areas/tien-giang/targets',
};
const FORMS = { plain: 'identity', gzip: 'gzip', brotli: 'br', unchanged: 'br' };

/** What Node writes itself. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'content-length']);

const bounds = new TimeBounds();
const folder = mkdtempSync(join(tmpdir(), 'kts-bench-'));
const child = fork(join(ROOT, 'tests/support/kept-server.ts'), {
  env: { ...process.env, KTS_DATA_DIR: folder, KTS_SEED: 'figures' },
  execArgv: [],
});
const [{ address }] = (await once(child, 'message')) as [{ address: string }];

type Told = { readonly cpu: number };
async function tell(to: ChildProcess, message: KeptServerMessage): Promise<Told> {
  const answer = once(to, 'message');
  to.send(message);
  const [told] = (await answer) as [Told];
  return told;
}

type Case = { readonly name: string; readonly request: Request; readonly status: number };
const cases: Case[] = [];
const constants = [];
for (const [name, path] of Object.entries(ANSWERS)) {
  for (const [form, encoding] of Object.entries(FORMS)) {
    const headers = { 'accept-encoding': encoding };
    const { headers: first } = await rawAnswer({ path, headers });
    const asked = form === 'unchanged' ? { ...headers, 'if-none-match': first.etag ?? '' } : headers;
    const request = { path, headers: asked };
    // What is asked for again is made shorter once there is nothing else to do.
    await rawAnswer(request);
    await rest(3000);
    const { status, body, headers: sent } = await rawAnswer(request);
    constants.push({ status, headers: sent, body: body.toString('base64') });
    cases.push({ name: `${name}, ${form} (${(body.length / 1000).toFixed(1)} kB)`, request, status });
  }
}
await tell(child, { constants });

for (const [index, { name, request, status }] of cases.entries()) {
  const constant = { ...request, path: `/constant/${index}` };
  const ratios = { cpu: [] as number[], rate: [] as number[] };
  await measured(request, status);
  await measured(constant, status);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [own, other] = [await measured(request, status), await measured(constant, status)];
    ratios.cpu.push(own.perCpu / other.perCpu);
    ratios.rate.push(own.perSecond / other.perSecond);
  }
  const [cpu, rate] = [median(ratios.cpu), median(ratios.rate)];
  bounds.check(
    `kept ${name}`,
    `${percent(cpu)} of the constant answer (by the clock ${percent(rate)}), at least ${percent(LEAST)}`,
    cpu >= LEAST,
  );
}
child.kill('SIGTERM');
await once(child, 'exit');
rmSync(folder, { recursive: true });
bounds.end();

/** How many answers a second of the server's processor time gives, and one by the clock. */
async function measured(request: Request, status: number) {
  const before = (await tell(child, 'cpu')).cpu;
  const { answers, milliseconds } = await load(address, request, { status, milliseconds: SLICE_MS });
  const { cpu } = await tell(child, 'cpu');
  return { perCpu: answers / (cpu - before), perSecond: answers / milliseconds };
}

/** An answer as it comes, not decompressed. */
async function rawAnswer({ path, headers = {} }: Request) {
  const [response] = (await once(get(`${address}${path}`, { headers }), 'response')) as [IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  const sent = Object.entries(response.headers).filter(([name]) => !OWN.has(name));
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
    body,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}
