import { isAhead } from '@kts/domain';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { RequestProblem } from './problems.ts';

/**
 * Nothing is known yet of a moment that lies ahead: 400 wherever `asOf` is taken, before an answer is looked
 * for, made or kept. What no endpoint declares has been refused before.
 */
export function knownMoments(api: FastifyInstance, { clock }: Pick<Context, 'clock'>): void {
  api.addHook('preHandler', async ({ query }) => {
    const { asOf } = query as { readonly asOf?: unknown };
    if (typeof asOf !== 'string' || !isAhead(asOf, clock())) return;
    throw new RequestProblem(400, 'as-of-ahead', asOf, { path: 'asOf' });
  });
}
