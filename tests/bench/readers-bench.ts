// What readers notice of uploads: fifty connections, at rest and while files are read and published; and eight
// uploads at once; and how soon a killed server serves again. Run by `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_ROOT, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import { bigFile } from '../support/big-file.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';

/** So many readers, each of whom reads as often as this: a loop without rest would only measure the two cores. */
type Crowd = { readonly readers: number; readonly pause: number };
const BUSY: Crowd = { readers: 50, pause: 100 };
const LARGE: Crowd = { readers: 500, pause: 2000 };
const PATHS = ['/health', '/indicators', '/areas', '/areas/tien-giang/targets'];

const folder = mkdtempSync(join(tmpdir(), 'kts-bench-'));
const store = openStore(':memory:');
const codebook = seedStore(store, 'codebook', DATA_ROOT, 0);
store.close();
const bounds = new TimeBounds();
const { check } = bounds;

type Seen = { readonly times: number[]; errors: number };

/**
 * Reads all the time, and counts apart what was asked at rest and beside work: in turns, since others use the
 * machine too.
 * @param resting milliseconds before each piece of work
 */
async function inTurns(
  server: ServerProcess,
  { readers, pause }: Crowd,
  resting: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<{ readonly idle: Seen; readonly loaded: Seen }> {
  const [unseen, idle, loaded] = Array.from({ length: 3 }, (): Seen => ({ times: [], errors: 0 })) as [
    Seen,
    Seen,
    Seen,
  ];
  let seen = unseen;
  let isOver = false;
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const all = Array.from({ length: readers }, async (_, reader) => {
    await rest(Math.random() * pause);
    for (let turn = reader; !isOver; turn += 1) {
      await readOnce(`${server.address}/api/v1${PATHS[turn % PATHS.length]}`, agent, seen);
      await rest(pause);
    }
  });
  await rest(pause + 1000);
  for (const work of works) {
    seen = idle;
    await rest(resting);
    seen = loaded;
    await work();
    // What is made anew afterwards belongs to neither.
    seen = unseen;
    await rest(500);
  }
  isOver = true;
  await Promise.all(all);
  agent.destroy();
  return { idle, loaded };
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function readOnce(address: string, agent: Agent, seen: Seen): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number): void => {
      if (status === 200) seen.times.push(performance.now() - began);
      else seen.errors += 1;
      resolve();
    };
    get(address, { agent }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0));
    }).on('error', () => done(0));
  });
}

const p99 = ({ times }: Seen): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;

/** Uploaded and published. */
async function publish(server: ServerProcess, text: string): Promise<void> {
  const { id } = await server.send(server.editor, 'POST', '/imports?filename=bench.csv', text);
  const { state, digest } = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  if (state !== 'ready') throw new Error(state);
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  await server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });
}

async function readers(server: ServerProcess): Promise<void> {
  await publish(server, bigFile(codebook, 1000, 1991));
  const works = [2000, 2012].map((year) => {
    const text = bigFile(codebook, 100_800, year);
    return () => publish(server, text);
  });
  const { idle, loaded } = await inTurns(server, BUSY, 2000, works);
  const most = Math.min(500, Math.max(3 * p99(idle), 50));
  check(
    `${BUSY.readers} readers while 100,800 rows are published twice: errors`,
    `${loaded.errors + idle.errors} of ${loaded.times.length + idle.times.length}`,
    loaded.errors + idle.errors === 0,
  );
  check(
    '  99 of 100 answers within',
    `${p99(loaded).toFixed(0)} ms (idle ${p99(idle).toFixed(0)}), at most ${most.toFixed(0)}`,
    p99(loaded) <= most,
  );
}

/** Many who read now and then, while one file after the other is published. */
async function largeCrowd(server: ServerProcess): Promise<void> {
  const text = bigFile(codebook, 17_640, 2000);
  const texts = [text.replace(/,(\d\d)\.(\d\d),%/g, ',$1.$23,%'), text];
  const works = Array.from({ length: 4 }, () => async (): Promise<void> => {
    for (const each of texts) await publish(server, each);
  });
  const { idle, loaded } = await inTurns(server, LARGE, 3000, works);
  check(
    `${LARGE.readers} readers, one request each 2 s, while 17,640 rows are published 8 times: errors`,
    `${loaded.errors + idle.errors} of ${loaded.times.length + idle.times.length}`,
    loaded.errors + idle.errors === 0,
  );
  check(
    '  99 of 100 answers within',
    `${p99(loaded).toFixed(0)} ms = ${(p99(loaded) / p99(idle)).toFixed(1)} × idle (${p99(idle).toFixed(0)}), below 3 × or 50 ms`,
    p99(loaded) < Math.max(3 * p99(idle), 50),
  );
}

async function eightAtOnce(server: ServerProcess): Promise<void> {
  const files = Array.from({ length: 8 }, (_, index) => bigFile(codebook, 2000, 1992 + index));
  const outcomes = await Promise.allSettled(files.map((text) => publish(server, text)));
  const failed = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason)] : [],
  );
  check('eight uploads at once: not published', [failed.length, ...failed].join(' '), failed.length === 0);
}

async function killed(server: ServerProcess): Promise<ServerProcess> {
  server.child.kill('SIGKILL');
  await server.ended;
  const began = performance.now();
  const next = await serverProcess(join(folder, 'var'));
  const took = performance.now() - began;
  check('serving again after kill -9', `${(took / 1000).toFixed(1)} s, at most 10`, took <= 10_000);
  return next;
}

try {
  const server = await serverProcess(join(folder, 'var'));
  await readers(server);
  await largeCrowd(server);
  await eightAtOnce(server);
  const next = await killed(server);
  next.child.kill('SIGTERM');
  await next.ended;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
