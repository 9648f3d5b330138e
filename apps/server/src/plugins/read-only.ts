import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { RequestProblem } from './problems.ts';

/** What nobody logs in for: who one is without a session is the same everywhere. */
const OPEN: readonly unknown[] = ['public', 'anyone', undefined];

/** On a node that only reads: pages and published figures; all the rest is at the writer, whose address is told. */
export function readOnly(app: FastifyInstance, { writerUrl }: Pick<Config, 'writerUrl'>): void {
  app.addHook('onRequest', async ({ method, routeOptions }) => {
    const isSetup = routeOptions.url?.includes('/setup') ?? false;
    if (['GET', 'HEAD'].includes(method) && OPEN.includes(routeOptions.config?.access) && !isSetup) return;
    throw new RequestProblem(503, 'read-only', writerUrl ?? '', {
      headers: writerUrl === null ? {} : { link: `<${writerUrl}>; rel="edit"` },
    });
  });
}
