import { performance } from 'node:perf_hooks';
import type { CodedBody } from './coded-body.ts';
import type { ContentCoding } from './content-coding.ts';

const LOOK_EVERY_MS = 250;
/** Of the serving thread's time; above it readers come first. */
const MOST_BUSY = 0.3;
/** What is asked for meanwhile is asked for again. */
const MOST_WAITING = 500;

type Wish = { readonly encoding: ContentCoding; readonly done: () => void };

export type Shortening = {
  /** Notes that this form is asked for again, so that a shorter one pays. */
  readonly want: (body: CodedBody, wish: Wish) => void;
  readonly close: () => void;
};

/** Makes shorter what is asked for again and again: one after another, only while the server has little to do. */
export function shortening(): Shortening {
  const waiting = new Map<CodedBody, Wish>();
  let before = performance.eventLoopUtilization();
  let isWorking = false;

  const look = async (): Promise<void> => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    const [first] = waiting;
    if (isWorking || first === undefined || utilization > MOST_BUSY) return;
    const [body, { encoding, done }] = first;
    waiting.delete(body);
    isWorking = true;
    await body.shorten(encoding);
    done();
    isWorking = false;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();

  return {
    want: (body, wish) => {
      if (waiting.size < MOST_WAITING && body.canBeShorter(wish.encoding)) waiting.set(body, wish);
    },
    close: () => {
      clearInterval(timer);
      waiting.clear();
    },
  };
}
