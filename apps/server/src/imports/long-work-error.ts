import type { ImportFailure } from '@kts/domain';
import { isDiskFull } from '../disk-full.ts';

/** A plan that takes too long refuses its file; anything else fails it. */
type WorkFault = ImportFailure | 'time';

/** A process that died of its heap limit, or that the machine ended for want of memory. */
const OUT_OF_MEMORY: ReadonlySet<string | number | null> = new Set(['SIGABRT', 'SIGKILL', 'SIGTRAP', 134]);

/** The process ended under a job, the job took too long, or it failed. */
export class LongWorkError extends Error {
  override readonly name = 'LongWorkError';
  readonly because: WorkFault;
  /** Of the cause; a full disk is told by it. */
  readonly code: string | null;
  readonly statusCode: number;

  constructor(because: WorkFault, detail = '', code: string | null = null) {
    super(`${because} ${detail}`.trim());
    this.because = because;
    this.code = code;
    this.statusCode = because === 'failed' ? 500 : 503;
  }

  /** What a job failed of. */
  static of({ message, code }: { readonly message: string; readonly code: string | null }): LongWorkError {
    return new LongWorkError(isDiskFull(code) ? 'space' : 'failed', message, code);
  }

  /** How a process ended that nobody asked to. */
  static ofEnd(code: number | null, signal: string | null): LongWorkError {
    const isMemory = OUT_OF_MEMORY.has(signal) || OUT_OF_MEMORY.has(code);
    return new LongWorkError(isMemory ? 'memory' : 'failed', `ended with ${signal ?? code}`);
  }
}
