import { changeKind, type Instant } from '@kts/domain';
import type { AuditEntry, NewBatch, PlacedChange, Store, StoredImport, UndoOutcome } from '@kts/store';
import type { Language } from '@kts/words';
import { planTargets } from '@kts/exchange';
import { liveCodebook } from '../live-codebook.ts';
import { type Decisions, readDecisions, storedDecisions } from './decisions.ts';
import { firstPlan, toRecall } from './first-plan.ts';
import { importEntry, published } from './import-record.ts';
import { issueReport } from './issue-report.ts';
import type { Job, Jobs, PublishOutcome } from './jobs.ts';
import { mendAt, publishedMends } from './mends.ts';
import { type PlanDesk, planDesk } from './plan-desk.ts';
import { changesPage, issuesPage } from './plan-lists.ts';
import { shownPlan } from './plan-summary.ts';
import { sheetPath } from './sheet-file.ts';
import { keepSheet, rowsOf, sheetVersion, unreadRows } from './understood-sheet.ts';
import type { Planned, Planning } from './plan-upload.ts';
import { UploadDamagedError, type UploadFolder } from './upload-folder.ts';

type OnRows = (rows: number) => void;

/** What the process for long work can do. */
export function longJobs(
  planning: Planning,
  folder: UploadFolder,
  {
    desk = planDesk(planning, folder),
    sign = null,
  }: { readonly desk?: PlanDesk; readonly sign?: ((at: Instant) => boolean) | null } = {},
) {
  const { store } = planning;
  const publish = publisher(planning, desk);

  const found = (id: string): StoredImport => {
    const upload = store.imports.find(id);
    if (upload === null) throw new Error(`No import ${id}`);
    return upload;
  };
  const shown = (id: string): Promise<Planned> => desk.shown(found(id));

  const plan = async (upload: StoredImport, onRows: OnRows): Promise<null> => {
    if (upload.state !== 'reading') return null;
    const make = (decisions: Decisions) => desk.make({ ...upload, ...storedDecisions(decisions) }, onRows);
    const given = readDecisions(upload);
    // Only once: what was taken back of it, or changed, is not said again.
    const { planned, decisions, recalled } =
      upload.plan === null
        ? await firstPlan(make, given)
        : { planned: await make(given), decisions: given, recalled: null };
    if (recalled === null) store.imports.show(upload.id, shownPlan(planned));
    else store.imports.showRecalled(upload.id, shownPlan(planned), toRecall(decisions, recalled));
    return null;
  };
  const sheet = async (upload: StoredImport): Promise<null> => {
    const lines = readDecisions(upload).cells.map(({ line }) => line);
    const originals = new Map((await desk.rowsOf(upload, lines)).map(({ line, cells }) => [line, cells]));
    const path = sheetPath(folder.pathOf(upload.id));
    const { plan } = await shown(upload.id);
    const rows = plan.sheet === null ? unreadRows(await desk.rowsOf(upload)) : rowsOf(plan.sheet);
    await keepSheet({ path, version: sheetVersion(upload), ...rows, originals });
    return null;
  };
  const report = async (upload: StoredImport, language: Language): Promise<Uint8Array> => {
    const { issues, headerLine } = (await shown(upload.id)).plan;
    const lines = [headerLine ?? 0, ...issues.flatMap(({ line }) => line ?? [])];
    const rows = new Map((await desk.rowsOf(upload, lines)).map(({ line, cells }) => [line, cells]));
    return new TextEncoder().encode(issueReport(language, issues, rows, rows.get(headerLine ?? 0) ?? []));
  };

  return async ({ name, input }: Job, onRows: OnRows): Promise<unknown> => {
    switch (name) {
      case 'plan':
        return plan(found(input.id), onRows);
      case 'changes':
        return JSON.stringify(changesPage(await shown(input.id), input.kind, input));
      case 'issues':
        return JSON.stringify(issuesPage((await shown(input.id)).plan, input, input));
      case 'sheet':
        return sheet(found(input.id));
      case 'report':
        return report(found(input.id), input.language);
      case 'publish':
        return publish(found(input.id), input);
      case 'undo':
        return undo(store, input);
      case 'targets':
        return planTargetList(store, input);
      case 'sign':
        sign?.(input.at);
        return null;
    }
  };
}

