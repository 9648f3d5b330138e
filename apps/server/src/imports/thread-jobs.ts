import { changeKind } from '@kts/domain';
import type { PlacedChange, StoredImport } from '@kts/store';
import { issueReport } from './issue-report.ts';
import type { Job, Jobs, PublishOutcome } from './jobs.ts';
import { planDesk } from './plan-desk.ts';
import { changesPage, issuesPage } from './plan-lists.ts';
import { shownPlan } from './plan-summary.ts';
import type { Planned, Planning } from './plan-upload.ts';
import { UploadDamagedError, type UploadFolder } from './upload-folder.ts';

type OnRows = (rows: number) => void;

/** What the thread for long work can do. */
export function threadJobs(planning: Planning, folder: UploadFolder) {
  const { store } = planning;
  const desk = planDesk(planning, folder);

  const found = (id: string): StoredImport => {
    const upload = store.imports.find(id);
    if (upload === null) throw new Error(`No import ${id}`);
    return upload;
  };

  const plan = async ({ id }: Jobs['plan']['input'], onRows: OnRows): Promise<null> => {
    const upload = found(id);
    if (upload.state !== 'reading') return null;
    store.imports.show(id, shownPlan(await desk.make(upload, onRows)));
    return null;
  };

  const publish = async (input: Jobs['publish']['input']): Promise<PublishOutcome> => {
    const upload = found(input.id);
    if (upload.state !== 'submitted') return 'not-submitted';
    try {
      // Read in any case: what is published must still be the file that was uploaded.
      await desk.readFile(upload);
      const shown = await desk.shown(upload);
      const current = shown.revision === store.batches.revision() ? shown : await desk.make(upload, () => {});
      return publishPlanned(upload, current, input);
    } catch (error) {
      if (error instanceof UploadDamagedError) return 'damaged';
      throw error;
    }
  };

  const publishPlanned = async (
    upload: StoredImport,
    planned: Planned,
    input: Jobs['publish']['input'],
  ): Promise<PublishOutcome> => {
    if (planned.plan.digest !== input.digest || planned.plan.state !== 'ready') {
      return store.imports.reopen(upload.id, shownPlan(planned)) ? 'moved' : 'not-submitted';
    }
    const { by, at, digest } = input;
    const outcome = store.imports.publish(upload.id, {
      batch: {
        kind: 'import',
        title: upload.fileName,
        fileName: upload.fileName,
        fileSha256: upload.sha256,
        publishedAt: at,
        recordedAt: at,
        uploadedBy: upload.uploader,
        publishedBy: by,
        undoes: null,
        reason: null,
      },
      changes: placedChanges(planned),
      digest,
      revision: planned.revision,
      decision: { by, at, reason: null },
    });
    if (outcome === 'moved') return publishPlanned(upload, await desk.make(upload, () => {}), input);
    desk.forget(upload.id);
    return outcome;
  };

  return async ({ name, input }: Job, onRows: OnRows): Promise<unknown> => {
    switch (name) {
      case 'plan':
        return plan(input, onRows);
      case 'changes':
        return JSON.stringify(changesPage((await desk.shown(found(input.id))).plan, input.kind, input));
      case 'issues':
        return JSON.stringify(issuesPage((await desk.shown(found(input.id))).plan, input.severity, input));
      case 'report':
        return report(found(input.id));
      case 'publish':
        return publish(input);
      case 'undo':
        return store.batches.undo(input.batch, input, (area) => input.area === null || input.area === area);
    }
  };

  async function report(upload: StoredImport): Promise<Uint8Array> {
    const { plan: shown } = await desk.shown(upload);
    const rows = new Map((await desk.rowsOf(upload, shown)).map(({ line, cells }) => [line, cells]));
    const text = issueReport(shown.issues, rows, rows.get(shown.headerLine ?? 0) ?? []);
    return new TextEncoder().encode(text);
  }
}

/** Only what changes: a file that says what is known already brings no batch. */
const placedChanges = ({ plan }: Planned): PlacedChange[] =>
  plan.observations.flatMap(({ key, before, reading, cell }) =>
    changeKind({ before, after: reading }) === 'unchanged' ? [] : [{ key, before, after: reading, cell }],
  );
