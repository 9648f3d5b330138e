import { Worker } from 'node:worker_threads';
import type { BriefingText, Chart } from '@kts/exchange';
import type { PressAnswer, PressOrder } from './press-worker.ts';

/** Makes files and pictures of briefings, one after another, beside the main thread. */
export type Press = {
  readonly docx: (briefing: BriefingText) => Promise<Uint8Array>;
  readonly png: (chart: Chart, height: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void };

/**
 * A Word file with two pictures takes 100 to 200 ms, which would stop every other answer for as long.
 * The worker starts with the first order, ends with the server, and is started anew after a failure.
 */
export function press(): Press {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = null;
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./press-worker.ts', import.meta.url));
    started.unref();
    started.on('message', (answer: PressAnswer) => {
      const order = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('bytes' in answer) order?.resolve(answer.bytes);
      else order?.reject(new Error(answer.error));
    });
    started.on('error', failAll);
    started.on('exit', (code) => {
      if (worker === started) failAll(new Error(`The press ended with ${code}`));
    });
    return started;
  };
  const send = (order: (id: number) => PressOrder): Promise<Uint8Array> => {
    worker ??= start();
    const running = worker;
    orders += 1;
    const id = orders;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running.postMessage(order(id));
    });
  };

  return {
    docx: async (briefing) => send((id) => ({ id, what: 'docx', briefing })),
    png: async (chart, height) => send((id) => ({ id, what: 'png', chart, height })),
    close: async () => {
      const running = worker;
      worker = null;
      await running?.terminate();
    },
  };
}
