import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NewerDatabaseError, openStore, type Store } from '@kts/store';
import type { FastifyInstance } from 'fastify';
import { newSetupSecret } from './accounts/setup-link.ts';
import { buildApp } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import type { Context } from './context.ts';
import { recoverImports } from './imports/import-desk.ts';
import { codebookDigest } from './seed/load-codebook.ts';
import { seedStore } from './seed/seed-store.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const DATA_ROOT = join(ROOT, 'data');
const WEB_ROOT = join(ROOT, 'apps/web/dist');

export const databasePath = (config: Config): string => join(config.dataDir, 'kts.sqlite');

/** Opens (and makes, where absent) the installation's database, with its codebook and first figures. */
export async function openContext(config: Config, clock: () => number): Promise<Context> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  keepPrivate(databasePath(config));
  return contextOn(databasePath(config), config, clock);
}

/** As {@link openContext}, for who only looks: where there is no database none is made. */
export const openToLook = (config: Config, clock: () => number): Promise<Context> =>
  existsSync(databasePath(config)) ? openContext(config, clock) : contextOn(':memory:', config, clock);

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

async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

export type Serving = {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly address: string;
  /** What the link to make the first administrator carries; null when there is somebody. */
  readonly setupSecret: string | null;
};

/** Serves until {@link stop} is called. */
export async function serve(config: Config, clock: () => number): Promise<Serving> {
  const context = await openContext(config, clock);
  await recoverImports(context);
  const app = await buildApp({
    context,
    webRoot: existsSync(join(WEB_ROOT, 'index.html')) ? WEB_ROOT : null,
    logger: { level: 'warn', timestamp: () => `,"time":"${new Date(clock()).toISOString()}"` },
  });
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    return { app, store: context.store, address, setupSecret: newSetupSecret(context) };
  } catch (error) {
    context.store.close();
    throw error;
  }
}

/** Ends what is running, then leaves the database in one file. */
export async function stop({ app, store }: Serving): Promise<void> {
  await app.close();
  store.close();
}

/** One clear line for what an administrator can mend; null for what he cannot. */
export function startProblem(error: unknown, config: Config): string | null {
  if (error instanceof ConfigError || error instanceof NewerDatabaseError) return error.message;
  if (error instanceof Error && error.name === 'SeedError') return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return `Cổng ${config.port} đã có chương trình khác dùng; đặt PORT khác. / Port ${config.port} is taken; set another PORT.`;
  }
  if (code === 'EACCES')
    return `Không có quyền dùng ${config.dataDir} hoặc cổng ${config.port}. / No permission.`;
  return null;
}
