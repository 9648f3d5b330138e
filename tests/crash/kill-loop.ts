// Kills the server at random moments of an import, and looks at what is left. By hand:
//   node tests/crash/kill-loop.ts 200
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DATA_ROOT, seedStore } from '@kts/server';
import { openStore } from '@kts/store';
import Database from 'better-sqlite3';
import { bigFile } from '../support/big-file.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';

const ROWS = 17_640;
/** A new folder now and then: what was published makes every check slower. */
const KILLS_A_FOLDER = 20;

export type KillReport = {
  readonly kills: number;
  /** Killed while the import was in this state. */
  readonly states: Readonly<Record<string, number>>;
  readonly longestRestart: number;
  readonly faults: readonly string[];
};

/** Uploads, submits and publishes, until somebody ends the server under it. */
async function importOnce(server: ServerProcess, text: string): Promise<void> {
  const { id } = await server.send(server.editor, 'POST', '/imports?filename=x.csv', text);
  const { digest, mustAcknowledge, state } = await server.send(
    server.editor,
    'GET',
    `/imports/${id}?wait=30`,
  );
  if (state !== 'ready') throw new Error(`not ready but ${state}`);
  if (mustAcknowledge.length > 0) {
    await server.send(server.editor, 'PATCH', `/imports/${id}`, { acknowledged: mustAcknowledge });
  }
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  await server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });
}

type Found = { readonly faults: string[]; readonly state: string; readonly published: number };

/** As the power cut left it. */
function inspect(dataDir: string): Found {
  const db = new Database(join(dataDir, 'kts.sqlite'));
  const faults: string[] = [];
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity: ${integrity}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign keys');
  const halves = db.prepare(`
    SELECT b.id FROM batch AS b WHERE b.kind = 'import' AND (
      (SELECT count(*) FROM observation_version AS v WHERE v.batch_id = b.id) <> ${ROWS}
      OR (SELECT count(*) FROM import AS m WHERE m.batch_id = b.id AND m.state = 'published') <> 1)
  `);
  if (halves.all().length > 0) faults.push('half a batch');
  const orphans = db.prepare(
    "SELECT m.id FROM import AS m WHERE m.state = 'published' AND m.batch_id IS NULL",
  );
  if (orphans.all().length > 0) faults.push('published without a batch');
  const last = db
    .prepare<[], { state: string }>(
      'SELECT m.state FROM import AS m ORDER BY m.uploaded_at DESC, m.rowid DESC LIMIT 1',
    )
    .get();
  const published = db
    .prepare<[], number>("SELECT count(*) FROM import AS m WHERE m.state = 'published'")
    .pluck()
    .get();
  db.close();
  return { faults, state: last?.state ?? 'none', published: published ?? 0 };
}

/** As the restarted server put it in order. */
function inspectRestarted(dataDir: string): string[] {
  const db = new Database(join(dataDir, 'kts.sqlite'), { readonly: true });
  const rows = db.prepare<[], { id: string; state: string }>('SELECT m.id, m.state FROM import AS m').all();
  db.close();
  const faults = rows.filter(({ state }) => state === 'reading').map(({ id }) => `${id} is still read`);
  const store = openStore(join(dataDir, 'kts.sqlite'));
  const { entries, brokenAt } = store.check().audit;
  store.close();
  if (brokenAt !== null) faults.push(`the record is broken at ${brokenAt}`);
  if (entries < rows.length) faults.push(`${rows.length} imports, ${entries} entries in the record`);
  const folder = join(dataDir, 'uploads');
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const known = rows.map(({ id }) => id).toSorted();
  if (JSON.stringify(files) !== JSON.stringify(known))
    faults.push(`files ${files.length}, imports ${known.length}`);
  const strays = readdirSync(dataDir).filter((name) => !/^(kts\.sqlite(-wal|-shm)?|uploads)$/.test(name));
  return [...faults, ...strays.map((name) => `stray ${name}`)];
}

/** A server that was killed and started again, on a folder that is new now and then. */
async function openStand(texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'kts-kill-'));
  const dataDir = join(folder, 'var');
  let server = await serverProcess(dataDir);
  await importOnce(server, texts[0] ?? '');
  const began = performance.now();
  await importOnce(server, texts[1] ?? '');
  const duration = performance.now() - began;
  // Each file is the other one than was published last: nobody may have seen how far a killed import got.
  let turn = 2;
  const kill = async (): Promise<void> => {
    server.child.kill('SIGKILL');
    await server.ended;
  };

  return {
    /** Kills it at some moment of an import. */
    killOnce: async (): Promise<Found & { readonly restart: number }> => {
      const importing = importOnce(server, texts[turn % 2] ?? '').catch(() => {});
      await sleep(Math.random() * duration * 1.1);
      await kill();
      await importing;
      const { faults, state, published } = inspect(dataDir);
      turn = published;
      const killed = performance.now();
      server = await serverProcess(dataDir);
      const restart = performance.now() - killed;
      return { faults: [...faults, ...inspectRestarted(dataDir)], state, published, restart };
    },
    close: async (): Promise<void> => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function killLoop(times: number, tell: (line: string) => void = () => {}): Promise<KillReport> {
  const store = openStore(':memory:');
  const codebook = seedStore(store, 'codebook', DATA_ROOT, 0);
  store.close();
  // The same keys each time, with other values: each file revises what the one before it brought.
  const text = bigFile(codebook, ROWS, 2000);
  const texts = [text, text.replace(/,(\d\d)\.(\d\d),%/g, ',$1.$23,%')];
  const report = {
    kills: 0,
    states: {} as Record<string, number>,
    longestRestart: 0,
    faults: [] as string[],
  };
  while (report.kills < times) {
    const stand = await openStand(texts);
    for (let kill = 0; kill < KILLS_A_FOLDER && report.kills < times; kill += 1) {
      const { faults, state, restart } = await stand.killOnce();
      report.kills += 1;
      report.states[state] = (report.states[state] ?? 0) + 1;
      report.longestRestart = Math.max(report.longestRestart, restart);
      report.faults.push(...faults.map((fault) => `kill ${report.kills}: ${fault}`));
    }
    await stand.close();
    tell(`${report.kills} kills, ${report.faults.length} faults`);
  }
  return report;
}

if (process.argv[1] === import.meta.filename) {
  const report = await killLoop(Number(process.argv[2] ?? 200), (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length === 0 && report.longestRestart <= 10_000 ? 0 : 1;
}
