import type { Context } from '../context.ts';
import { type CountedRecord, countedRecord } from './counted-record.ts';
import { type HashQueue, hashQueue } from './hash-queue.ts';
import { type LoginLimits, loginLimits } from './login-limits.ts';

/** What passwords are looked at by: one for the whole server. */
export type LoginDesk = {
  readonly limits: LoginLimits;
  readonly queue: HashQueue;
  readonly failures: CountedRecord;
};

export const loginDesk = (context: Pick<Context, 'store' | 'clock'>): LoginDesk => ({
  limits: loginLimits(context.clock),
  queue: hashQueue(),
  failures: countedRecord(context),
});
