// Who sends and does not go on, and who asks and does not read: what they cost the server, and when they are
// gone. By hand (it takes a minute and a half): node tests/bench/connections-bench.ts
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openContext, readConfig } from '@kts/server';
import { ROOT } from '../support/app.ts';
import { cookieFor } from '../support/cookie-for.ts';
import { serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';
import { ownMemoryOf } from './memory.ts';

const BODIES = 1500;
const READERS = 60;
const DOCUMENT = 19_500_000;
const folder = mkdtempSync(join(tmpdir(), 'kts-connections-'));
const bounds = new TimeBounds();

async function opened(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.pause();
  socket.write(text);
  return socket;
}

try {
  const dataDir = join(folder, 'var');
  const { store, codebook } = await openContext(
    readConfig({ KTS_DATA_DIR: dataDir, KTS_SEED: 'codebook' }, ROOT),
    Date.now,
  );
  const admin = cookieFor(store, 'admin', 'admin');
  const document = codebook.targets[0]?.document.code ?? '';
  store.close();
  const server = await serverProcess(dataDir);
  const { port } = new URL(server.address);
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(DOCUMENT)]);
  const { version } = await server.send(admin, 'GET', `/documents/${document}`);
  await server.send(
    admin,
    'POST',
    `/documents/${document}/file?filename=x.pdf&reason=thu&version=${version ?? 0}`,
    pdf,
  );

  const path = `/api/v1/documents/${document}/file`;
  // Once by somebody who reads: the first of all loads what the others use.
  await (await fetch(`${server.address}${path}`)).arrayBuffer();
  await server.collect();
  await sleep(2000);
  const before = ownMemoryOf(server.child.pid ?? 0);
  // Of this process alone: the one for long work may just be starting. What has been sent is garbage, of which V8
  // lets 64 MB come together.
  // What a first crowd leaves behind, a second would add to.
  for (const wave of ['first', 'second']) {
    const readers = await Promise.all(
      Array.from({ length: READERS }, () => opened(Number(port), `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)),
    );
    let most = 0;
    for (let turn = 0; turn < 50; turn += 1) {
      most = Math.max(most, ownMemoryOf(server.child.pid ?? 0));
      await sleep(100);
    }
    bounds.check(
      `${wave}: ${READERS} readers of ${(DOCUMENT / 1e6).toFixed(1)} MB who do not read`,
      `+${(most - before).toFixed(0)} MB at the most, at most 100`,
      most - before <= 100,
    );

    for (const socket of readers) socket.destroy();
    await sleep(5000);
    const after = ownMemoryOf(server.child.pid ?? 0);
    bounds.check(
      '  memory when they have gone',
      `+${(after - before).toFixed(0)} MB, at most 75`,
      after - before <= 75,
    );
  }
  await server.collect();
  await sleep(1000);
  const held = ownMemoryOf(server.child.pid ?? 0);
  bounds.check(
    '  of it what is no garbage',
    `${(held - before).toFixed(0)} MB, at most 10`,
    held - before <= 10,
  );

  const cookie = server.editor;
  const text = `POST /api/v1/imports?filename=x.csv HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\nx-kts-request: 1\r\ncontent-length: 1000\r\n\r\n`;
  const began = performance.now();
  const bodies = await Promise.all(Array.from({ length: BODIES }, () => opened(Number(port), text)));
  const ended = bodies.map((socket) => {
    socket.resume();
    return once(socket, 'close');
  });
  const answers = server.send(server.editor, 'GET', '/health');
  await answers;
  await Promise.race([Promise.all(ended), sleep(70_000)]);
  const left = bodies.filter((socket) => !socket.closed).length;
  const took = (performance.now() - began) / 1000;
  bounds.check(
    `${BODIES} bodies that do not come`,
    `${left} left after ${took.toFixed(0)} s, none after 60`,
    left === 0 && took <= 60,
  );
  server.child.kill('SIGTERM');
  await server.ended;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
