import type { FastifyBaseLogger } from 'fastify';
import { type Apart, runApart } from '../apart/run-apart.ts';
import type { Context } from '../context.ts';
import { readCurrent } from './snapshot-folder.ts';

/** How soon a publication is noticed. */
const LOOK_EVERY = 500;
const AGAIN_AFTER = 60_000;

/**
 * Puts a snapshot for the reading nodes whenever what is published is not in the last one.
 * @returns what ends it, and one under way
 */
export function keepSnapshots(context: Context, log: FastifyBaseLogger): () => Promise<void> {
  const { config, clock, version: program } = context;
  const { snapshots: folder, dataDir } = config;
  if (folder === null) return async () => {};
  let running: Apart | null = null;
  let isEnding = false;
  let notBefore = 0;

  const isCurrent = (): boolean => {
    const current = readCurrent(folder);
    return (
      current !== null &&
      current.revision === context.store.revision() &&
      current.codebook === context.codebookDigest &&
      current.program === program
    );
  };
  const look = async (): Promise<void> => {
    const at = clock();
    if (running !== null || at < notBefore || isCurrent()) return;
    running = runApart({ kind: 'snapshot', wish: { dataDir, folder, program, at } });
    const outcome = await running.outcome;
    running = null;
    if (outcome.ok || isEnding) return;
    notBefore = clock() + AGAIN_AFTER;
    log.error({ reason: outcome.reason }, 'a snapshot for the reading nodes failed');
  };
  const run = (): void => {
    look().catch((error: unknown) => log.error({ err: error }, 'snapshots'));
  };
  const timer = setInterval(run, LOOK_EVERY).unref();
  return async () => {
    clearInterval(timer);
    isEnding = true;
    await running?.end();
  };
}
