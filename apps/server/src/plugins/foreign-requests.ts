import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestProblem } from './problems.ts';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site makes in the name of who is logged in, before the body is read. A
 * header that no form can send and that scripts of other sites may not; and what the browser itself
 * says of where the request comes from. It holds for every address, also of those yet to be written.
 */
export function foreignRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (READS.has(request.method)) return;
    if (request.headers['x-kts-request'] !== '1' || isForeign(request)) {
      throw new RequestProblem(403, 'csrf', '');
    }
  });
}

function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = request.headers;
  return origin !== undefined && origin !== ownOrigin(request);
}

/** As a browser would write it: without the port that goes without saying. */
function ownOrigin({ protocol, host }: FastifyRequest): string | null {
  try {
    return new URL(`${protocol}://${host}`).origin;
  } catch {
    return null;
  }
}
