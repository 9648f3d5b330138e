// Two nodes that only read, with nginx in front where it is installed, under load: figures are published, and one
// node is killed and started again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Codebook } from '@kts/domain';
import { type Json, ROOT } from '../support/app.ts';
import { bigFile } from '../support/big-file.ts';
import { publishFile } from '../support/publish-file.ts';
import { serverProcess } from '../support/server-process.ts';

const READERS = 50;
const PATHS = [
  '/api/v1/areas/tien-giang/targets',
  '/api/v1/indicators',
  '/api/v1/areas/tien-giang/profile',
  '/api/v1/comparison?indicator=digital-economy-grdp-share&period=2023',
  '/',
];

export type NodesDrill = {
  /** Null: nginx is not installed, and readers asked the nodes themselves. */
  readonly nginx: string | null;
  readonly answers: number;
  readonly perSecond: number;
  readonly errors: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** What the cache said of its answers. */
  readonly cache: Readonly<Record<string, number>>;
  readonly publications: number;
  /** Milliseconds until readers had the last publication. */
  readonly seenAfter: number;
  readonly sameEtags: boolean;
  readonly faults: readonly string[];
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Waited a minute in vain: ${what}`);
    await pause(20);
  }
}

async function startNode(snapshots: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts'), 'serve'], {
    env: {
      ...process.env,
      KTS_READ_ONLY: snapshots,
      KTS_WRITER_URL: 'http://localhost:3000',
      PORT: String(port),
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until('a node', async () => (await fetch(`http://127.0.0.1:${port}/api/v1/health`)).ok);
  return child;
}

/** The configuration that `docs/` gives, with the ports and folders of the drill; null without nginx. */
async function startNginx(
  folder: string,
  ports: readonly number[],
  port: number,
): Promise<ChildProcess | null> {
  if (spawnSync('nginx', ['-v']).error !== undefined) return null;
  const place = join(folder, 'nginx');
  mkdirSync(join(place, 'cache'), { recursive: true });
  const site = readFileSync(join(ROOT, 'docs/nginx.conf'), 'utf8')
    .replace('127.0.0.1:3001', `127.0.0.1:${ports[0]}`)
    .replace('127.0.0.1:3002', `127.0.0.1:${ports[1]}`)
    .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
    .replace('/var/cache/nginx/kts', join(place, 'cache'));
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(place, name)};`)
    .join('\n');
  writeFileSync(
    join(place, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 1;
pid ${join(place, 'pid')};
error_log ${join(place, 'error.log')} warn;
events { worker_connections 1024; }
http {
access_log off;
${own}
${site}
}
`,
  );
  const child = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await until('nginx', async () => (await fetch(`http://127.0.0.1:${port}/api/v1/areas`)).ok);
  return child;
}

type Seen = { readonly times: number[]; readonly cache: Record<string, number>; errors: number };

function readOnce(address: string, agent: Agent, seen: Seen): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    get(address, { agent }, (response) => {
      response.resume().on('end', () => {
        const said = String(response.headers['x-cache'] ?? 'none');
        seen.cache[said] = (seen.cache[said] ?? 0) + 1;
        if (response.statusCode === 200) seen.times.push(performance.now() - began);
        else seen.errors += 1;
        resolve();
      });
    }).on('error', () => {
      seen.errors += 1;
      resolve();
    });
  });
}

/** Reads from many connections until the work is done. */
async function underLoad(
  addresses: readonly string[],
  work: () => Promise<void>,
): Promise<Seen & { ms: number }> {
  const seen: Seen = { times: [], cache: {}, errors: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  let isOver = false;
  const began = performance.now();
  const readers = Array.from({ length: READERS }, async (_, reader) => {
    for (let turn = reader; !isOver; turn += 1) {
      const address = addresses[turn % addresses.length] ?? '';
      await readOnce(`${address}${PATHS[turn % PATHS.length]}`, agent, seen);
      await pause(20);
    }
  });
  await work().finally(() => {
    isOver = true;
  });
  await Promise.all(readers);
  agent.destroy();
  return { ...seen, ms: performance.now() - began };
}

export async function nodesDrill(folder: string, codebook: Codebook): Promise<NodesDrill> {
  const snapshots = join(folder, 'snapshots');
  const writer = await serverProcess(join(folder, 'writer'), 'figures', { KTS_SNAPSHOTS: snapshots });
  const children: ChildProcess[] = [writer.child];
  try {
    await until('a snapshot', async () => existsSync(join(snapshots, 'current.json')));
    const [first = 0, second = 0, front = 0] = [await freePort(), await freePort(), await freePort()];
    const nodes = [await startNode(snapshots, first), await startNode(snapshots, second)];
    children.push(...nodes);
    const nginx = await startNginx(folder, [first, second], front);
    if (nginx !== null) children.push(nginx);
    const own = [first, second].map((port) => `http://127.0.0.1:${port}`);
    const addresses = nginx === null ? own : [`http://127.0.0.1:${front}`];
    const etag = async (address: string): Promise<string | null> =>
      (await fetch(`${address}/api/v1/areas`)).headers.get('etag');

    let seenAfter = 0;
    const publications = 3;
    const load = await underLoad(addresses, async () => {
      for (let number = 0; number < publications; number += 1) {
        await publishFile(writer, bigFile(codebook, 2000, 2000 + number * 5));
        const [now, began] = [await etag(writer.address), performance.now()];
        await until('the publication', async () => (await etag(addresses[0] ?? '')) === now);
        seenAfter = Math.max(seenAfter, performance.now() - began);
        await pause(1500);
      }
      // Without a cache nobody stands between a reader and the node that is gone.
      if (nginx === null) return;
      nodes[1]?.kill('SIGKILL');
      await pause(3000);
      children.push(await startNode(snapshots, second));
      await pause(1000);
    });
    const etags = new Set(await Promise.all([writer.address, ...own, ...addresses].map(etag)));
    const faults = [
      ...(load.errors === 0 ? [] : [`${load.errors} errors`]),
      ...(etags.size === 1 ? [] : ['ETags differ']),
      ...(await refusals(addresses[0] ?? '')),
    ];
    const times = load.times.toSorted((a, b) => a - b);
    const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
    return {
      nginx: nginx === null ? null : spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr.trim(),
      answers: times.length,
      perSecond: Math.round(times.length / (load.ms / 1000)),
      errors: load.errors,
      p50: at(0.5),
      p99: at(0.99),
      longest: at(1),
      cache: load.cache,
      publications,
      seenAfter,
      sameEtags: etags.size === 1,
      faults,
    };
  } finally {
    for (const child of children.toReversed()) {
      child.kill(child.spawnfile === 'nginx' ? 'SIGTERM' : 'SIGKILL');
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
    }
  }
}

/** A login is at the writer, through the cache too, and is never kept. */
async function refusals(address: string): Promise<string[]> {
  const response = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'x-kts-request': '1', 'content-type': 'application/json' },
    body: '{"name":"a","password":"b"}',
  });
  const { type } = (await response.json()) as Json;
  return response.status === 503 && type === 'urn:kts:problem:read-only' ? [] : ['a login was taken'];
}
