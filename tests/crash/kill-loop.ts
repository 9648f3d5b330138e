// Kills the server while it publishes, undoes or reads, and looks at what is left. By hand:
//   node tests/crash/kill-loop.ts 200 [SEED]
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  /** Of the moments: the same seed kills at the same shares of the same steps. */
  readonly seed: number;
  readonly kills: number;
  /** What was under way, and what came of it: `approve: changed nothing`, `undo: done`. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly longestRestart: number;
  readonly faults: readonly string[];
};

/** Numbers from 0 to 1, the same for a seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is killed: mostly what writes figures. */
const AIMS = ['approve', 'approve', 'undo', 'undo', 'import'] as const;
type Aim = (typeof AIMS)[number];

/** Uploaded and submitted: its digest. */
async function submitted(server: ServerProcess, text: string): Promise<{ id: string; digest: string }> {
  const { id } = await server.send(server.editor, 'POST', '/imports?filename=x.csv', text);
  const detail = await server.send(server.editor, 'GET', `/imports/${id}?wait=30`);
  if (detail.state !== 'ready') throw new Error(`not ready but ${detail.state}`);
  const { mustAcknowledge, digest } = detail;
  if (mustAcknowledge.length > 0)
    await server.send(server.editor, 'PATCH', `/imports/${id}`, { acknowledged: mustAcknowledge });
  await server.send(server.editor, 'POST', `/imports/${id}/submit`);
  return { id, digest };
}

const approve = (server: ServerProcess, { id, digest }: { id: string; digest: string }): Promise<unknown> =>
  server.send(server.approver, 'POST', `/imports/${id}/approve`, { digest });

const importOnce = async (server: ServerProcess, text: string): Promise<unknown> =>
  approve(server, await submitted(server, text));

/** Undoes the last batch that brought figures. */
const undo = (server: ServerProcess, batch: number): Promise<unknown> =>
  server.send(server.approver, 'POST', `/batches/${batch}/undo`, { reason: 'thử' });

type Found = {
  readonly faults: string[];
  readonly imports: number;
  readonly undos: number;
  /** The last batch that was not undone. */
  readonly last: number;
};

/** As the power cut left it. */
function inspect(dataDir: string): Found {
  const db = new Database(join(dataDir, 'kts.sqlite'));
  const faults: string[] = [];
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity: ${integrity}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign keys');
  const halves = db.prepare(`
    SELECT b.id FROM batch AS b WHERE b.kind IN ('import', 'undo') AND (
      (SELECT count(*) FROM observation_version AS v WHERE v.batch_id = b.id) <> ${ROWS}
      OR b.kind = 'import'
        AND (SELECT count(*) FROM import AS m WHERE m.batch_id = b.id AND m.state = 'published') <> 1)
  `);
  if (halves.all().length > 0) faults.push('half a batch');
  const orphans = db.prepare(
    "SELECT m.id FROM import AS m WHERE m.state = 'published' AND m.batch_id IS NULL",
  );
  if (orphans.all().length > 0) faults.push('published without a batch');
  const count = (kind: string): number =>
    db.prepare<[string], number>('SELECT count(*) FROM batch AS b WHERE b.kind = ?').pluck().get(kind) ?? 0;
  const last = db
    .prepare<[], number>(`
      SELECT max(b.id) FROM batch AS b
      WHERE b.kind = 'import' AND b.id NOT IN (SELECT u.undoes FROM batch AS u WHERE u.undoes IS NOT NULL)
    `)
    .pluck()
    .get();
  const found = { faults, imports: count('import'), undos: count('undo'), last: last ?? 0 };
  db.close();
  return found;
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
  const strays = readdirSync(dataDir).filter(
    (name) => !/^(kts\.sqlite(-wal|-shm)?|uploads|secrets|lock\.(sqlite|json))$/.test(name),
  );
  return [...faults, ...strays.map((name) => `stray ${name}`)];
}

