import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** A snapshot with all that answers from it. */
export type ServedSnapshot = {
  readonly app: FastifyInstance;
  /** Of the database. */
  readonly file: string;
  readonly close: () => Promise<void>;
};

/** Answers from one edition at a time; one that was replaced is closed after the last who waits for its answer. */
export function editions(first: ServedSnapshot) {
  let current = first;
  const waiting = new Map<ServedSnapshot, number>();
  const closing = new Set<Promise<void>>();

  const retire = (former: ServedSnapshot): void => {
    waiting.delete(former);
    const closed = former.close().finally(() => closing.delete(closed));
    closing.add(closed);
  };
  const leave = (left: ServedSnapshot): void => {
    const rest = (waiting.get(left) ?? 1) - 1;
    waiting.set(left, rest);
    if (rest === 0 && left !== current) retire(left);
  };

  return {
    current: (): ServedSnapshot => current,
    answer: (request: IncomingMessage, response: ServerResponse): void => {
      const asked = current;
      waiting.set(asked, (waiting.get(asked) ?? 0) + 1);
      response.once('close', () => leave(asked));
      asked.app.routing(request, response);
    },
    replace: (next: ServedSnapshot): void => {
      const former = current;
      current = next;
      if ((waiting.get(former) ?? 0) === 0) retire(former);
    },
    /** When nobody is answered any more. */
    close: async (): Promise<void> => {
      await Promise.all([...closing, current.close()]);
    },
  };
}
