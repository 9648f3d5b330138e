import { readFileSync } from 'node:fs';

/**
 * Resident megabytes of a process, and of the process for long work beside it; what both share, such as the
 * program of Node itself, counts once. Linux only, as the bench is.
 */
export function memoryOf(pid: number): number {
  const children = textOf(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean);
  return [String(pid), ...children].reduce((sum, each) => sum + residentOf(each), 0) / 1024;
}

/** Of a process alone. */
export const ownMemoryOf = (pid: number): number => residentOf(String(pid)) / 1024;

const residentOf = (pid: string): number =>
  Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** Processes end while one looks. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The most that is seen until it is asked. */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, memoryOf(pid));
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}
