import { listAudit } from '@kts/contract';
import { handleLive, type Routing } from '../../plugins/endpoints.ts';

export function auditRoutes(routing: Routing): void {
  const { audit } = routing.context.store.queries;
  handleLive(
    routing,
    listAudit,
    ({ query: { action = null, who = null, subject = null, limit, offset } }) => {
      const filter = { action, who: who?.normalize('NFC') ?? null, subject };
      const items = audit.find(filter, limit, offset).map(({ at, details, ...entry }) => ({
        ...entry,
        at: new Date(at).toISOString(),
        details: details === null ? null : (JSON.parse(details) as Record<string, unknown>),
      }));
      return { items, total: audit.count(filter) };
    },
  );
}