function planTargetList(store: Store, { bytes, today }: Jobs['targets']['input']): Jobs['targets']['output'] {
  const revision = store.register.revision();
  const codebook = liveCodebook(store);
  const usedCodes = new Set(
    [...codebook.targets, ...store.register.targetVersions()].map(({ code }) => code),
  );
  return { plan: planTargets(bytes, { codebook, usedCodes, today }), revision };
}

type Publishing = Jobs['publish']['input'];

function undo(store: Store, { batch, by, at, reason, area: own }: Jobs['undo']['input']): UndoOutcome {
  return store.recorded(
    () => store.batches.undo(batch, { by: by.name, at, reason }, (area) => own === null || own === area),
    (outcome) =>
      outcome.kind === 'undone'
        ? {
            by,
            at,
            action: 'batch-undone',
            subject: String(batch),
            details: { reason, batch: outcome.batch },
          }
        : null,
  );
}

/** Publishes what was shown, or gives back what would be published instead. */
function publisher({ store }: Planning, desk: PlanDesk) {
  const entryOf = (upload: StoredImport, { by, at }: Publishing): AuditEntry => {
    const batch = store.imports.find(upload.id)?.batch ?? null;
    return importEntry('import-published', upload.id, { by, at }, published(upload, batch));
  };
  const publishPlanned = async (
    upload: StoredImport,
    planned: Planned,
    input: Publishing,
  ): Promise<PublishOutcome> => {
    if (planned.plan.digest !== input.digest || planned.plan.state !== 'ready') {
      const reopened = store.recorded(
        () => store.imports.reopen(upload.id, shownPlan(planned)),
        (done) => (done ? importEntry('import-reopened', upload.id, input) : null),
      );
      return reopened ? 'moved' : 'not-submitted';
    }
    const publication = {
      batch: batchOf(upload, input),
      changes: placedChanges(planned),
      mends: publishedMends(planned.mends, planned.plan),
      digest: input.digest,
      revision: planned.revision,
      decision: { by: input.by.name, at: input.at, reason: null },
    };
    const outcome = store.recorded(
      () => store.imports.publish(upload.id, publication),
      (done) => (done === 'published' ? entryOf(upload, input) : null),
    );
    if (outcome === 'moved') return publishPlanned(upload, await desk.make(upload), input);
    desk.forget(upload.id);
    return outcome;
  };

  return async (upload: StoredImport, input: Publishing): Promise<PublishOutcome> => {
    if (upload.state !== 'submitted') return 'not-submitted';
    try {
      // Read in any case: what is published must still be the file that was uploaded.
      await desk.readFile(upload);
      const shown = await desk.shown(upload);
      const isCurrent = shown.revision === store.batches.revision();
      return await publishPlanned(upload, isCurrent ? shown : await desk.make(upload), input);
    } catch (error) {
      if (error instanceof UploadDamagedError) return 'damaged';
      throw error;
    }
  };
}

/** Why figures were erased stands beside the batch that did it. */
const reasonOf = (upload: StoredImport): string | null =>
  Object.values(readDecisions(upload).reasons).join('; ') || null;

const batchOf = (upload: StoredImport, { by, at }: Publishing): NewBatch => ({
  kind: 'import',
  title: upload.fileName,
  fileName: upload.fileName,
  fileSha256: upload.sha256,
  publishedAt: at,
  recordedAt: at,
  uploadedBy: upload.uploader,
  publishedBy: by.name,
  undoes: null,
  reason: reasonOf(upload),
});

/** Only what changes: a file that says what is known already brings no batch. */
function placedChanges({ plan, mends }: Planned): PlacedChange[] {
  const mendOf = mendAt(mends);
  return plan.observations.flatMap(({ key, before, reading, cell }) => {
    if (changeKind({ before, after: reading }) === 'unchanged') return [];
    const mend = mendOf(cell.line, cell.column);
    return [{ key, before, after: reading, cell: mend === null ? cell : { ...cell, text: mend.original } }];
  });
}
