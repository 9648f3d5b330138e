// What files made to do harm cost the real server: how long until each is refused, and what memory stays.
// Run by `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HostileFile, HOSTILE_FILES } from '../../packages/exchange/src/testing/hostile-files.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';
import { memoryOf, watchMemory } from './memory.ts';

const LONGEST_MS = 2000;
const MOST_MB_HELD = 50;
const MOST_MB_PEAK = 250;

const folder = mkdtempSync(join(tmpdir(), 'kts-bench-'));
const bounds = new TimeBounds();

/** From the first byte sent until the answer that names why the file is refused. */
async function refuse(server: ServerProcess, bytes: Uint8Array): Promise<{ took: number; codes: string[] }> {
  const began = performance.now();
  const codes = await refusalOf(server, bytes);
  return { took: performance.now() - began, codes };
}

async function refusalOf(server: ServerProcess, bytes: Uint8Array): Promise<string[]> {
  try {
    const { id } = await server.send(server.editor, 'POST', '/imports?filename=hostile.xlsx', bytes);
    const { state, issues } = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
    return state === 'refused' ? issues.map(({ code }: { code: string }) => code) : [state];
  } catch (error) {
    // Beyond 20 MiB the bytes are not even taken in.
    return String(error).startsWith('Error: 413') ? ['file-too-large'] : [String(error)];
  }
}

async function measure(server: ServerProcess, [name, make, code]: HostileFile): Promise<void> {
  const bytes = make();
  let { took, codes } = await refuse(server, bytes);
  // Other programs on the machine make a time longer, never shorter.
  for (let again = 0; again < 2 && took > LONGEST_MS; again += 1) {
    const next = await refuse(server, bytes);
    if (next.took < took) ({ took, codes } = next);
  }
  const said = codes.includes(code) ? code : `${codes[0]} instead of ${code}`;
  const holds = codes.includes(code) && took <= LONGEST_MS;
  bounds.check(name, `${took.toFixed(0)} ms, at most ${LONGEST_MS} (${said})`, holds);
}

/** A process that grew is renewed once it has rested. */
async function settled(pid: number, most: number): Promise<number> {
  for (let tries = 0; tries < 50 && memoryOf(pid) > most; tries += 1) await sleep(200);
  return memoryOf(pid);
}

try {
  const server = await serverProcess(join(folder, 'var'));
  const pid = server.child.pid ?? 0;
  // One small file, so that all that an import needs has been loaded.
  await refuse(server, new Uint8Array([0]));
  const idle = memoryOf(pid);
  const peakOf = watchMemory(pid);
  for (const file of HOSTILE_FILES) await measure(server, file);
  const peak = peakOf();
  const after = await settled(pid, idle + MOST_MB_HELD);
  bounds.check(
    'memory of the server after all of them, with its process for long work',
    `${idle.toFixed(0)} → ${after.toFixed(0)} MB, at most ${MOST_MB_HELD} more`,
    after - idle <= MOST_MB_HELD,
  );
  bounds.check(
    'and at its peak',
    `${peak.toFixed(0)} MB, at most ${MOST_MB_PEAK} above idle`,
    peak - idle <= MOST_MB_PEAK,
  );
  server.child.kill('SIGTERM');
  await server.ended;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
