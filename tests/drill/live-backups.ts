// Backs a server up again and again while it publishes, and looks at each. By hand: node tests/drill/live-backups.ts 100
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA_ROOT, makeBackup, restoreBackup, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import Database from 'better-sqlite3';
import { bigFile } from '../support/big-file.ts';
import { publishFile } from '../support/publish-file.ts';
import { serverProcess } from '../support/server-process.ts';

export type LiveBackups = {
  readonly backups: number;
  /** Of files, and what took them back. */
  readonly publications: number;
  /** Milliseconds; with the comparison. */
  readonly longestBackup: number;
  readonly longestRestore: number;
  readonly faults: readonly string[];
};

/** Batches of which not all is there: a publication is in a backup wholly or not at all. */
const HALVES = `
  SELECT count(*) FROM batch AS b WHERE b.kind <> 'seed'
    AND b.created + b.revised <> (SELECT count(*) FROM observation_version AS v WHERE v.batch_id = b.id)`;

/** Files of imports that the database tells of have to be there: the restore compares them. */
function faultsOf(dataDir: string): string[] {
  const db = new Database(join(dataDir, 'kts.sqlite'), { readonly: true });
  const halves = Number(db.prepare(HALVES).pluck().get());
  db.close();
  return halves === 0 ? [] : [`${halves} half batches`];
}

/** @param rows of each publication */
export async function liveBackups(count: number, rows: number): Promise<LiveBackups> {
  const folder = mkdtempSync(join(tmpdir(), 'kts-live-'));
  const dataDir = join(folder, 'data');
  const memory = openStore(':memory:');
  const codebook = seedStore(memory, 'codebook', DATA_ROOT, 0);
  memory.close();
  const text = bigFile(codebook, rows, 2000);
  const server = await serverProcess(dataDir);
  let isOver = false;
  let publications = 0;
  const publishing = (async () => {
    while (!isOver) {
      await publishFile(server, text);
      const { items } = await server.send(server.approver, 'GET', '/batches?limit=1');
      await server.send(server.approver, 'POST', `/batches/${items[0].id}/undo`, { reason: 'thử' });
      publications += 2;
    }
  })();
  const faults: string[] = [];
  let [longestBackup, longestRestore, number] = [0, 0, 0];
  try {
    for (; number < count; number += 1) {
      const path = join(folder, `${number}.tar.gz`);
      const began = performance.now();
      const { manifest } = await makeBackup({
        dataDir,
        path,
        keyPath: null,
        program: 'drill',
        at: Date.now(),
      });
      longestBackup = Math.max(longestBackup, performance.now() - began);
      const to = join(folder, `restored-${number}`);
      const restoring = performance.now();
      await restoreBackup(path, to, Date.now());
      longestRestore = Math.max(longestRestore, performance.now() - restoring);
      if (manifest.missing.length + manifest.damaged.length > 0) faults.push(`${number}: files`);
      faults.push(...faultsOf(to).map((fault) => `${number}: ${fault}`));
      for (const done of [path, to]) rmSync(done, { recursive: true });
    }
  } finally {
    isOver = true;
    await publishing.catch((error: unknown) => faults.push(String(error)));
    server.child.kill('SIGKILL');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  }
  return { backups: number, publications, longestBackup, longestRestore, faults };
}

if (process.argv[1] === import.meta.filename) {
  const report = await liveBackups(Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 5000));
  console.log(JSON.stringify(report));
  process.exit(report.faults.length === 0 ? 0 : 1);
}
