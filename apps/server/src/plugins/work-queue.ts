import { setImmediate as nextRound, setTimeout as rest } from 'node:timers/promises';
import type { Instant } from '@kts/domain';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../accounts/network-of.ts';
import { RequestProblem } from './problems.ts';
import { workAllowances } from './work-allowances.ts';

/** Where so much of all clients together waits, each may have one more waiting, whoever came first. */
const CROWD = 1000;
/** How often it is looked whether somebody who has used all of it has some again. */
const LOOK_AGAIN_MS = 20;
/** Who asks again at once gains nothing, and costs less. */
const REFUSAL_MS = 200;

const closing = (): RequestProblem => new RequestProblem(503, 'unavailable', '');

export type WorkLimits = {
  /** Of one client. */
  readonly perMinute: number;
  /** Of one client; more are refused with 429. */
  readonly waiting: number;
  readonly clock: () => Instant;
};

type Order<T> = {
  readonly client: string;
  /** What is asked for: who asks for it a second time waits for the first. */
  readonly key: string;
  readonly work: () => Promise<T>;
};

export type WorkQueue = {
  /**
   * Does the work when its client's turn comes.
   * @throws {RequestProblem} 429 where too much of this client waits already; 503 once the line is closed
   */
  readonly run: <T>(order: Order<T>) => Promise<T>;
  /** Refuses what waits and what comes; what is being done is done. */
  readonly close: () => void;
};

/** By whom work is counted: an account, wherever it is; without one the network, since addresses change at will. */
export const clientOf = ({ account, ip }: FastifyRequest): string =>
  account === null ? networkOf(ip) : `account ${account.id}`;

/**
 * Work that others would wait for, one piece after another, with whatever else has come in between; clients take
 * turns. Each may have `perMinute` pieces at once and as many again in the course of each minute: who has used
 * them up is served more slowly, and refused only when more of theirs wait than `waiting`.
 */
export function workQueue({ perMinute, waiting: mostWaiting, clock }: WorkLimits): WorkQueue {
  const allowances = workAllowances(perMinute, clock);
  const lines = new Map<string, Waiting[]>();
  const underWay = new Map<string, Promise<unknown>>();
  let waiting = 0;
  let isServing = false;
  let isClosed = false;

  const refuse = async (client: string): Promise<never> => {
    await rest(REFUSAL_MS, undefined, { ref: false });
    const behind = (lines.get(client)?.length ?? 0) + 1;
    const seconds = String(Math.max(1, Math.ceil(allowances.msUntil(client, behind) / 1000)));
    throw new RequestProblem(429, 'too-much-work', seconds, { headers: { 'retry-after': seconds } });
  };
  /** The first of the client whose last turn is longest ago. */
  const takeNext = (): Waiting | undefined => {
    for (const [client, line] of lines) {
      if (!allowances.take(client)) continue;
      const first = line.shift();
      lines.delete(client);
      if (line.length > 0) lines.set(client, line);
      waiting -= 1;
      return first;
    }
    return undefined;
  };
  const serve = async (): Promise<void> => {
    isServing = true;
    while (waiting > 0) {
      // Between two pieces everything else that has come has its turn.
      await nextRound();
      const next = takeNext();
      await (next === undefined ? rest(LOOK_AGAIN_MS, undefined, { ref: false }) : next.begin());
    }
    isServing = false;
  };

  return {
    run: <T>({ client, key, work }: Order<T>): Promise<T> => {
      const name = `${client} ${key}`;
      const same = underWay.get(name);
      if (same !== undefined) return same as Promise<T>;
      if (isClosed) throw closing();
      const line = lines.get(client) ?? [];
      if (line.length >= (waiting < CROWD ? mostWaiting : 1)) return refuse(client);

      const { promise, waiter } = waiterFor(work, () => allowances.giveBack(client));
      const forget = (): boolean => underWay.delete(name);
      promise.then(forget, forget);
      underWay.set(name, promise);
      lines.set(client, [...line, waiter]);
      waiting += 1;
      if (!isServing) void serve();
      return promise;
    },
    close: () => {
      isClosed = true;
      for (const each of [...lines.values()].flat()) each.refuse(closing());
      lines.clear();
      waiting = 0;
    },
  };
}

type Waiting = { readonly begin: () => Promise<void>; readonly refuse: (error: Error) => void };

function waiterFor<T>(work: () => Promise<T>, giveBack: () => void) {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const begin = async (): Promise<void> => {
    try {
      resolve(await work());
    } catch (error) {
      // A wrong address is found before anything is computed.
      if (error instanceof RequestProblem) giveBack();
      reject(error);
    }
  };
  return { promise, waiter: { begin, refuse: reject } satisfies Waiting };
}
