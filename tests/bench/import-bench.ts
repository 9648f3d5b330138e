// What an import costs, through HTTP on the real server, against the bare limit of splitting and storing the
// same rows, measured in the same run: machines are noisy, ratios less so. Run by `npm run bench`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Codebook } from '@kts/domain';
import { DATA_ROOT, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { bigFile } from '../support/big-file.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { TimeBounds } from './bounds.ts';
import { watchMemory } from './memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'kts-bench-'));
const store = openStore(':memory:');
const codebook: Codebook = seedStore(store, 'codebook', DATA_ROOT, 0);
store.close();

/** papaparse, and one prepared insert into a keyed table with integer ids. */
function bareLimit(text: string): number {
  const db = new Database(join(folder, `bare-${Math.random()}.sqlite`));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE reading (
    indicator INTEGER, area INTEGER, period INTEGER, source INTEGER, value REAL,
    PRIMARY KEY (indicator, area, period, source)) WITHOUT ROWID`);
  const began = performance.now();
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const insert = db.prepare('INSERT INTO reading VALUES (?, ?, ?, ?, ?)');
  const ids = new Map<string, number>();
  const idOf = (name = ''): number => {
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    return id;
  };
  db.transaction(() => {
    for (const [indicator, area, period, value, , , source] of data.slice(1)) {
      insert.run(idOf(indicator), idOf(area), idOf(period), idOf(source), Number(value));
    }
  }).immediate();
  const took = performance.now() - began;
  db.close();
  return took;
}

type Import = {
  readonly rows: number;
  readonly read: number;
  readonly published: number;
  readonly total: number;
  readonly stalled: number;
};

/** Uploaded, read, planned, submitted, approved: until the answer that says that it is published. */
async function importThrough(server: ServerProcess, text: string): Promise<Import> {
  await server.measure();
  const began = performance.now();
  const { id } = await server.send(server.editor, 'POST', '/imports?filename=bench.csv', text);
  const detail = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  const read = performance.now() - began;
  if (detail.state !== 'ready') throw new Error(`${detail.state}: ${JSON.stringify(detail.issues[0])}`);
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  const { state } = await server.send(server.approver, 'POST', `/imports/${id}/approve`, {
    digest: detail.digest,
  });
  const total = performance.now() - began;
  if (state !== 'published') throw new Error(state);
  const { stalled } = await server.measure();
  return { rows: detail.changes.created, read, published: total - read, total, stalled };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const bounds = new TimeBounds();
const { check } = bounds;

try {
  const server = await serverProcess(join(folder, 'var'));
  const peakOf = watchMemory(server.child.pid ?? 0);
  // Both sides warm: the first rows of a program are not its speed.
  await importThrough(server, bigFile(codebook, 1000, 1991));
  bareLimit(bigFile(codebook, 1000, 1991));

  const costs: number[] = [];
  for (const [rows, firstYear, most] of [
    [1000, 1992, null],
    [10_000, 1993, null],
    [17_640, 1996, 8],
    [100_800, 2000, 8],
  ] as const) {
    const text = bigFile(codebook, rows, firstYear);
    const limit = median([bareLimit(text), bareLimit(text), bareLimit(text)]);
    const took = await importThrough(server, text);
    if (took.rows !== rows) throw new Error(`${took.rows} rows instead of ${rows}`);
    if (rows !== 17_640) costs.push((took.total / rows) * 1000);
    const times = took.total / limit;
    check(
      `${rows.toLocaleString('en')} rows, read ${seconds(took.read)} + published ${seconds(took.published)}`,
      `${seconds(took.total)} = ${times.toFixed(1)} × the limit (${seconds(limit)})${most === null ? '' : `, at most ${most} ×`}`,
      most === null || times <= most,
    );
    check(
      '  event loop of the server, longest stall',
      `${took.stalled.toFixed(0)} ms, at most 50`,
      took.stalled <= 50,
    );
  }
  const peak = peakOf();
  check('memory at its peak, both processes', `${peak.toFixed(0)} MB, at most 400`, peak <= 400);
  const [small = 0, middle = 0, large = 0] = costs;
  check(
    'cost of a row at 1,000 / 10,000 / 100,800',
    `${costs.map((cost) => cost.toFixed(0)).join(' / ')} µs`,
    large <= 1.5 * Math.min(small, middle),
  );
  server.child.kill('SIGTERM');
  await server.ended;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
bounds.end();
