import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookAt, OlderSchemaError, openStore, type Store } from '@kts/store';
import type { FastifyInstance } from 'fastify';
import { newSetupSecret } from './accounts/setup-link.ts';
import { buildApp } from './app.ts';
import { keepBackups } from './backups/schedule.ts';
import { type Config, ConfigError } from './config.ts';
import type { Context } from './context.ts';
import { logOptions } from './log-options.ts';
import { databasePath } from './folder/data-folder.ts';
import { holdFolder, tryHoldFolder } from './folder/hold-folder.ts';
import { keepHead } from './folder/record-head.ts';
import { openRecordKey, recordKeyPath } from './folder/record-key.ts';
import { requireOwnDatabase, requireSoundDatabase, tidyFolder } from './folder/sound-folder.ts';
import { StartError } from './start-error.ts';
import { codebookDigest, seedStore, upgradeWaits } from './seed/seed-store.ts';
import { keepSnapshots } from './snapshots/keep-snapshots.ts';
import { type ReadingNode, serveSnapshots } from './snapshots/serve-snapshots.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const DATA_ROOT = join(ROOT, 'data');
const WEB_ROOT = join(ROOT, 'apps/web/dist');

/**
 * Opens (and makes, where absent) the installation's database, with its codebook and first figures, for one
 * program alone: closing the store gives the folder back.
 * @param command as it was called
 * @throws {StartError} when another program has it, or its database is not sound
 */
export async function openContext(config: Config, clock: () => number, command = 'serve'): Promise<Context> {
  return openHeld(holdFolder(config.dataDir, command, clock()), config, clock);
}

/** As {@link openContext}, beside a server where one runs: for what takes a moment and no file. */
export async function openBeside(config: Config, clock: () => number, command: string): Promise<Context> {
  const release = tryHoldFolder(config.dataDir, command, clock());
  if (release !== null) return openHeld(release, config, clock);
  requireSameSchema(databasePath(config.dataDir));
  return contextOn(databasePath(config.dataDir), config, clock);
}

/** As {@link openContext}, for who only looks: where there is no database none is made. */
export async function openToLook(config: Config, clock: () => number): Promise<Context> {
  const path = databasePath(config.dataDir);
  if (!existsSync(path)) return contextOn(':memory:', config, clock);
  requireSameSchema(path);
  return contextOn(path, config, clock);
}

/**
 * Who does not hold the folder does not bring its database up to date: a server of an earlier version may run on it.
 * @throws {StartError}
 */
function requireSameSchema(path: string): void {
  try {
    lookAt(path).close();
  } catch (error) {
    if (!(error instanceof OlderSchemaError)) throw error;
    throw new StartError(
      `Cơ sở dữ liệu ${path} thuộc phiên bản trước của chương trình. Hãy khởi động kts serve của phiên bản này một lần rồi thử lại; chưa có gì bị thay đổi. / The database is of an earlier version: start this one once.`,
    );
  }
}

async function openHeld(release: () => void, config: Config, clock: () => number): Promise<Context> {
  try {
    requireSoundDatabase(config.dataDir);
    keepPrivate(databasePath(config.dataDir));
    const context = await contextOn(databasePath(config.dataDir), config, clock);
    const { store } = context;
    let sign: ReturnType<Store['stateSigner']>;
    const close = (): void => {
      sign(clock());
      store.close();
      release();
    };
    try {
      requireOwnDatabase(store, config.dataDir);
      sign = store.stateSigner(openRecordKey(recordKeyPath(config)));
      sign(clock());
    } catch (error) {
      store.close();
      throw error;
    }
    return { ...context, store: { ...store, close } };
  } catch (error) {
    release();
    throw error;
  }
}

async function contextOn(path: string, config: Config, clock: () => number): Promise<Context> {
  const store = openStore(path);
  try {
    const codebook = seedStore(store, config.seed, DATA_ROOT, clock());
    if (codebook.area(config.homeArea) === undefined) {
      throw new ConfigError(`KTS_HOME_AREA: không có địa bàn "${config.homeArea}" / no such area`);
    }
    return {
      store,
      codebook,
      codebookDigest: codebookDigest(store),
      upgradeWaits: upgradeWaits(store.settings.find, DATA_ROOT),
      config,
      version: await programVersion(),
      clock,
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Nobody else on the machine reads the hashes of passwords; SQLite gives its side files the same mode. */
function keepPrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

/** Of this program, as package.json has it. */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

export type Serving = {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly address: string;
  /** What the link to make the first administrator carries; null when there is somebody. */
  readonly setupSecret: string | null;
  readonly upgradeWaits: boolean;
  /** Keeps the head of the record a last time. */
  readonly endHead: () => void;
  /** Ends backups and snapshots under way. */
  readonly endApart: () => Promise<void>;
};

/** Serves until {@link stop} is called. */
export async function serve(config: Config, clock: () => number): Promise<Serving> {
  const context = await openContext(config, clock);
  const { store } = context;
  const app = await buildApp({
    context,
    webRoot: builtPages(),
    logger: logOptions(config, clock),
  });
  try {
    store.imports.failAll('closing');
    for (const name of tidyFolder(store, config.dataDir, clock()))
      app.log.warn({ file: name }, 'a file that the database does not know was moved to quarantine/');
    const endHead = keepHead(store, config.dataDir);
    const address = await app.listen({ port: config.port, host: config.host });
    const ends = [keepBackups(context, app.log), keepSnapshots(context, app.log)];
    const endApart = async (): Promise<void> => {
      await Promise.all(ends.map((end) => end()));
    };
    const setupSecret = newSetupSecret(context);
    return { app, store, address, setupSecret, upgradeWaits: context.upgradeWaits, endHead, endApart };
  } catch (error) {
    await app.close();
    store.close();
    throw error;
  }
}

/** Serves what is published from the snapshots in a folder, without data of its own. */
export const serveReadOnly = async (
  folder: string,
  config: Config,
  clock: () => number,
): Promise<ReadingNode> =>
  serveSnapshots(folder, { config, version: await programVersion(), clock, webRoot: builtPages() });

const builtPages = (): string | null => (existsSync(join(WEB_ROOT, 'index.html')) ? WEB_ROOT : null);

/** Milliseconds for which requests under way may end by themselves. */
const LONGEST_GOODBYE = 4000;

/** Ends what is running, then leaves the database in one file. */
export async function stop({ app, store, endHead, endApart }: Serving): Promise<void> {
  // Who does not read his answer, or does not send his request, is not waited for.
  const patience = setTimeout(() => app.server.closeAllConnections(), LONGEST_GOODBYE);
  await Promise.all([app.close(), endApart()]);
  clearTimeout(patience);
  endHead();
  store.close();
}
