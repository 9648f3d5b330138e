import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ApartJob, ApartOutcome } from './apart-job.ts';

const MAIN = fileURLToPath(new URL('./apart-main.ts', import.meta.url));
/** Of a folder of any size that a province has; what hangs must not hang for ever. */
const LONGEST_MS = 3 * 3_600_000;

export type Apart = {
  readonly pid: number;
  readonly outcome: Promise<ApartOutcome>;
  readonly end: () => Promise<void>;
};

/** Does a job in a process of its own; its end, of whatever kind, is an outcome. */
export function runApart(job: ApartJob): Apart {
  const child = fork(MAIN, [JSON.stringify(job)], {
    execArgv: ['--max-old-space-size=256'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { promise: outcome, resolve } = Promise.withResolvers<ApartOutcome>();
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS).unref();
  child.on('message', (message) => resolve(message as ApartOutcome));
  child.on('error', (error) => resolve({ ok: false, reason: String(error) }));
  child.on('exit', (code, signal) => {
    clearTimeout(timer);
    resolve({ ok: false, reason: `ended with ${signal ?? code}` });
  });
  return { pid: child.pid ?? 0, outcome, end: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
}
