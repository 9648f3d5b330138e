// Writes figures through the API, backs up while a file is published, kills the server, restores elsewhere, compares.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { restoreBackup } from '@kts/server';
import { checkDatabase, differingTables } from '@kts/store';
import type { Codebook } from '@kts/domain';
import { type Json, ROOT } from '../support/app.ts';
import { bigFile } from '../support/big-file.ts';
import { publishFile, submitFile } from '../support/publish-file.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';

const ROWS = 17_640;

export type RestoreDrill = {
  readonly rows: number;
  readonly backupMs: number;
  readonly restoreMs: number;
  readonly startMs: number;
  readonly tables: number;
  readonly files: number;
  readonly faults: readonly string[];
};

const sums = (dataDir: string): Map<string, string> =>
  new Map(
    readdirSync(join(dataDir, 'uploads'))
      .filter((name) => !name.includes('.'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dataDir, 'uploads', name)))
          .digest('hex'),
      ]),
  );

/** `kts backup` as an administrator gives it, beside the server. */
function backUp(dataDir: string, file: string): Json {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/server/src/main.ts'), 'backup', file, '--with-key', '--json'],
    { encoding: 'utf8', env: { ...process.env, KTS_DATA_DIR: dataDir, NODE_OPTIONS: '' } },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const figures = (server: ServerProcess): Promise<Json> => server.send('', 'GET', '/observations?limit=1');

export async function restoreDrill(folder: string, codebook: Codebook): Promise<RestoreDrill> {
  const [dataDir, to, file] = ['data', 'restored', 'backup.tar.gz'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const faults: string[] = [];
  const server = await serverProcess(dataDir);
  await publishFile(server, bigFile(codebook, ROWS, 2000));
  const written = await figures(server);
  const { id, digest } = await submitFile(server, bigFile(codebook, ROWS, 2010));
  const approving = server
    .send(server.approver, 'POST', `/imports/${id}/approve`, { digest })
    .catch(() => null);
  const began = performance.now();
  const { tables } = backUp(dataDir, file);
  const backupMs = performance.now() - began;
  server.child.kill('SIGKILL');
  await server.ended;
  await approving;

  const restoring = performance.now();
  const manifest = await restoreBackup(file, to, Date.now());
  const restoreMs = performance.now() - restoring;
  faults.push(...differingTables(tables, checkDatabase(join(to, 'kts.sqlite')).tables));
  const [before, after] = [sums(dataDir), sums(to)];
  for (const [name, sum] of after) if (before.get(name) !== sum) faults.push(name);
  if (after.size !== manifest.files.length) faults.push('files');

  const starting = performance.now();
  const restored = await serverProcess(to);
  const startMs = performance.now() - starting;
  const { total } = await figures(restored);
  // The one that was under way is there wholly or not at all.
  if (![written.total, written.total + ROWS].includes(total)) faults.push(`${total} figures`);
  restored.child.kill('SIGTERM');
  await restored.ended;
  return {
    rows: ROWS,
    backupMs,
    restoreMs,
    startMs,
    tables: Object.keys(tables).length,
    files: manifest.files.length,
    faults,
  };
}
