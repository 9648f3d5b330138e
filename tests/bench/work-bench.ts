// What others notice of one anonymous client that asks, as fast as it can, for answers which have to be computed
// and for briefings: `/health`, and an answer that another client has computed. Run by `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';

const CONNECTIONS = Number(process.argv[2] ?? 64);
const SECONDS = Number(process.argv[3] ?? 8);
const AREAS = ['tien-giang', 'vn', 'ha-noi', 'dong-thap-2025', 'ben-tre'];
const DAY = 86_400_000;

const folder = mkdtempSync(join(tmpdir(), 'kts-work-'));
const server = await serverProcess(folder, 'figures', { KTS_SEED: 'demo' });
const bounds = new TimeBounds();

type Seen = { readonly status: number; readonly ms: number };

function ask(path: string, from: string, agent: Agent): Promise<Seen> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(`${server.address}/api/v1${path}`, { agent, localAddress: from }, (response) => {
      const { statusCode: status = 0 } = response;
      response.resume().on('end', () => resolve({ status, ms: performance.now() - began }));
    }).on('error', reject);
  });
}

let asked = 0;
/** Nobody has asked for it before. */
function heavy(turn: number): string {
  asked += 1;
  const area = AREAS[turn % AREAS.length] ?? 'vn';
  const asOf = new Date(Date.now() - asked * DAY * 0.01).toISOString();
  return (
    [
      `/comparison?indicator=digital-economy-grdp-share&boundaries=2025&asOf=${asOf}`,
      `/areas/${area}/profile?asOf=${asOf}`,
      `/targets?asOf=${asOf}`,
      `/observations?indicator=digital-economy-grdp-share&boundaries=2025&limit=10000&asOf=${asOf}`,
      `/observations?limit=10000&asOf=${asOf}`,
      `/reports/${area}?asOf=${asOf}`,
      `/areas/${area}/changes?asOf=${asOf}`,
      `/reports/${area}.docx?asOf=${asOf}`,
    ][turn % 8] ?? ''
  );
}

/** Nor for this. */
function light(): string {
  asked += 1;
  const asOf = new Date(Date.now() - asked * DAY * 0.01).toISOString();
  return `/comparison?indicator=dti&asOf=${asOf}`;
}

const quantile = (seen: readonly Seen[], share: number): number =>
  seen.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(seen.length * share)] ?? Number.NaN;
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What each gives, asked one after another until the time is over. */
async function during(path: () => string, from: string, options: { connections: number; pause: number }) {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const seen: Seen[] = [];
  const end = performance.now() + SECONDS * 1000;
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      seen.push(await ask(path(), from, agent));
      await rest(options.pause);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, one));
  agent.destroy();
  return seen;
}

const health = () => during(() => '/health', '127.0.0.3', { connections: 4, pause: 10 });

try {
  for (let turn = 0; turn < 24; turn += 1) {
    const { ms } = await ask(heavy(turn), '127.0.0.2', new Agent());
    if (turn >= 16) console.log(`  ${heavy(turn).split('asOf')[0]}…  ${ms.toFixed(0)} ms alone`);
  }
  await health();
  const idle = await health();
  let turn = 0;
  const next = (): string => {
    turn += 1;
    return heavy(turn);
  };
  const [loaded, flood, other] = await Promise.all([
    health(),
    during(next, '127.0.0.1', { connections: CONNECTIONS, pause: 0 }),
    during(light, '127.0.0.4', { connections: 1, pause: 100 }),
  ]);
  const given = Map.groupBy(flood, ({ status }) => status);
  console.log(
    `  one client, ${CONNECTIONS} connections: ${[...given].map(([status, all]) => `${all.length} x ${status}`).join(', ')}; another's answer p50 ${quantile(other, 0.5).toFixed(0)} p99 ${quantile(other, 0.99).toFixed(0)} ms`,
  );
  bounds.check(
    '/health beside it, 99 of 100 within',
    `${quantile(loaded, 0.99).toFixed(0)} ms (at rest ${quantile(idle, 0.99).toFixed(0)}, longest ${quantile(loaded, 1 - 1e-9).toFixed(0)}), at most 100`,
    quantile(loaded, 0.99) <= 100,
  );
} finally {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
