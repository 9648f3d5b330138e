import type { FastifyInstance, FastifyRequest } from 'fastify';
import { countedRecord } from '../accounts/counted-record.ts';
import type { AuditEntry } from '@kts/store';
import type { Context } from '../context.ts';
import { RequestProblem } from './problems.ts';
import { recorderOf } from './recorder.ts';

/** Whatever is refused with 403 is in the record: who, where, and by what rule. Of one person 8 a minute, then a count. */
export function refusalRecord(app: FastifyInstance, { store, clock }: Context): void {
  const record = countedRecord({ store, clock });
  app.addHook('onClose', () => record.close());
  app.addHook('onError', async (request, _reply, error) => {
    if (!(error instanceof RequestProblem) || error.status !== 403) return;
    try {
      await record.note(String(request.account?.id ?? 'nobody'), refused(request, error, clock()));
    } catch (failure) {
      request.log.error({ err: failure }, 'refusal not recorded');
    }
  });
}

function refused(request: FastifyRequest, { code }: RequestProblem, at: number): AuditEntry {
  const { account, method, params, routeOptions, ip } = request;
  const { id = null } = (params ?? {}) as { id?: unknown };
  return {
    by: account === null ? { userId: null, name: '', address: ip } : recorderOf(request, account),
    at,
    action: 'access-refused',
    subject: id === null ? null : String(id).slice(0, 100),
    details: { because: code, method, route: routeOptions.url ?? null },
  };
}
