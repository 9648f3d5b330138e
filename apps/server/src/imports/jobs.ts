import type { Instant, IsoDate } from '@kts/domain';
import type { TargetPlan } from '@kts/exchange';
import type { Recorder, UndoOutcome } from '@kts/store';
import type { Language } from '@kts/words';
import type { IssueFilter, Page } from './plan-lists.ts';

/** What the process for long work is asked to do, by name. */
export type Jobs = {
  /** Reads a file that waits for it, and keeps what came of it. */
  readonly plan: { readonly input: { readonly id: string }; readonly output: null };
  /** The text of a JSON answer: it is made there and only passed on here. */
  readonly changes: {
    readonly input: Page & { readonly id: string; readonly kind: string | null };
    readonly output: string;
  };
  readonly issues: {
    readonly input: Page & IssueFilter & { readonly id: string };
    readonly output: string;
  };
  /** Keeps the sheet as it was understood; it is read from there. */
  readonly sheet: { readonly input: { readonly id: string }; readonly output: null };
  readonly report: {
    readonly input: { readonly id: string; readonly language: Language };
    readonly output: Uint8Array;
  };
  readonly publish: {
    readonly input: {
      readonly id: string;
      readonly digest: string;
      readonly by: Recorder;
      readonly at: Instant;
    };
    readonly output: PublishOutcome;
  };
  readonly undo: {
    readonly input: {
      readonly batch: number;
      readonly by: Recorder;
      readonly at: Instant;
      readonly reason: string;
      /** Slug of the only area whose figures he may change. */
      readonly area: string | null;
    };
    readonly output: UndoOutcome;
  };
  /** What a list of targets would bring, and the revision of the register that it was compared with. */
  readonly targets: {
    readonly input: { readonly bytes: Uint8Array; readonly today: IsoDate };
    readonly output: { readonly plan: TargetPlan; readonly revision: number };
  };
  /** Signs what stands into the record, where it has changed. */
  readonly sign: { readonly input: { readonly at: Instant }; readonly output: null };
};

/** `moved`: other figures were published meanwhile, and the file would now change something else. */
export type PublishOutcome = 'published' | 'moved' | 'not-submitted' | 'damaged';

export type JobName = keyof Jobs;
export type Job = { [N in JobName]: { readonly name: N; readonly input: Jobs[N]['input'] } }[JobName];

export type ToProcess = { readonly number: number; readonly job: Job };

/** What the process holds after a job: memory in bytes, and entries of plans that it need not make again. */
export type Weight = { readonly bytes: number; readonly kept: number };
export type FromProcess =
  /** The process has been started, and the job begins. */
  | { readonly kind: 'begun'; readonly number: number }
  | { readonly kind: 'progress'; readonly number: number; readonly rows: number }
  | ({ readonly kind: 'done'; readonly number: number; readonly output: unknown } & Weight)
  | ({
      readonly kind: 'failed';
      readonly number: number;
      readonly message: string;
      readonly code: string | null;
    } & Weight);

export type LongWorkSettings = {
  readonly databasePath: string;
  readonly uploadsPath: string;
  /** File of the key that signs the record; null: nothing is signed. */
  readonly recordKeyPath: string | null;
};
