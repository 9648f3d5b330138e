import { type Batch, listBatches, undoBatch } from '@kts/contract';
import type { StoredBatch, UndoOutcome } from '@kts/store';
import type { ImportDesk } from '../../imports/import-desk.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { recorderOf } from '../../plugins/recorder.ts';
import { RequestProblem } from '../../plugins/problems.ts';

export function batchesRoutes(routing: Routing & { readonly desk: ImportDesk }): void {
  const { context, desk } = routing;
  const { store, clock, codebook } = context;

  handleLive(routing, listBatches, ({ query }) => ({
    items: store.queries.batches.find(query.kind ?? null, query.limit, query.offset).map(toBatch),
    total: store.queries.batches.count(query.kind ?? null),
  }));

  handleWrite(routing, undoBatch, async ({ params: { id }, body: { reason }, user, request }) => {
    const by = recorderOf(request, user);
    const outcome = await desk.work.run(
      'undo',
      { batch: id, by, at: clock(), reason, area: user.area },
      user.id,
    );
    if (outcome.kind === 'undone') return { batch: outcome.batch };
    throw notUndone(id, outcome, (slug) => codebook.area(slug)?.names.at(-1)?.nameVi ?? slug);
  });
}

function notUndone(
  id: number,
  outcome: Exclude<UndoOutcome, { kind: 'undone' }>,
  nameOf: (slug: string) => string,
): RequestProblem {
  if (outcome.kind === 'superseded') return new RequestProblem(409, 'superseded', '');
  if (outcome.kind === 'not-found') return new RequestProblem(404, 'no-batch', String(id));
  return new RequestProblem(403, 'area-outside', outcome.areas.slice(0, 70).map(nameOf).join(', '));
}

function toBatch(batch: StoredBatch): Batch {
  const { created, revised, withdrawn, fileName, fileSha256 } = batch;
  return {
    id: batch.id,
    kind: batch.kind,
    title: batch.title,
    file: fileName === null ? null : { name: fileName, sha256: fileSha256 },
    publishedAt: new Date(batch.publishedAt).toISOString(),
    recordedAt: new Date(batch.recordedAt).toISOString(),
    uploadedBy: batch.uploadedBy,
    publishedBy: batch.publishedBy,
    changes:
      created === null || revised === null || withdrawn === null ? null : { created, revised, withdrawn },
    import: batch.import,
    undoes: batch.undoes,
    undoneBy: batch.undoneBy,
    superseded: batch.superseded,
    reason: batch.reason,
  };
}
