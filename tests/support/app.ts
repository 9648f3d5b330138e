import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Codebook } from '@kts/domain';
import {
  buildApp,
  type Config,
  type Context,
  codebookDigest,
  DATA_ROOT,
  readConfig,
  seedStore,
  upgradeWaits,
} from '@kts/server';
import { openStore, type Store } from '@kts/store';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WEB_ROOT = join(ROOT, 'apps/web/dist');

/** The moment at which every test happens, so that deadlines pass when the test says so. */
export const TEST_NOW = Date.parse('2026-11-22T09:00:00+07:00');

/** A test asks more in a moment than people do, and its clock may stand still. */
export const MUCH_WORK = { KTS_ANSWERS_PER_MINUTE: '100000', KTS_BRIEFINGS_PER_MINUTE: '100000' };

/** Test bodies are read by name; what is not there fails the test that reads it. */
// biome-ignore lint/suspicious/noExplicitAny: a test asserts on what it reads, types of every answer would be a second contract
export type Json = any;

export type TestApp = {
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly context: Context;
  readonly store: Store;
  readonly codebook: Codebook;
  /** The body of a GET below /api/v1, whatever its status. */
  readonly get: (
    path: string,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: Json; headers: Record<string, unknown> }>;
  readonly close: () => Promise<void>;
};

/** The server on a database in memory (or the file that is named), with the real codebook and figures. */
export async function testApp(
  options: {
    seed?: Config['seed'];
    webRoot?: string | null;
    now?: () => number;
    env?: Record<string, string>;
    database?: string;
  } = {},
): Promise<TestApp> {
  const clock = options.now ?? (() => TEST_NOW);
  const seed = options.seed ?? 'figures';
  const config = readConfig({ KTS_SEED: seed, ...MUCH_WORK, ...options.env }, ROOT);
  const store = openStore(options.database ?? ':memory:');
  const codebook = seedStore(store, config.seed, DATA_ROOT, clock());
  const context = {
    store,
    codebook,
    codebookDigest: codebookDigest(store),
    upgradeWaits: upgradeWaits(store.settings.find, DATA_ROOT),
    config,
    version: '0.0.0-test',
    clock,
  };
  const app = await buildApp({ context, webRoot: options.webRoot ?? null });
  return {
    app,
    context,
    store,
    codebook,
    get: async (path, headers = {}) => {
      const response = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
      const text = response.body;
      return {
        status: response.statusCode,
        body: text === '' ? null : JSON.parse(text),
        headers: response.headers,
      };
    },
    close: async () => {
      await app.close();
      store.close();
    },
  };
}