/** Programs that the server has started; they go on for a moment when it is killed. */
const childrenOf = (pid: number | undefined): number[] => {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').map(Number).filter(Boolean) : [];
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A server that was killed and started again, on a folder that is new now and then. */
async function openStand(texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'kts-kill-'));
  const dataDir = join(folder, 'var');
  let server = await serverProcess(dataDir);
  const timed = async (step: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await step();
    return performance.now() - began;
  };
  const textAt = (turn: number): string => texts[turn % 2] ?? '';
  await importOnce(server, textAt(0));
  await importOnce(server, textAt(1));
  const waiting = await submitted(server, textAt(0));
  const durations: Record<Aim, number> = {
    approve: await timed(() => approve(server, waiting)),
    undo: await timed(() => undo(server, inspect(dataDir).last)),
    import: await timed(() => importOnce(server, textAt(0))),
  };
  let before = inspect(dataDir);
  const kill = async (withAll: boolean): Promise<void> => {
    const children = childrenOf(server.child.pid);
    server.child.kill('SIGKILL');
    if (withAll) for (const pid of children.filter(isAlive)) process.kill(pid, 'SIGKILL');
    await server.ended;
    // What is left of it ends what it had begun: only then is it known what came of it.
    while (children.some(isAlive)) await sleep(5);
  };
  /** Each file is the other one than stands now: nobody may have seen how far a killed import got. */
  const begin = async (aim: Aim): Promise<() => Promise<unknown>> => {
    const text = textAt(before.imports - before.undos);
    if (aim === 'import') return () => importOnce(server, text);
    if (aim === 'undo') return () => undo(server, before.last);
    const ready = await submitted(server, text);
    return () => approve(server, ready);
  };

  return {
    /** Kills it at a share of a step; with all that it started, as a power cut does, or alone. */
    killOnce: async (wanted: Aim, share: number, withAll: boolean) => {
      // The first batch brought the figures: without it nothing is left to be judged.
      const aim = wanted === 'undo' && before.imports - before.undos < 2 ? 'approve' : wanted;
      const run = await begin(aim);
      let isAnswered = false;
      const running = run().then(
        () => {
          isAnswered = true;
        },
        () => {},
      );
      await sleep(share * durations[aim] * 1.1);
      await kill(withAll);
      await running;
      const after = inspect(dataDir);
      const isDone = after.imports + after.undos > before.imports + before.undos;
      const lost = isAnswered && !isDone ? [`${aim} was answered and is lost`] : [];
      const gone = after.imports < before.imports || after.undos < before.undos ? ['a batch is gone'] : [];
      before = after;
      const killed = performance.now();
      server = await serverProcess(dataDir);
      const restart = performance.now() - killed;
      const faults = [...after.faults, ...lost, ...gone, ...inspectRestarted(dataDir)];
      return { faults, outcome: `${aim}: ${isDone ? 'done' : 'changed nothing'}`, restart };
    },
    close: async (): Promise<void> => {
      await kill(true);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function killLoop(
  times: number,
  seed: number,
  tell: (line: string) => void = () => {},
): Promise<KillReport> {
  const store = openStore(':memory:');
  const codebook = seedStore(store, 'codebook', DATA_ROOT, 0);
  store.close();
  // The same keys each time, with other values: each file revises what the one before it brought.
  const text = bigFile(codebook, ROWS, 2000);
  const texts = [text, text.replace(/,(\d\d)\.(\d\d),%/g, ',$1.$23,%')];
  const random = randomOf(seed);
  const report = { seed, kills: 0, outcomes: {} as Record<string, number>, longestRestart: 0 };
  const faults: string[] = [];
  while (report.kills < times) {
    const stand = await openStand(texts);
    for (let kill = 0; kill < KILLS_A_FOLDER && report.kills < times; kill += 1) {
      const aim = AIMS[Math.floor(random() * AIMS.length)] ?? 'approve';
      const { faults: found, outcome, restart } = await stand.killOnce(aim, random(), random() < 0.7);
      report.kills += 1;
      report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
      report.longestRestart = Math.max(report.longestRestart, restart);
      faults.push(...found.map((fault) => `kill ${report.kills}: ${fault}`));
    }
    await stand.close();
    tell(`seed ${seed}: ${report.kills} kills, ${faults.length} faults`);
  }
  return { ...report, faults };
}

if (process.argv[1] === import.meta.filename) {
  const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
  const report = await killLoop(Number(process.argv[2] ?? 200), seed, (line) => console.log(line));
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length === 0 && report.longestRestart <= 5000 ? 0 : 1;
}
